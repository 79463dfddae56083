package dev.lisle.benchmarks.startup;

import dev.lisle.benchmarks.Benchmark;
import dev.lisle.benchmarks.Options;
import dev.lisle.emulator.Emulator;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code startup --runs 9}: whole processes of the launcher, against a program that only says hello on the same Java. Goes through
 * the JDKs that the environment names in {@code LISLE_JDKS}, separated as in a PATH; else the one that runs this.
 */
public final class StartupBenchmark implements Benchmark {
    private static final int PRIMING = 2; // the first builds, and makes the archive of classes

    /** For the runner. */
    public StartupBenchmark() {}

    @Override
    public String summary() {
        return "how long lisle --help and one call take, as whole processes";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of("runs", 9);
    }

    @Override
    public void run(Options options, PrintStream out) {
        StringBuilder line = new StringBuilder("startup");
        out.printf(
                Locale.ROOT,
                "Whole processes, median of %d; load of the machine at the beginning %.1f%n%n",
                options.number("runs"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.printf("%-28s %-22s %8s %10s%n", "Java", "command", "ms", "of hello");
        try (Emulator emulator = Emulator.start()) {
            for (String home : jdks()) {
                measure(home, emulator, options.number("runs"), out, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        out.println();
        out.println(line);
    }

    private static List<String> jdks() {
        String named = System.getenv("LISLE_JDKS");
        return named == null || named.isBlank()
                ? List.of(System.getProperty("java.home"))
                : Arrays.asList(named.split(File.pathSeparator, -1));
    }

    private static void measure(String home, Emulator emulator, int runs, PrintStream out, StringBuilder line)
            throws IOException, InterruptedException {
        String java = Path.of(home, "bin", "java").toString();
        String lisle = Path.of(System.getProperty("lisle.root", "."), "lisle").toString();
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("hello", List.of(java, "-cp", here(), Hello.class.getName()));
        commands.put("help", List.of(lisle, "--help"));
        commands.put("whoami", List.of(lisle, "whoami", "--emulator=" + emulator.address()));
        Map<String, List<Long>> taken = new LinkedHashMap<>();
        for (int run = -PRIMING; run < runs; run++) { // side by side, so that a busy moment meets all of them
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                long millis = millis(home, command.getValue());
                if (run >= 0) {
                    taken.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                            .add(millis);
                }
            }
        }
        String version = version(home);
        double hello = median(taken.getOrDefault("hello", List.of()));
        taken.forEach((name, all) -> {
            out.printf(Locale.ROOT, "%-28s %-22s %8.0f %10.2f%n", version, name, median(all), median(all) / hello);
            line.append(
                    String.format(Locale.ROOT, " java%s_%s_ms=%.0f", version.split("\\D", 2)[0], name, median(all)));
        });
    }

    private static long millis(String home, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", home);
        long begun = System.nanoTime();
        int exit = builder.start().waitFor();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
        }
        return millis;
    }

    private static double median(List<Long> millis) {
        return millis.stream()
                .sorted()
                .skip(millis.size() / 2)
                .findFirst()
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }

    private static String version(String home) throws IOException {
        return Files.readAllLines(Path.of(home, "release")).stream()
                .filter(line -> line.startsWith("JAVA_RUNTIME_VERSION="))
                .map(line -> line.replaceAll("^[^\"]*\"|\"$", ""))
                .findFirst()
                .orElse("unknown");
    }

    private static String here() {
        try {
            return Path.of(StartupBenchmark.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
