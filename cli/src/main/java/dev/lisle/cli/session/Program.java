package dev.lisle.cli.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program that keeps secrets: they go in and out by pipes, never as arguments, which every user of a machine can see. */
record Program(Path path) {
    /** Long enough for a person to unlock a keyring. */
    private static final long PATIENCE_IN_SECONDS = 120;

    /** How it ended. */
    record Ended(int exitCode, String out) {}

    /** What it complains of is not repeated: it may name the secret. */
    Ended run(String in, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            try (OutputStream to = process.getOutputStream()) {
                to.write(in.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                return new Ended(exitCode(process), ""); // it ended without reading
            }
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(exitCode(process), out);
        } finally {
            process.destroy();
        }
    }

    private int exitCode(Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(path.getFileName() + " does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + path.getFileName() + " was running", e);
        }
    }
}
