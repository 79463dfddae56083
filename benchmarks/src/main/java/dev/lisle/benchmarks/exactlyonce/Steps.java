package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Counts the moments before and after every request and every write, and stands still at one of them, to be killed there. */
final class Steps {
    /** What the parent waits for before it kills. */
    static final String HERE = "here";

    private final AtomicInteger count = new AtomicInteger();
    private final int last;
    private final PrintStream out;

    /** Stands still at step {@code last}, counted from 1; at none for 0. */
    Steps(int last, PrintStream out) {
        this.last = last;
        this.out = out;
    }

    int count() {
        return count.get();
    }

    void step() {
        if (count.incrementAndGet() == last) {
            out.println(HERE);
            out.flush();
            while (true) {
                LockSupport.park(); // until SIGKILL
            }
        }
    }

    /** The transport with a step before and after each request. */
    HttpTransport around(HttpTransport real) {
        return call -> send(real, call);
    }

    private HttpAnswer send(HttpTransport real, HttpCall call) throws IOException, InterruptedException {
        step();
        HttpAnswer answer = real.send(call);
        step();
        return answer;
    }
}
