package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.publisher.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** A ledger around whose writes the program may end. */
record CrashingLedger(Ledger real, SplittableRandom random, double rate) implements Ledger {
    @Override
    public Optional<String> begin(String chain, String key, String line) {
        return real.begin(chain, key, line);
    }

    @Override
    public List<String> read(String chain) {
        return real.read(chain);
    }

    @Override
    public int append(String chain, String line) {
        maybeCrash();
        int lines = real.append(chain, line);
        maybeCrash();
        return lines;
    }

    @Override
    public boolean commit(String chain, long fence, int lines, String line) {
        maybeCrash();
        boolean written = real.commit(chain, fence, lines, line);
        maybeCrash();
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
    public void finish(String chain) {
        maybeCrash();
        real.finish(chain);
    }

    @Override
    public List<String> unfinished() {
        return real.unfinished();
    }

    @Override
    public void close() {
        real.close();
    }

    private synchronized void maybeCrash() {
        if (random.nextDouble() < rate) {
            throw new Crash();
        }
    }
}
