package dev.lisle.cli.replies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.cli.WithEmulator;
import dev.lisle.emulator.EmulatedPost;
import org.junit.jupiter.api.Test;

class ReadingRepliesTest extends WithEmulator {
    @Test
    void directRepliesAreListedNewestFirstOrOldest() {
        String root = publish("ada", "root");
        String first = reply("grace", root, "first");
        String second = reply("grace", root, "second");
        reply("ada", first, "below the first");

        assertThat(ada.type("replies", root, "--quiet").out().lines()).containsExactly(second, first);
        assertThat(ada.type("replies", root, "--quiet", "--oldest").out().lines())
                .containsExactly(first, second);
    }

    @Test
    void aConversationIsATreeOfWhoAnswersWhom() {
        String root = publish("ada", "root");
        String first = reply("grace", root, "first");
        reply("ada", first, "below");
        reply("grace", root, "second");

        Result result = ada.type("conversation", root);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()
                        .lines()
                        .filter(line -> line.matches(".*(root|first|below|second)$|.*@.* · .*"))
                        .map(line -> line.replaceAll(" · .*", "")))
                .containsExactly(
                        "@ada",
                        "│  root",
                        "├─ @grace",
                        "│  │  first",
                        "│  └─ @ada",
                        "│       below",
                        "└─ @grace",
                        "     second");
    }

    @Test
    void forProgramsAConversationIsAListThatBeginsWithThePost() {
        String root = publish("ada", "root");
        String first = reply("grace", root, "first");
        String below = reply("ada", first, "below");

        Result result = ada.type("conversation", root, "--json", "--all");

        assertThat(result.out().lines().map(line -> line.replaceAll("\\{\"id\":\"(\\d+)\".*", "$1")))
                .containsExactly(root, first, below);
        assertThat(result.out()).contains("\"replied_to\":\"" + first + "\"");
    }

    @Test
    void aConversationThatIsCutSaysSo() {
        String root = publish("ada", "root");
        reply("grace", root, "first");
        reply("grace", root, "second");

        Result result = ada.type("conversation", root, "--limit", "1");

        assertThat(result.out()).contains("first").doesNotContain("second");
        assertThat(result.err()).isEqualTo("There are more replies: add --all, or a larger --limit.\n");
    }

    @Test
    void ownRepliesAreATimelineOfTheirOwn() {
        String root = publish("ada", "root");
        reply("grace", root, "mine");

        Result result = ada.type("timeline", "--replies", "--as", "grace");

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("mine").contains("replies to " + root).doesNotContain("  root");
    }

    private String publish(String who, String text) {
        assertThat(ada.type("publish", text, "--as", who).err()).isEmpty();
        return last(who).id();
    }

    private String reply(String who, String to, String text) {
        assertThat(ada.type("publish", text, "--reply-to", to, "--as", who).err())
                .isEmpty();
        return last(who).id();
    }

    private EmulatedPost last(String who) {
        return emulator.postsOf(who).get(emulator.postsOf(who).size() - 1);
    }
}
