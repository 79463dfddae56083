package dev.lisle.cli.session;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asking before what cannot be taken back, and the option that does without. */
public final class YesMixin {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    /** For picocli. */
    public YesMixin() {}

    /**
     * Whether it may be done: with {@code --yes}, or if the answer is yes. If not, says that nothing was changed.
     *
     * @param question ending in a question mark
     * @throws dev.lisle.cli.WrongInputException if there is nobody to ask
     */
    public boolean allows(String question) {
        boolean allowed = yes || questions().confirm(question, "Add --yes to do it without being asked.");
        if (!allowed) {
            spec.commandLine().getErr().println("Nothing was changed.");
            spec.commandLine().getErr().flush();
        }
        return allowed;
    }

    /** Whether {@link #allows} can tell: with {@code --yes}, or if there is somebody to ask. */
    public boolean canTell() {
        return yes || questions().canAsk();
    }

    private Questions questions() {
        return Surroundings.of(spec).questions(spec.commandLine().getErr());
    }
}
