package dev.lisle.benchmarks.paging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One run of the benchmark: {@code posts} a round, {@code runs} fresh JVMs for each way.
 *
 * @param heap at most so many MB for each reader; 0 for what the JVM chooses
 */
record Measurement(PrintStream out, int posts, int runs, int heap) {
    private static final int WARM_ROUNDS = 8;
    private static final Pattern COST = Pattern.compile("\\d+ \\d+ \\d+");

    /** What reading all posts once cost. */
    private record Cost(long posts, long wallNanos, long cpuNanos) {
        double postsPerSecond() {
            return posts * 1e9 / wallNanos;
        }

        double cpuMicrosPerPost() {
            return cpuNanos / 1e3 / posts;
        }
    }

    void run() throws IOException, InterruptedException {
        Process server = java(List.of(), PreparedEmulator.class, String.valueOf(posts));
        try (BufferedReader said = lines(server)) {
            String[] addressAndToken = said.readLine().split(" ", -1);
            out.printf(
                    "%,d posts, pages of 100, JDK %s%s%n%n",
                    posts, Runtime.version().feature(), heap > 0 ? ", heap of each reader " + heap + " MB" : "");
            out.printf("%-28s %14s %16s%n", "", "posts/s", "CPU µs/post");
            measure(addressAndToken[0], addressAndToken[1]);
        } finally {
            server.getOutputStream().close(); // its sign to end
            server.waitFor();
        }
    }

    private void measure(String address, String token) throws IOException, InterruptedException {
        rounds(List.of(), "by-hand", address, token, 1); // the emulator renders each page when it is first read
        List<String> lisleFlags = ahead("lisle", address, token);
        List<String> handFlags = ahead("by-hand", address, token);
        List<Cost> freshLisle = new ArrayList<>();
        List<Cost> freshByHand = new ArrayList<>();
        for (int i = 0; i < runs; i++) { // in turn, so that a machine that drifts does so for both
            freshLisle.addAll(rounds(lisleFlags, "lisle", address, token, 1));
            freshByHand.addAll(rounds(handFlags, "by-hand", address, token, 1));
        }
        Cost fresh = row("fresh JVM, Lisle", freshLisle);
        Cost freshHand = row("fresh JVM, by hand", freshByHand);
        Cost warm = row("warm JVM, Lisle", warm("lisle", address, token));
        Cost warmHand = row("warm JVM, by hand", warm("by-hand", address, token));
        out.printf(
                Locale.ROOT,
                "%npaging posts_per_s=%.0f posts_per_s_by_hand=%.0f ratio=%.2f warm_posts_per_s=%.0f"
                        + " warm_posts_per_s_by_hand=%.0f cpu_ratio=%.2f warm_cpu_ratio=%.2f heap_mb=%d jdk=%d%n",
                fresh.postsPerSecond(),
                freshHand.postsPerSecond(),
                fresh.postsPerSecond() / freshHand.postsPerSecond(),
                warm.postsPerSecond(),
                warmHand.postsPerSecond(),
                fresh.cpuMicrosPerPost() / freshHand.cpuMicrosPerPost(),
                warm.cpuMicrosPerPost() / warmHand.cpuMicrosPerPost(),
                heap,
                Runtime.version().feature());
    }

    private Cost row(String name, List<Cost> costs) {
        Cost median = costs.stream()
                .sorted(Comparator.comparingLong(Cost::wallNanos))
                .toList()
                .get(costs.size() / 2);
        out.printf("%-28s %,14.0f %16.2f%n", name, median.postsPerSecond(), median.cpuMicrosPerPost());
        return median;
    }

    /** The second half of the rounds of one JVM: the first half warms it up. */
    private List<Cost> warm(String reader, String address, String token) throws IOException, InterruptedException {
        return rounds(List.of(), reader, address, token, WARM_ROUNDS).subList(WARM_ROUNDS / 2, WARM_ROUNDS);
    }

    /** From JDK 25 on a training run makes an ahead-of-time cache; before, nothing. */
    private List<String> ahead(String reader, String address, String token) throws IOException, InterruptedException {
        if (Runtime.version().feature() < 25) {
            return List.of();
        }
        Path cache = Files.createTempFile("lisle-paging-" + reader, ".aot");
        cache.toFile().deleteOnExit();
        Path.of(cache + ".config").toFile().deleteOnExit(); // the JVM's own notes beside it
        List<String> flags = bounded(List.of("-Xlog:disable", "-XX:AOTCacheOutput=" + cache));
        Process training = command(flags, Worker.class, reader, address, token, "1")
                .redirectError(ProcessBuilder.Redirect.DISCARD) // a JVM that it starts tells its whole class path
                .start();
        training.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (training.waitFor() != 0) {
            throw new IllegalStateException(
                    "The JVM made no ahead-of-time cache; is everything on the class path a jar?");
        }
        return List.of("-XX:AOTCache=" + cache);
    }

    private List<Cost> rounds(List<String> flags, String reader, String address, String token, int rounds)
            throws IOException, InterruptedException {
        Process worker = java(bounded(flags), Worker.class, reader, address, token, String.valueOf(rounds));
        List<Cost> costs = new ArrayList<>();
        try (BufferedReader said = lines(worker)) {
            for (String line; (line = said.readLine()) != null; ) {
                if (COST.matcher(line).matches()) { // the JVM itself speaks of its cache on the same stream
                    String[] cost = line.split(" ", -1);
                    costs.add(new Cost(Long.parseLong(cost[0]), Long.parseLong(cost[1]), Long.parseLong(cost[2])));
                }
            }
        }
        if (worker.waitFor() != 0 || costs.stream().anyMatch(cost -> cost.posts() != posts)) {
            throw new IllegalStateException(reader + " did not read " + posts + " posts: " + costs);
        }
        return costs;
    }

    private List<String> bounded(List<String> flags) {
        List<String> all = new ArrayList<>(flags);
        if (heap > 0) {
            all.add("-Xmx" + heap + "m");
        }
        return all;
    }

    private static Process java(List<String> flags, Class<?> main, String... args) throws IOException {
        return command(flags, main, args)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessBuilder command(List<String> flags, Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
