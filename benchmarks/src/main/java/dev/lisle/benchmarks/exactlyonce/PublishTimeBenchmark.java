package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.benchmarks.Benchmark;
import dev.lisle.benchmarks.Options;
import java.io.PrintStream;
import java.util.Map;

/** {@code publish-time}, in real time. */
public final class PublishTimeBenchmark implements Benchmark {
    /** For the runner. */
    public PublishTimeBenchmark() {}

    @Override
    public String summary() {
        return "time to publish, over what the server's processing takes at the least";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of();
    }

    @Override
    public void run(Options options, PrintStream out) {
        try {
            out.println(PublishTime.run(out));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
