package dev.lisle.cli.commands;

import java.util.concurrent.CountDownLatch;

/** Keeps a command running until Ctrl-C. */
final class UntilStopped {
    private UntilStopped() {}

    /** Returns once this thread is interrupted, as Ctrl-C does within {@link dev.lisle.cli.session.CtrlC#finishing}. */
    static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
