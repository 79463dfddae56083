package dev.lisle.cli.publishing;

import dev.lisle.publisher.AtLimit;
import picocli.CommandLine.Option;

/** What is done with a chain that needs more posts or replies than are left of the day. */
public final class WaitMixin {
    @Option(
            names = "--wait",
            description =
                    "If more posts or replies are needed than are left of your 24 hours, wait until all of it fits.")
    private boolean waits;

    /** For picocli. */
    public WaitMixin() {}

    AtLimit atLimit() {
        return waits ? AtLimit.WAIT : AtLimit.REFUSE;
    }
}
