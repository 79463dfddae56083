package dev.lisle.benchmarks;

import java.io.PrintStream;
import java.util.Map;

/** One thing that is measured, beside a reference measured in the same run. */
public interface Benchmark {
    /** What it measures, in one line. */
    String summary();

    /** The numbers it can be told, by name, each with its default. */
    Map<String, Integer> options();

    /** Measures, and prints a table and then the one line for programs. */
    void run(Options options, PrintStream out);
}
