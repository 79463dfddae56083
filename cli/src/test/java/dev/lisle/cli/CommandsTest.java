package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final String LONG =
            "A thread holds by its twist, and by its neighbours. ".repeat(20).strip();

    private Emulator emulator;

    @BeforeEach
    void start() {
        emulator = Emulator.start();
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aShortTextBecomesOnePost() {
        Terminal.Result result = Terminal.run("publish", "Hello", there());

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Hello");
        assertThat(result.out().strip())
                .isEqualTo("1 of 1  " + emulator.postsOf("ada").get(0).permalink());
        assertThat(result.err()).isEmpty();
    }

    @Test
    void aLongTextBecomesAChainInWhichEachPartAnswersTheOneBefore() {
        Terminal.Result result = Terminal.run("publish", LONG, there(), "--as", "grace", "--topic", "weaving");

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        List<EmulatedPost> posts = emulator.postsOf("grace");
        assertThat(posts).hasSize(3);
        assertThat(posts.get(0).replyTo()).isNull();
        assertThat(posts.get(1).replyTo()).isEqualTo(posts.get(0).id());
        assertThat(posts.get(2).replyTo()).isEqualTo(posts.get(1).id());
        assertThat(posts).extracting(EmulatedPost::topicTag).containsExactly("weaving", null, null);
        assertThat(String.join(" ", posts.stream().map(EmulatedPost::text).toList()))
                .isEqualTo(LONG);
    }

    @Test
    void aDryRunShowsThePartsAndSendsNothing() {
        Terminal.Result result = Terminal.run("publish", LONG, "--dry-run");

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .contains("3 parts. Nothing was sent.")
                .contains("── 1 of 3 · ")
                .contains(" of 500 ");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void theLinesOfADryRunFitANarrowTerminal(@TempDir Path home) {
        Terminal.Result result = new Terminal(home).watched(40).type("publish", "Hello, I am a loom", "--dry-run");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("── 1 of 1 · 18 of 500 ──");
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void aDryRunForProgramsIsOneObject() {
        Terminal.Result result = Terminal.run(
                "publish", "Hello", "--media", "https://example.com/a.jpg", "--alt", "An a", "--dry-run", "--json");

        assertThat(result.out().strip())
                .isEqualTo(
                        "{\"parts\":[{\"text\":\"Hello\",\"length\":5,"
                                + "\"media\":[{\"source\":\"https://example.com/a.jpg\",\"alt_text\":\"An a\"}]}],\"warnings\":[]}");
    }

    @Test
    void partsAreNumberedWhenAsked() {
        Terminal.run("publish", LONG, there(), "--number");

        assertThat(emulator.postsOf("ada"))
                .extracting(EmulatedPost::text)
                .allMatch(text -> text.matches("[\\s\\S]*[123]/3"));
    }

    @Test
    void aDryRunShowsWhatGoesWithEachPartAndWarns() {
        Terminal.Result result = Terminal.run(
                "publish",
                "See https://example.com/a and https://example.com/b #one #two",
                "--tags=as_topics",
                "--poll=yes,no",
                "--countries=DE,AT",
                "--dry-run");

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .contains("  # topic: one")
                .contains("  · poll: yes / no")
                .contains("  · only in DE, AT")
                .contains("  ! #two has no part left and ends the last one, as text.");
    }

    @Test
    void aMarkdownFileIsADraft(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("post.md"), "---\ntopic: weaving\n---\n# One\n\n---\n\nTwo *words*.\n");

        Terminal.Result result = Terminal.run("publish", "--file=" + file, there());

        assertThat(result.err()).isEmpty();
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("One", "Two words.");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::topicTag).containsExactly("weaving", null);
    }

    @Test
    void aFileWithAScheduleIsNotPublishedAtOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("post.json"), "{\"text\": \"Hello\", \"schedule\": \"2026-12-01T08:00:00Z\"}");

        Terminal.Result result = Terminal.run("publish", "--file=" + file, there());

        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(result.err()).contains("2026-12-01T08:00Z").contains("schedule");
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void aSinglePostThatIsTooLongIsRefusedWithItsLength() {
        Terminal.Result result = Terminal.run("publish", LONG, "--single", there());

        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(result.err()).contains("1039").contains("500");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void whoamiSaysWhoseTokenItIs() {
        Terminal.Result result = Terminal.run("whoami", there(), "--as", "grace");

        assertThat(result.out())
                .startsWith("@grace")
                .contains("id " + emulator.account("grace").id());
    }

    @Test
    void theTimelineListsOwnPostsNewestFirst() {
        Terminal.run("publish", "first", there());
        Terminal.run("publish", "second", there());

        Terminal.Result result = Terminal.run("timeline", there(), "--limit", "1");

        assertThat(result.out()).contains("second").doesNotContain("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo", "publish", "timeline", "whoami", "emulator"})
    void helpFitsATerminalAndGivesAnExample(String command) {
        Terminal.Result result = command.isEmpty() ? Terminal.run("--help") : Terminal.run(command, "--help");

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(result.out()).contains("xample").contains("  lisle ");
    }

    private String there() {
        return "--emulator=" + emulator.address();
    }
}
