package dev.lisle.cli.session;

import java.util.concurrent.CountDownLatch;

/** Keeps a command running until Ctrl-C interrupts it, as {@link CtrlC#finishing} has it. */
public final class UntilInterrupted {
    private UntilInterrupted() {}

    /** The interrupt is taken: what follows is an orderly end. */
    public static void await() {
        await(new CountDownLatch(1));
    }

    /** The same, but for {@code left} things to happen at most. */
    public static void await(CountDownLatch left) {
        try {
            left.await();
        } catch (InterruptedException e) {
            // asked to stop, and about to
        }
    }
}
