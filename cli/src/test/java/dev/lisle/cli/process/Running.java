package dev.lisle.cli.process;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A command under way. */
public final class Running implements AutoCloseable {
    private static final long PATIENCE_IN_SECONDS = 60;

    private final Process process;
    private final Heard out;
    private final Heard err;

    Running(Process process) {
        this.process = process;
        out = new Heard(process.inputReader(StandardCharsets.UTF_8));
        err = new Heard(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    }

    /** Reads standard output, or the terminal, until {@code text} is in it; returns all that was read so far. */
    public String hear(String text) throws IOException {
        return out.until(text);
    }

    /** The same for standard error. */
    String hearError(String text) throws IOException {
        return err.until(text);
    }

    /** The first line of standard error that begins so. */
    String lineOfError(String beginning) throws IOException {
        String before = err.until("\n" + beginning);
        return beginning + err.until("\n", before.length()).substring(before.length());
    }

    /** What a person at the keyboard of a terminal, or a pipe, says. */
    void type(String keys) throws IOException {
        OutputStream keyboard = process.getOutputStream();
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** All that a pipe says. */
    public void read(String text) throws IOException {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sends what Ctrl-C sends. */
    public void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for its end. */
    public Ended end() throws IOException, InterruptedException {
        String allOut = out.all();
        String allErr = err.all();
        if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end: " + allOut + allErr);
        }
        return new Ended(process.exitValue(), allOut, allErr);
    }

    /** What it left behind. */
    public record Ended(int exitCode, String out, String err) {}

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** One of its streams, and what was read from it. */
    private static final class Heard {
        private final Reader reader;
        private final StringBuilder text = new StringBuilder();

        Heard(Reader reader) {
            this.reader = reader;
        }

        String until(String wanted) throws IOException {
            return until(wanted, 0);
        }

        String until(String wanted, int from) throws IOException {
            while (text.indexOf(wanted, from) < 0) {
                int next = reader.read();
                if (next < 0) {
                    throw new AssertionError("\"" + wanted + "\" was not said, but:\n" + text);
                }
                text.append((char) next);
            }
            return text.toString();
        }

        String all() {
            try {
                for (int next = reader.read(); next >= 0; next = reader.read()) {
                    text.append((char) next);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    }
}
