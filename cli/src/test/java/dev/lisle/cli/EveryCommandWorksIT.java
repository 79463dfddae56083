package dev.lisle.cli;

import dev.lisle.cli.process.Launcher;
import dev.lisle.cli.process.Running;
import dev.lisle.cli.process.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** As a process of its own, by the launcher of the distribution. Runs in {@code mvn verify}, after that is made. */
@DisabledOnOs(OS.WINDOWS) // the launcher is a shell script
@Execution(ExecutionMode.CONCURRENT)
class EveryCommandWorksIT extends EveryCommandWorks {
    private static final int INTERRUPTED = 130;

    @TempDir
    private static Path cache;

    private static Launcher launcher;

    @BeforeAll
    static void use() throws IOException, InterruptedException {
        launcher = Launcher.used(cache);
    }

    @Override
    Terminal.Result run(Terminal terminal, List<String> args, String heard) throws IOException, InterruptedException {
        String[] words = args.toArray(String[]::new);
        Shell shell = launcher.shell(terminal.home()).with(terminal.environment());
        try (Running running = heard.isEmpty() ? shell.start(words) : shell.startMerged(words)) {
            if (heard.isEmpty()) {
                running.read(terminal.in());
            } else {
                running.hear(heard);
                running.interrupt();
            }
            Running.Ended ended = running.end();
            return new Terminal.Result(ended.exitCode(), ended.out(), ended.err());
        }
    }

    @Override
    int interrupted() {
        return INTERRUPTED;
    }
}
