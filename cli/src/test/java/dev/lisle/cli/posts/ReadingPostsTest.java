package dev.lisle.cli.posts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.cli.WithEmulator;
import dev.lisle.emulator.EmulatedPost;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingPostsTest extends WithEmulator {
    @Test
    void theTimelineListsOwnPostsNewestFirst() {
        publish("first");
        publish("second");

        Result result = ada.type("timeline");

        EmulatedPost second = emulator.postsOf("ada").get(1);
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .containsSubsequence("id " + second.id(), "  second", "  " + second.permalink(), "  first");
    }

    @Test
    void aLimitEndsTheList() {
        publish("first");
        publish("second");

        assertThat(ada.type("timeline", "--limit", "1").out())
                .contains("second")
                .doesNotContain("first");
    }

    @Test
    void aListForProgramsIsOneObjectALineAndForPipesOneId() {
        publish("first");
        publish("second");
        List<String> newestFirst = List.of(
                emulator.postsOf("ada").get(1).id(),
                emulator.postsOf("ada").get(0).id());

        assertThat(ada.type("timeline", "--json").out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"id\":\"" + newestFirst.get(0)
                        + "\",\"username\":\"ada\",\"text\":\"second\",\"timestamp\":\"")
                .endsWith("}");
        assertThat(ada.type("timeline", "--quiet").out().lines()).isEqualTo(newestFirst);
    }

    @Test
    void aListOfEverythingComesPageAfterPage() {
        emulator.preparePosts("grace", 250);

        Result all = ada.type("timeline", "--all", "--quiet", "--account", "grace");

        assertThat(all.out().lines()).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyListSaysSoOnStandardError() {
        Result result = ada.type("timeline");

        assertThat(result).isEqualTo(new Result(ExitCode.OK, "", "No posts yet.\n"));
        assertThat(ada.type("timeline", "--json").err()).isEmpty();
    }

    @Test
    void aWindowLeavesOutWhatIsOlderOrNewer() {
        publish("old");
        emulator.clock().advance(Duration.ofDays(10));
        String between = emulator.clock().instant().toString();
        emulator.clock().advance(Duration.ofDays(10));
        publish("new");

        assertThat(ada.type("timeline", "--since", between).out())
                .contains("new")
                .doesNotContain("old");
        assertThat(ada.type("timeline", "--until", between).out())
                .contains("old")
                .doesNotContain("new");
    }

    @Test
    void aPostIsShownWithWhatItCarries() {
        ada.type("publish", "Which?", "--poll=warp,weft", "--topic=weaving");
        String id = emulator.postsOf("ada").get(0).id();

        Result result = ada.type("show", id);

        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("@ada")
                .contains("#weaving")
                .contains("○ warp")
                .contains("○ weft");
    }

    @Test
    void idsComeFromAPipe() {
        publish("first");
        publish("second");
        String ids = ada.type("timeline", "--quiet").out();

        Result result = ada.reading(ids + "\n").type("show", "-", "--json");

        assertThat(result.out().lines()).hasSize(2);
    }

    @Test
    void ofSeveralPostsThoseThatAreThereAreShownAndTheOthersNamed() {
        publish("first");
        String id = emulator.postsOf("ada").get(0).id();

        Result result = ada.type("show", "17999999999999999", id, "--quiet");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out()).isEqualTo(id + "\n");
        assertThat(result.err()).startsWith("lisle: 17999999999999999: ");
    }

    @Test
    void aTerminalGetsColoursAndAPipeNone() {
        publish("first");

        assertThat(ada.watched(80).type("timeline").out())
                .contains("\u001b[1m@ada\u001b[0m")
                .contains("just now");
        assertThat(ada.type("timeline").out()).doesNotContain("\u001b");
    }

    private void publish(String text) {
        assertThat(ada.type("publish", text).err()).isEmpty();
    }
}
