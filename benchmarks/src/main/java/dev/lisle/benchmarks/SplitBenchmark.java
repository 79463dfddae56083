package dev.lisle.benchmarks;

import dev.lisle.text.Fill;
import dev.lisle.text.TextLength;
import dev.lisle.text.TextSplitter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast text is split, beside a loop that copies it and one that walks its grapheme clusters by regular expression. */
final class SplitBenchmark implements Benchmark {
    private static final int MILLION = 1_000_000;
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private final Map<String, IntFunction<String>> texts = new LinkedHashMap<>();

    SplitBenchmark() {
        texts.put("prose", SampleText::prose);
        texts.put("mixed", SampleText::mixed);
        texts.put("no space", SampleText::withoutSpace);
    }

    @Override
    public String summary() {
        return "splitting text: MB/s on one core, linearity, allocation";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of("million-chars", 10, "runs", 9);
    }

    @Override
    public void run(Options options, PrintStream out) {
        int large = Math.max(1, options.number("million-chars"));
        int runs = Math.max(1, options.number("runs"));
        out.printf(
                Locale.ROOT,
                "%d million characters, median of %d runs, time of the processor, JDK %s, MB of UTF-8%n%n",
                large,
                runs,
                Runtime.version());
        out.printf(
                "%-10s %-15s %10s %12s %14s %14s%n",
                "text", "", "MB/s", "of copying", "B alloc. per B", "vs 1 million");
        StringBuilder keys = new StringBuilder();
        texts.forEach((name, text) -> keys.append(measure(name, text, large, runs, out)));
        out.printf("%nsplit%s%n", keys);
    }

    /** Prints the rows of one kind of text; returns what goes into the line for programs. */
    private static String measure(String name, IntFunction<String> texts, int large, int runs, PrintStream out) {
        String text = texts.apply(large * MILLION);
        String small = texts.apply(MILLION);
        Row copying = Row.of(text, small, runs, SplitBenchmark::copy);
        TextSplitter balanced = TextSplitter.of(TextLength.DOCUMENTED);
        TextSplitter greedy = balanced.withFill(Fill.GREEDY);
        Row planned = Row.of(text, small, runs, t -> balanced.plan(t).parts().size());
        planned.print(name, "plan, balanced", copying, out);
        Row.of(text, small, runs, t -> greedy.plan(t).parts().size()).print(name, "plan, greedy", copying, out);
        Row.of(text, small, runs, t -> balanced.split(t).size()).print(name, "split, balanced", copying, out);
        Row.of(text, small, runs, TextLength.DOCUMENTED::of).print(name, "length", copying, out);
        copying.print(name, "(copying)", copying, out);
        Row.of(text, small, runs, SplitBenchmark::walk).print(name, "(walking \\X)", copying, out);
        String key = name.equals("prose") ? "" : name.replace(' ', '_') + "_";
        return String.format(
                Locale.ROOT,
                " %smb_per_s=%.1f %sof_copying=%.2f %slinearity=%.2f %salloc_per_byte=%.1f",
                key,
                planned.speed(),
                key,
                planned.speed() / copying.speed(),
                key,
                planned.linearity(),
                key,
                planned.allocated());
    }

    private static int copy(String text) {
        StringBuilder copy = new StringBuilder(text.length());
        text.codePoints().forEach(copy::appendCodePoint);
        return copy.length();
    }

    private static int walk(String text) {
        Matcher matcher = CLUSTER.matcher(text);
        int clusters = 0;
        while (matcher.find()) {
            clusters++;
        }
        return clusters;
    }

    /** One measured way, on a text and on one of a million characters. */
    private record Row(Measurement large, long largeBytes, Measurement small, long smallBytes) {
        static Row of(String text, String small, int runs, Measurement.Work work) {
            return new Row(
                    Measurement.of(text, runs, work), bytes(text), Measurement.of(small, runs, work), bytes(small));
        }

        double speed() {
            return largeBytes * 1e3 / large.nanos();
        }

        /** Time per byte of the large text over that of the small one; 1 is linear. */
        double linearity() {
            return speedOfSmall() / speed();
        }

        double allocated() {
            return (double) large.bytes() / largeBytes;
        }

        void print(String name, String way, Row copying, PrintStream out) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %-15s %10.1f %12.2f %14.1f %14.2f%n",
                    name,
                    way,
                    speed(),
                    speed() / copying.speed(),
                    allocated(),
                    linearity());
        }

        private double speedOfSmall() {
            return smallBytes * 1e3 / small.nanos();
        }

        private static long bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
