package dev.lisle.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A terminal of 80 columns and 24 lines with a shell in it, which a private server of tmux makes. The screen is looked at whenever
 * something was written to it, so nothing here depends on how fast the machine is.
 */
final class Tmux implements AutoCloseable {
    private static final String SOCKET = "tmux"; // in the home: no other server is met, and it goes with it
    private static final String PROMPT = "$ ";
    private static final long PATIENCE_IN_SECONDS = 60;
    private static final String WRITTEN = "%output ";

    private final Shell shell;
    private final Process control;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final List<String> written = new ArrayList<>();

    private Tmux(Shell shell, int columns, String inside) throws IOException {
        this.shell = shell;
        control = start("-C", "-f", "/dev/null", "new-session", "-x", String.valueOf(columns), "-y", "24", inside);
        Thread listener = new Thread(this::listen, "tmux");
        listener.setDaemon(true);
        listener.start();
    }

    /** Whether there is a tmux here that can do this. */
    static boolean isHere() throws IOException, InterruptedException {
        return Shell.succeeds("tmux", "-V");
    }

    /** Opens one with a plain shell in it, for a user whose home and environment those of {@code shell} are. */
    static Tmux open(Shell shell) throws IOException, InterruptedException {
        return open(shell, 80, "sh");
    }

    /** The same with other columns and another shell. */
    static Tmux open(Shell shell, int columns, String inside) throws IOException, InterruptedException {
        Tmux tmux = new Tmux(shell.with("LC_ALL", "C.UTF-8"), columns, inside);
        try {
            tmux.hearMore("a sign of tmux");
            tmux.type("PS1='" + PROMPT + "'");
            tmux.press("Enter");
            tmux.until(screen -> screen.endsWith(PROMPT.strip()));
            return tmux;
        } catch (IOException | InterruptedException | AssertionError e) {
            tmux.close();
            throw e;
        }
    }

    /** Types a line, waits for the command to end, and returns all that the screen says since the line before. */
    String run(String line) throws IOException, InterruptedException {
        begin(line);
        return rest();
    }

    /** Types a line, and goes on while it runs. */
    void begin(String line) throws IOException, InterruptedException {
        tmux("clear-history");
        type(line);
        until(screen -> screen.endsWith(PROMPT + line));
        press("Enter");
        until(screen -> !screen.endsWith(PROMPT + line));
    }

    /** Waits for the command to end, and returns all that the screen says since it was begun. */
    String rest() throws IOException, InterruptedException {
        String all = until(Tmux::isAtPrompt);
        return all.substring(all.lastIndexOf("\n" + PROMPT.strip() + " ", all.length() - 2) + 1);
    }

    /** The exit code of the command before. */
    int exitCode() throws IOException, InterruptedException {
        String said = run("echo \"exit $?\"");
        return Integer.parseInt(said.replaceAll("(?s).*\nexit (\\d+)\n.*", "$1"));
    }

    /** Presses the keys of a text. */
    void type(String text) throws IOException, InterruptedException {
        tmux("send-keys", "-l", "--", text);
    }

    /** Presses one key, by tmux's name for it. */
    void press(String key) throws IOException, InterruptedException {
        tmux("send-keys", key);
    }

    /** Waits until the screen says {@code text}, and returns all of it. */
    String until(String text) throws IOException, InterruptedException {
        return until(screen -> screen.contains(text), "\"" + text + "\"");
    }

    private String until(Predicate<String> wanted) throws IOException, InterruptedException {
        return until(wanted, "what was waited for");
    }

    private String until(Predicate<String> wanted, String what) throws IOException, InterruptedException {
        String seen = screen();
        while (!wanted.test(seen)) {
            hearMore(what + " on a screen that says:\n" + seen);
            seen = screen();
        }
        return seen;
    }

    /** Waits until something new was written to the screen. */
    private void hearMore(String wanted) throws InterruptedException {
        String more = told.poll(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        if (more == null) {
            throw new AssertionError("Within a minute there was not " + wanted);
        }
        written.add(more);
        told.drainTo(written);
    }

    /** What there is to see, and what has left the screen upwards; no colours, and lines that were too wide are whole again. */
    String screen() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p", "-J", "-S", "-").stripTrailing();
    }

    /** What there is to see, with the sequences for its colours. */
    String screenInColour() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p", "-e").stripTrailing();
    }

    /** All that was ever written to the screen until {@link #until} or {@link #rest} returned, in order. */
    String everything() {
        return written.stream()
                .filter(line -> line.startsWith(WRITTEN))
                .map(line -> line.substring(line.indexOf(' ', WRITTEN.length()) + 1))
                .collect(Collectors.joining());
    }

    @Override
    public void close() throws IOException {
        start("kill-server").onExit().join();
        control.destroyForcibly();
    }

    private static boolean isAtPrompt(String screen) {
        return screen.endsWith("\n" + PROMPT.strip()) || screen.equals(PROMPT.strip());
    }

    private void listen() {
        try (BufferedReader lines = control.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(told::add);
        } catch (IOException | UncheckedIOException e) {
            told.add("tmux has ended: " + e.getMessage());
        }
    }

    private String tmux(String... words) throws IOException, InterruptedException {
        Process process = start(words);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("tmux " + String.join(" ", words) + ": " + said);
        }
        return said;
    }

    private Process start(String... words) throws IOException {
        return shell.running("tmux", "-u", "-S", SOCKET)
                .builder(words)
                .redirectErrorStream(true)
                .start();
    }
}
