package dev.lisle.cli.replies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.cli.WithStage;
import org.junit.jupiter.api.Test;

class ModerationTest extends WithStage {
    @Test
    void aReplyIsHiddenAndShownAgain() {
        String root = stage.publish("ada", "root");
        String reply = stage.publish("grace", "spam", "--reply-to", root);

        assertThat(stage.print("hide", reply)).isEqualTo("Hidden: " + reply + ".\n");
        assertThat(stage.print("replies", root)).contains(" · hidden");
        assertThat(stage.print("unhide", reply, "--json")).isEqualTo("{\"id\":\"" + reply + "\",\"hidden\":false}\n");
        assertThat(stage.print("replies", root)).doesNotContain("hidden");
    }

    @Test
    void whatAPipeNamesIsHidden() {
        String root = stage.publish("ada", "root");
        String first = stage.publish("grace", "spam", "--reply-to", root);
        String second = stage.publish("grace", "more spam", "--reply-to", root);
        String ids = stage.print("replies", root, "--quiet");

        Result result = stage.ada().reading(ids).type("hide", "-", "--quiet");

        assertThat(result).isEqualTo(new Result(ExitCode.OK, second + "\n" + first + "\n", ""));
    }

    @Test
    void aReplyThatWaitsIsApprovedOrIgnored() {
        String root = stage.publish("ada", "root", "--approve-replies");
        String first = stage.publish("grace", "first", "--reply-to", root);
        String second = stage.publish("grace", "second", "--reply-to", root);

        assertThat(stage.print("approvals", "list", root, "--waiting", "--quiet")
                        .lines())
                .containsExactlyInAnyOrder(first, second);
        assertThat(stage.print("approvals", "approve", first)).isEqualTo("Approved: " + first + ".\n");
        assertThat(stage.print("approvals", "ignore", second)).isEqualTo("Ignored: " + second + ".\n");
        assertThat(stage.print("approvals", "list", root, "--waiting", "--quiet"))
                .isEmpty();
        assertThat(stage.print("approvals", "list", root)).contains("second").contains(" · ignored");
        assertThat(stage.print("replies", root, "--quiet").lines()).containsExactly(first);
    }
}
