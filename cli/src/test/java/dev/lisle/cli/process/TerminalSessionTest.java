package dev.lisle.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lisle.cli.ExitCode;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person before a true terminal, which util-linux's {@code script} makes; skipped where that is missing. */
@Timeout(120)
class TerminalSessionTest {
    private static final String CTRL_C = "\u0003";

    @TempDir
    private Path home;

    private Emulator emulator;
    private Shell shell;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Shell.hasTerminals(), "there is no program 'script' of util-linux here");
        emulator = Emulator.start();
        shell = new Shell(home)
                .with("LISLE_EMULATOR", emulator.address().toString())
                .with("TERM", "xterm")
                .with("COLUMNS", "60");
    }

    @AfterEach
    void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @Test
    void progressIsOnTheScreenAndWhatIsPublishedInTheFile() throws Exception {
        Path results = home.resolve("results.txt");
        try (Running publish = shell.startInTerminal("> results.txt", "publish", "one\n---\ntwo", "--separator=---")) {
            Running.Ended ended = publish.end();

            assertThat(ended.exitCode()).as(ended.out()).isEqualTo(ExitCode.OK);
            assertThat(ended.out()).contains("Meta processes part 2 of 2 …");
        }
        assertThat(Files.readString(results))
                .contains("1 of 2", "2 of 2")
                .doesNotContain("Meta processes")
                .doesNotContain("\u001b");
    }

    @Test
    void standardErrorInAFileHasNoProgressAndTheScreenHasColours() throws Exception {
        try (Running publish = shell.startInTerminal("2> notes.txt", "publish", "one\n---\ntwo", "--separator=---")) {
            Running.Ended ended = publish.end();

            assertThat(ended.exitCode()).as(ended.out()).isEqualTo(ExitCode.OK);
            assertThat(ended.out()).contains("2 of 2", "\u001b[").doesNotContain("Meta processes");
        }
        assertThat(home.resolve("notes.txt")).isEmptyFile();
        try (Running whoami = shell.with("NO_COLOR", "1").startInTerminal("", "whoami")) {
            assertThat(whoami.end().out()).contains("@ada").doesNotContain("\u001b");
        }
    }

    @Test
    void deletingAsksAndHeedsTheAnswerThatIsTyped() throws Exception {
        try (Running publish = shell.start("publish", "short-lived")) {
            publish.end();
        }
        String post = emulator.postsOf("ada").get(0).id();

        try (Running delete = shell.startInTerminal("", "delete", post)) {
            delete.hear("for good? [y/N] ");
            delete.type("n\n");

            assertThat(delete.end()).satisfies(ended -> {
                assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED);
                assertThat(ended.out()).contains("Nothing was changed.");
            });
        }
        assertThat(emulator.postsOf("ada")).hasSize(1);
        try (Running delete = shell.startInTerminal("", "delete", post)) {
            delete.hear("for good? [y/N] ");
            delete.type("y\n");

            assertThat(delete.end().exitCode()).isEqualTo(ExitCode.OK);
        }
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void ctrlCTypedStopsBetweenTwoStepsAndTheChainCanBeResumed() throws Exception {
        emulator.faults().add(Fault.lag(View.PARENT, Duration.ofHours(1)));
        try (Running publish = shell.startInTerminal("", "publish", "one\n---\ntwo", "--separator=---")) {
            publish.hear("Meta processes part 2 of 2");
            publish.type(CTRL_C);
            Running.Ended stopped = publish.end();

            assertThat(stopped.exitCode()).as(stopped.out()).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(stopped.out()).contains("'lisle resume ");
        }

        emulator.clock().advance(Duration.ofHours(1));
        try (Running resume = shell.startInTerminal("", "resume")) {
            assertThat(resume.end().exitCode()).isEqualTo(ExitCode.OK);
        }
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one", "two");
    }
}
