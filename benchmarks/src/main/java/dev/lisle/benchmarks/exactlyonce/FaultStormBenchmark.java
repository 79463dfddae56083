package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.benchmarks.Benchmark;
import dev.lisle.benchmarks.Options;
import java.io.PrintStream;
import java.util.Map;

/** {@code fault-storm --chains 10000 --seed 1 --percent 25}; {@code --chains 1 --seed 4711} plays that chain once more. */
public final class FaultStormBenchmark implements Benchmark {
    private static final int THREADS = 2;

    /** For the runner. */
    public FaultStormBenchmark() {}

    @Override
    public String summary() {
        return "chains, reposts, deletions and repairs through seeded faults and crashes, judged by the emulator's truth; a chain has its own seed";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of("chains", 10_000, "seed", 1, "percent", 25);
    }

    @Override
    public void run(Options options, PrintStream out) {
        try {
            double rate = options.number("percent") / 100.0;
            Tally tally = FaultStorm.run(options.number("chains"), options.number("seed"), rate, THREADS);
            out.print(tally.table());
            out.println("fault-storm " + tally);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
