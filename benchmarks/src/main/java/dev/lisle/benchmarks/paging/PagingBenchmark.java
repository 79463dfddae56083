package dev.lisle.benchmarks.paging;

import dev.lisle.benchmarks.Benchmark;
import dev.lisle.benchmarks.Options;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Pages through many own posts in fresh JVMs and in a warm one, with Lisle and by hand in turn, against an emulator that
 * serves prepared pages from a process of its own. {@code --heap 64} bounds the heap of the readers to so many MB.
 */
public final class PagingBenchmark implements Benchmark {
    @Override
    public String summary() {
        return "paging through own posts: posts/s and CPU per post, beside the same by hand";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of("posts", 100_000, "runs", 5, "heap", 0);
    }

    @Override
    public void run(Options options, PrintStream out) {
        try {
            int posts = Math.max(100, options.number("posts"));
            new Measurement(out, posts, Math.max(1, options.number("runs")), options.number("heap")).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
