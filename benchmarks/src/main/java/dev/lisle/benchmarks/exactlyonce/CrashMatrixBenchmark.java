package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.benchmarks.Benchmark;
import dev.lisle.benchmarks.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** {@code crash-matrix --stride 1}: every step with a stride of 1, every tenth with 10. */
public final class CrashMatrixBenchmark implements Benchmark {
    /** For the runner. */
    public CrashMatrixBenchmark() {}

    @Override
    public String summary() {
        return "a process killed at every step, and again while it recovers";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of("stride", 1);
    }

    @Override
    public void run(Options options, PrintStream out) {
        try {
            CrashMatrix.Result all = new CrashMatrix.Result(0, 0, 0, 0, 0, 0);
            for (CrashCase work : CrashCase.values()) {
                Path folder = Files.createTempDirectory("lisle-crash-matrix-");
                try (CrashMatrix matrix = new CrashMatrix(folder, work)) {
                    CrashMatrix.Result result = matrix.run(options.number("stride"));
                    out.println(work.name().toLowerCase(Locale.ROOT) + ": " + result);
                    out.flush();
                    all = all.plus(result);
                }
            }
            out.println("crash-matrix " + all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
