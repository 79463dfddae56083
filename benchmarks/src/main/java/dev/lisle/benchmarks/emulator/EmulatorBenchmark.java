package dev.lisle.benchmarks.emulator;

import com.sun.net.httpserver.HttpServer;
import dev.lisle.benchmarks.Benchmark;
import dev.lisle.benchmarks.Options;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.PublishingLimits;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From {@code start()} to the first answer, and requests per second, on cores shared with the callers. Beside it the JDK's
 * own web server, which answers a constant and does nothing else.
 */
public final class EmulatorBenchmark implements Benchmark {
    private static final String CONSTANT = "/constant";
    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    /** Sends requests over its connection until the time is over; how many were answered. */
    @FunctionalInterface
    private interface Load {
        long run(RawCaller caller, long until) throws IOException;
    }

    /** For the list of benchmarks. */
    public EmulatorBenchmark() {}

    @Override
    public String summary() {
        return "the emulator: start to first answer, requests per second";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of("starts", 50, "seconds", 5, "callers", 4);
    }

    @Override
    public void run(Options options, PrintStream out) {
        try {
            measure(options, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void measure(Options options, PrintStream out) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or the JDK's server waits 40 ms for each answer
        int starts = Math.max(1, options.number("starts"));
        int seconds = Math.max(1, options.number("seconds"));
        int callers = Math.max(1, options.number("callers"));
        out.printf(
                Locale.ROOT,
                "JDK %s, %d cores, %d callers for %d s each, median of %d starts%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                callers,
                seconds,
                starts);
        double start = start(starts, EmulatorBenchmark::startEmulator);
        double bare = start(starts, EmulatorBenchmark::startBare);
        out.printf(Locale.ROOT, "start to first answer   %8.1f ms   (the JDK's server: %.1f ms)%n", start, bare);
        double constant = constant(callers, seconds);
        EmulatorSettings settings = EmulatorSettings.defaults().withLimits(PublishingLimits.NONE);
        try (Emulator emulator = Emulator.start(settings)) {
            String token = emulator.account("ada").token();
            byte[] me = RawCaller.get("/v1.0/me?fields=id,username,name&access_token=" + token);
            double profile = perSecond(emulator.address(), callers, seconds, repeated(me));
            double publishing = perSecond(emulator.address(), callers, seconds, publishing(token));
            byte[] list =
                    RawCaller.get("/v1.0/me/threads?fields=id,text,timestamp,permalink&limit=25&access_token=" + token);
            double lists = perSecond(emulator.address(), callers, seconds, repeated(list));
            out.printf(Locale.ROOT, "GET /me                 %8.0f requests/s%n", profile);
            out.printf(Locale.ROOT, "create and publish      %8.0f requests/s%n", publishing);
            out.printf(Locale.ROOT, "GET /me/threads of 25   %8.0f requests/s%n", lists);
            out.printf(Locale.ROOT, "(the JDK's server, a constant: %.0f requests/s)%n%n", constant);
            out.printf(
                    Locale.ROOT,
                    "emulator start_ms=%.1f requests_per_s=%.0f publishing_per_s=%.0f lists_per_s=%.0f of_constant=%.2f%n",
                    start,
                    profile,
                    publishing,
                    lists,
                    profile / constant);
        }
    }

    private static double start(int times, Callable<Long> once) {
        List<Long> nanos = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * times; i++) {
                long taken = once.call();
                if (i >= times) { // the first half warms up
                    nanos.add(taken);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("It did not start", e);
        }
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }

    private static long startEmulator() throws IOException {
        long start = System.nanoTime();
        try (Emulator emulator = Emulator.start();
                RawCaller caller = new RawCaller(emulator.address())) {
            caller.ask(
                    RawCaller.get("/me?access_token=" + emulator.account("ada").token()));
            return System.nanoTime() - start;
        }
    }

    private static long startBare() throws IOException {
        long start = System.nanoTime();
        HttpServer server = bare(Runnable::run);
        try (RawCaller caller = new RawCaller(address(server))) {
            caller.ask(RawCaller.get(CONSTANT));
            return System.nanoTime() - start;
        } finally {
            server.stop(0);
        }
    }

    private static double constant(int callers, int seconds) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        HttpServer server = bare(threads);
        try {
            return perSecond(address(server), callers, seconds, repeated(RawCaller.get(CONSTANT)));
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static HttpServer bare(Executor threads) throws IOException {
        byte[] body = "{\"id\":\"17841400000000001\",\"username\":\"ada\"}".getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(CONSTANT, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static Load repeated(byte[] request) {
        return (caller, until) -> {
            long count = 0;
            for (; System.nanoTime() < until; count++) {
                caller.ask(request);
            }
            return count;
        };
    }

    private static Load publishing(String token) {
        byte[] create = RawCaller.post("/v1.0/me/threads?media_type=TEXT&text=Hello&access_token=" + token);
        return (caller, until) -> {
            long count = 0;
            for (; System.nanoTime() < until; count += 2) {
                Matcher id = ID.matcher(new String(caller.ask(create), StandardCharsets.UTF_8));
                if (!id.find()) {
                    throw new IOException("There is no id in the answer");
                }
                caller.ask(RawCaller.post(
                        "/v1.0/me/threads_publish?creation_id=" + id.group(1) + "&access_token=" + token));
            }
            return count;
        };
    }

    /** The second half of the time counts: the first warms up. */
    private static double perSecond(URI server, int callers, int seconds, Load load) {
        perSecondOnce(server, callers, seconds, load);
        return perSecondOnce(server, callers, seconds, load);
    }

    private static double perSecondOnce(URI server, int callers, int seconds, Load load) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        long start = System.nanoTime();
        long until = start + seconds * NANOS_A_SECOND;
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            running.add(threads.submit(() -> {
                try (RawCaller caller = new RawCaller(server)) {
                    return load.run(caller, until);
                }
            }));
        }
        try {
            long count = 0;
            for (Future<Long> each : running) {
                count += each.get();
            }
            return count * (double) NANOS_A_SECOND / (System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A caller failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
