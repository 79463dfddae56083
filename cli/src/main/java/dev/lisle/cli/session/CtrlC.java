package dev.lisle.cli.session;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What Ctrl-C, or a request to end, does to a command: it ends at once, unless it is at {@link #finishing} something. Then its
 * thread is interrupted and may clean up and say what is left, for a few seconds.
 */
public final class CtrlC {
    private static final long PATIENCE_IN_SECONDS = 15;

    private final AtomicReference<@Nullable Thread> busy = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /** One that no signal reaches, until {@link #listen}. */
    public CtrlC() {}

    /** From now on signals are heeded; once for each JVM. */
    public void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::heed, "ctrl-c"));
    }

    /** Does what must not be left halfway. An interrupt is its sign to stop. */
    public <T> T finishing(Callable<T> work) throws Exception {
        busy.set(Thread.currentThread());
        return work.call(); // and busy until the failure, if there is one, has been told: see over
    }

    /** The command is over and its words are out: nobody needs to be waited for. */
    public void over() {
        busy.set(null);
        over.countDown();
    }

    private void heed() {
        Thread worker = busy.get();
        if (worker != null) {
            worker.interrupt();
            try {
                over.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
