package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.publisher.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A ledger before and after whose writes something else happens: a step is counted, or the program ends. */
record SteppedLedger(Ledger real, Runnable step) implements Ledger {
    @Override
    public Optional<String> begin(String chain, String key, String line) {
        step.run();
        Optional<String> other = real.begin(chain, key, line);
        step.run();
        return other;
    }

    @Override
    public List<String> read(String chain) {
        return real.read(chain);
    }

    @Override
    public int append(String chain, List<String> more) {
        step.run();
        int lines = real.append(chain, more);
        step.run();
        return lines;
    }

    @Override
    public boolean commit(String chain, long fence, int count, List<String> more) {
        step.run();
        boolean written = real.commit(chain, fence, count, more);
        step.run();
        return written;
    }

    @Override
    public OptionalLong lease(String chain, Duration time) {
        return real.lease(chain, time);
    }

    @Override
    public boolean renew(String chain, long fence, Duration time) {
        return real.renew(chain, fence, time);
    }

    @Override
    public void release(String chain, long fence) {
        real.release(chain, fence);
    }

    @Override
    public boolean finish(String chain, long fence) {
        step.run();
        boolean finished = real.finish(chain, fence);
        step.run();
        return finished;
    }

    @Override
    public List<String> unfinished() {
        return real.unfinished();
    }

    @Override
    public void close() {
        real.close();
    }
}
