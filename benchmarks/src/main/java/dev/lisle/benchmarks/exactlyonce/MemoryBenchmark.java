package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.benchmarks.Benchmark;
import dev.lisle.benchmarks.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code memory}: one long chain. */
public final class MemoryBenchmark implements Benchmark {
    /** For the runner. */
    public MemoryBenchmark() {}

    @Override
    public String summary() {
        return "heap that a publisher holds for each part that is live";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of("parts", 5_000, "heap", 32);
    }

    @Override
    public void run(Options options, PrintStream out) {
        try {
            Path folder = Files.createTempDirectory("lisle-memory");
            List<Memory.Look> looks = Memory.run(folder, options.number("parts"), options.number("heap"));
            out.println("parts live   heap in bytes");
            looks.forEach(look -> out.printf(Locale.ROOT, "%,10d   %,13d%n", look.live(), look.bytes()));
            out.printf(
                    Locale.ROOT,
                    "memory parts=%d heap_mb=%d bytes_per_live_part=%.0f%n",
                    options.number("parts"),
                    options.number("heap"),
                    Memory.bytesPerPart(looks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
