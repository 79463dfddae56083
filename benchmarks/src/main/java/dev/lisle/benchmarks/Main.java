package dev.lisle.benchmarks;

import dev.lisle.benchmarks.emulator.EmulatorBenchmark;
import dev.lisle.benchmarks.exactlyonce.CrashMatrixBenchmark;
import dev.lisle.benchmarks.exactlyonce.FaultStormBenchmark;
import dev.lisle.benchmarks.exactlyonce.MemoryBenchmark;
import dev.lisle.benchmarks.exactlyonce.PublishTimeBenchmark;
import dev.lisle.benchmarks.outbox.ClusterStormBenchmark;
import dev.lisle.benchmarks.outbox.OutboxBenchmark;
import dev.lisle.benchmarks.paging.PagingBenchmark;
import dev.lisle.benchmarks.startup.StartupBenchmark;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark: its name, then its options. The last line it prints is for programs: the name and {@code key=value}. */
public final class Main {
    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.of(
            "split", new SplitBenchmark(),
            "paging", new PagingBenchmark(),
            "emulator", new EmulatorBenchmark(),
            "fault-storm", new FaultStormBenchmark(),
            "crash-matrix", new CrashMatrixBenchmark(),
            "publish-time", new PublishTimeBenchmark(),
            "memory", new MemoryBenchmark(),
            "cluster-storm", new ClusterStormBenchmark(),
            "outbox", new OutboxBenchmark(),
            "startup", new StartupBenchmark()));

    private Main() {}

    /** Exits with 2 if there is no benchmark of that name, or no such option. */
    @SuppressWarnings("SystemOut") // the command line
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    private static int run(String[] args, PrintStream out, PrintStream err) {
        Benchmark benchmark = args.length == 0 ? null : BENCHMARKS.get(args[0]);
        if (benchmark == null) {
            err.println("Usage: benchmarks/run NAME [--option number ...]");
            BENCHMARKS.forEach((name, one) -> err.printf("  %-10s %s%n", name, one.summary()));
            return 2;
        }
        try {
            benchmark.run(Options.of(Arrays.asList(args).subList(1, args.length), benchmark.options()), out);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}
