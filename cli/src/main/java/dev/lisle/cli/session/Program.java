package dev.lisle.cli.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Runs a program that keeps secrets: they go in and out by pipes, never as arguments, which every user of a machine can see. */
record Program(Path path, Duration patience) {
    /** Waits long enough for a person to unlock a keyring. */
    Program(Path path) {
        this(path, Duration.ofMinutes(2));
    }

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
            CompletableFuture<byte[]> out = CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
            int exitCode = exitCode(process);
            return new Ended(exitCode, new String(out.join(), StandardCharsets.UTF_8));
        } catch (CompletionException e) {
            throw new IOException("what " + path.getFileName() + " says cannot be read", e.getCause());
        } finally {
            process.destroy();
        }
    }

    private static byte[] all(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int exitCode(Process process) throws IOException {
        try {
            if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException(path.getFileName() + " does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + path.getFileName() + " was running", e);
        }
    }
}
