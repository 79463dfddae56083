package dev.lisle.cli.publishing;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Which unfinished chain. */
public final class ChainMixin {
    @Parameters(
            arity = "0..1",
            paramLabel = "CHAIN",
            description =
                    "Which chain, as 'lisle chains' lists them; its first letters are enough. Needed only if there"
                            + " are several.")
    private @Nullable String chain;

    /** For picocli. */
    public ChainMixin() {}

    /**
     * Its id.
     *
     * @throws dev.lisle.cli.WrongInputException if there is none, or more than one to choose from
     */
    String in(Chains chains) {
        return chains.unfinished(chain);
    }
}
