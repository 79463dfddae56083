package dev.lisle.benchmarks.outbox;

import dev.lisle.benchmarks.Benchmark;
import dev.lisle.benchmarks.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** {@code cluster-storm --chains 2000 --accounts 200 --workers 4}. */
public final class ClusterStormBenchmark implements Benchmark {
    /** For the runner. */
    public ClusterStormBenchmark() {}

    @Override
    public String summary() {
        return "worker processes on PostgreSQL, killed and frozen, with clocks that are wrong; judged by the emulator";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of(
                "chains",
                2000,
                "accounts",
                200,
                "workers",
                4,
                "percent",
                10,
                "rate",
                10,
                "kill",
                4,
                "most",
                1800,
                "seed",
                1);
    }

    @Override
    public void run(Options options, PrintStream out) {
        ClusterStorm.Terms terms = new ClusterStorm.Terms(
                options.number("chains"),
                options.number("accounts"),
                options.number("workers"),
                options.number("percent"),
                options.number("rate"),
                options.number("kill"),
                options.number("most"),
                options.number("seed"));
        try {
            out.println("cluster-storm " + new ClusterStorm(terms, Files.createTempDirectory("lisle-storm")).run(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
