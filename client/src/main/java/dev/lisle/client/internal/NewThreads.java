package dev.lisle.client.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A new thread for each piece of work: virtual from Java 21 on, else a daemon. */
final class NewThreads {
    static final Executor EACH = NewThreads::start;

    private static final @Nullable MethodHandle START_VIRTUAL = startVirtual();

    private NewThreads() {}

    private static void start(Runnable work) {
        if (START_VIRTUAL == null) {
            Thread thread = new Thread(work, "lisle");
            thread.setDaemon(true);
            thread.start();
        } else {
            startVirtual(START_VIRTUAL, work);
        }
    }

    private static void startVirtual(MethodHandle start, Runnable work) {
        try {
            Thread started = (Thread) start.invokeExact(work);
            assert started.isDaemon();
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the JVM did not start a virtual thread", e);
        }
    }

    private static @Nullable MethodHandle startVirtual() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
