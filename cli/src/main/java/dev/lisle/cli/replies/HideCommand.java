package dev.lisle.cli.replies;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.PostsMixin;
import dev.lisle.cli.session.SessionMixin;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Hides replies. */
@Command(
        name = "hide",
        description = {"Hide replies to your posts, and with each what is below it.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle hide 17900000000000012",
            "  lisle conversation 17900000000000010 --all --json |",
            "    jq -r 'select(.text // \"\" | test(\"spam\")).id' | lisle hide -"
        })
public final class HideCommand implements Callable<Integer> {
    @Mixin
    private PostsMixin posts;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public HideCommand() {}

    @Override
    public Integer call() {
        return Decision.HIDE.carryOut(posts.posts(), output, session);
    }
}
