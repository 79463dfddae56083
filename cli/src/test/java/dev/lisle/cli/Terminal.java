package dev.lisle.cli;

import dev.lisle.cli.session.CtrlC;
import dev.lisle.cli.session.Screen;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Runs commands as a shell does, and keeps what they print. A value: {@code new Terminal(folder).with("NAME", "value")}. */
public record Terminal(Path home, Map<String, String> environment, String in, Screen screen, World world, CtrlC ctrlC) {
    /** What one command left behind. */
    public record Result(int exitCode, String out, String err) {}

    /** A user whose home is {@code home}, with an empty environment and nobody looking. */
    public Terminal(Path home) {
        this(home, Map.of(), "", Screen.NONE, World.at(Clock.systemUTC()), new CtrlC());
    }

    /** One command of a user who has nothing, and of whom nothing stays. */
    public static Result run(String... args) {
        try {
            Path home = Files.createTempDirectory("lisle-home");
            try {
                return new Terminal(home).type(args);
            } finally {
                try (Stream<Path> files = Files.walk(home)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a variable of the environment. */
    public Terminal with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Terminal(home, more, in, screen, world, ctrlC);
    }

    /** The same with what comes from standard input. */
    public Terminal reading(String text) {
        return new Terminal(home, environment, text, screen, world, ctrlC);
    }

    /** The same with a person who looks, at so many columns, and types what {@link #reading} says. */
    public Terminal watched(int width) {
        return new Terminal(home, environment, in, new Screen(true, true, true, true, width), world, ctrlC);
    }

    /** The same in a world of another time, or of another internet. */
    public Terminal in(World other) {
        return new Terminal(home, environment, in, screen, other, ctrlC);
    }

    /** Runs one command. */
    public Result type(String... args) {
        return run(new StringWriter(), new StringWriter(), args);
    }

    /** Runs one command, and Ctrl-C comes as soon as it has said {@code heard} on one of its streams. */
    public Result typeUntil(String heard, String... args) {
        try {
            return run(new Ear(heard), new Ear(heard), args);
        } finally {
            Thread.interrupted();
        }
    }

    private Result run(Writer out, Writer err, String... args) {
        Map<String, String> all = new HashMap<>(Map.of("HOME", home.toString(), "PATH", home.toString()));
        all.putAll(environment);
        try (Surroundings surroundings = new Surroundings(
                all, new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), screen, world, ctrlC)) {
            int exitCode = Lisle.commandLine(new PrintWriter(out), new PrintWriter(err), surroundings)
                    .execute(args);
            return new Result(exitCode, out.toString(), err.toString());
        }
    }

    /** Interrupts whoever writes {@code heard}, once. */
    private static final class Ear extends Writer {
        private final StringBuilder text = new StringBuilder();
        private final String heard;
        private boolean isHeard;

        Ear(String heard) {
            this.heard = heard;
        }

        @Override
        public void write(char[] characters, int from, int length) {
            text.append(characters, from, length);
            if (!isHeard && text.indexOf(heard) >= 0) {
                isHeard = true;
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
