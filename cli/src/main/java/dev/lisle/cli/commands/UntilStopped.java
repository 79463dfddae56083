package dev.lisle.cli.commands;

import java.util.concurrent.CountDownLatch;

/** Keeps a command running until Ctrl-C. */
final class UntilStopped {
    private UntilStopped() {}

    /** Never returns. A signal ends the JVM without unwinding this thread, so {@code open} is closed by a hook, in order. */
    static void await(AutoCloseable... open) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(open), "close"));
        new CountDownLatch(1).await();
    }

    private static void close(AutoCloseable... open) {
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException("could not be closed at the end", e);
            }
        }
    }
}
