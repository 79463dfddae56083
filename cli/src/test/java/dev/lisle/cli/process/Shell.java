package dev.lisle.cli.process;

import dev.lisle.cli.Lisle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts {@code lisle} as a process of its own, of a user whose home is {@code home} and whose environment is given. */
record Shell(Path home, Map<String, String> environment) {
    Shell(Path home) {
        this(home, Map.of());
    }

    /** The same with a variable of the environment. */
    Shell with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Shell(home, more);
    }

    /** Starts one command. */
    Running start(String... args) throws IOException {
        return new Running(process(command(args)));
    }

    /**
     * Starts one command in a terminal of its own, where {@link Running#type} is the keyboard.
     *
     * @param redirections such as {@code "2> file"}
     */
    Running startInTerminal(String redirections, String... args) throws IOException {
        StringBuilder line = new StringBuilder("exec");
        command(args).forEach(word -> line.append(" '").append(word).append('\''));
        return new Running(
                process(List.of("script", "--quiet", "--return", "--command", line + " " + redirections, "/dev/null")));
    }

    /** Whether there is a program that makes terminals, with the options that are used here. */
    static boolean hasTerminals() throws IOException, InterruptedException {
        return succeeds("script", "--quiet", "--return", "--command", "true", "/dev/null");
    }

    /** Whether signals can be sent to a process here. */
    static boolean hasSignals() throws IOException, InterruptedException {
        return succeeds("kill", "-0", String.valueOf(ProcessHandle.current().pid()));
    }

    private List<String> command(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        if (heedsInterrupts()) {
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Lisle.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** A build in the background ignores Ctrl-C, and all that it starts would, too. */
    private static boolean heedsInterrupts() throws IOException {
        try {
            return succeeds("env", "--default-signal=INT", "true");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process process(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        String path = System.getenv().getOrDefault("PATH", "");
        builder.environment().clear();
        builder.environment().putAll(Map.of("HOME", home.toString(), "PATH", path, "LISLE_KEYRING", "off"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) { // there is no such program
            return false;
        }
    }
}
