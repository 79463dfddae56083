package dev.lisle.cli.replies;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.PostsMixin;
import dev.lisle.cli.session.SessionMixin;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows replies again. */
@Command(
        name = "unhide",
        description = {"Show replies again that you hid.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle unhide 17900000000000012"})
public final class UnhideCommand implements Callable<Integer> {
    @Mixin
    private PostsMixin posts;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public UnhideCommand() {}

    @Override
    public Integer call() {
        return Decision.UNHIDE.carryOut(posts.posts(), output, session);
    }
}
