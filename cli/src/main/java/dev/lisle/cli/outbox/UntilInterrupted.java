package dev.lisle.cli.outbox;

import java.util.concurrent.CountDownLatch;

/** Keeps a command running until Ctrl-C interrupts it. */
final class UntilInterrupted {
    private UntilInterrupted() {}

    /** The interrupt is taken: what follows is an orderly end. */
    static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // asked to stop, and about to
        }
    }
}
