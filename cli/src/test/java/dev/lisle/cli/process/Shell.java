package dev.lisle.cli.process;

import dev.lisle.cli.Lisle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts {@code lisle} as a process of its own, of a user whose home is {@code home} and whose environment is given.
 *
 * @param program what stands before the arguments
 */
public record Shell(Path home, Map<String, String> environment, List<String> program) {
    /** Of the classes that are tested. */
    public Shell(Path home) {
        this(
                home,
                Map.of(),
                List.of(
                        java("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lisle.class.getName()));
    }

    /** The same with a variable of the environment. */
    public Shell with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** The same with more variables of the environment. */
    public Shell with(Map<String, String> variables) {
        Map<String, String> more = new HashMap<>(environment);
        more.putAll(variables);
        return new Shell(home, more, program);
    }

    /** The same with another program. */
    public Shell running(String... other) {
        return new Shell(home, environment, List.of(other));
    }

    /** A program of the JDK that runs this. */
    public static String java(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Starts one command. */
    public Running start(String... args) throws IOException {
        return new Running(builder(args).start());
    }

    /** Starts one command whose standard error goes to its standard output. */
    public Running startMerged(String... args) throws IOException {
        return new Running(builder(args).redirectErrorStream(true).start());
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
        command.addAll(program);
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

    /** One command that is not started yet. */
    ProcessBuilder builder(String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(args)).directory(home.toFile());
        String path = System.getenv().getOrDefault("PATH", "");
        builder.environment().clear();
        builder.environment().putAll(Map.of("HOME", home.toString(), "PATH", path, "LISLE_KEYRING", "off"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Whether there is such a program, and it ends well. */
    static boolean succeeds(String... command) throws IOException, InterruptedException {
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
