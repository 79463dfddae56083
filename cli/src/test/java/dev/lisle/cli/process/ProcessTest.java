package dev.lisle.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lisle.cli.ExitCode;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.View;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: signals, exit codes, what stays behind. */
@Timeout(120)
class ProcessTest {
    @TempDir
    private Path home;

    private Emulator emulator;
    private Shell shell;

    @BeforeEach
    void start() {
        emulator = Emulator.start();
        shell = new Shell(home).with("LISLE_EMULATOR", emulator.address().toString());
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void anInterruptAfterTheFirstPartLeavesAChainThatResumeFinishesWithNoDuplicate() throws Exception {
        assumeTrue(Shell.hasSignals(), "there is no program 'kill' here");
        emulator.faults().add(Fault.lag(View.PARENT, Duration.ofHours(1)));

        Running.Ended stopped = interruptedAfter("2 of 2");

        assertThat(stopped.out()).startsWith("1 of 2  ");
        String chain = end("chains", "--quiet").out().strip();
        assertThat(stopped.err()).contains("1 live", "'lisle resume " + chain + "' goes on with it");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one");

        emulator.clock().advance(Duration.ofHours(1));
        Running.Ended resumed = end("resume", chain);

        assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one", "two");
        assertThat(end("chains").err().strip()).isEqualTo("Nothing is unfinished.");
    }

    @Test
    void anInterruptWhileTheFirstPartIsProcessedPublishesNothingAndLeavesNothing() throws Exception {
        assumeTrue(Shell.hasSignals(), "there is no program 'kill' here");
        emulator.faults().add(Fault.stuck(Duration.ofHours(1)).once());

        Running.Ended stopped = interruptedAfter("1 of 2");

        assertThat(stopped.out()).isEmpty();
        assertThat(stopped.err()).contains("stopped; nothing was published");
        assertThat(emulator.postsOf("ada")).isEmpty();
        assertThat(end("chains").err().strip()).isEqualTo("Nothing is unfinished.");
    }

    @Test
    void anInterruptEndsTheDemoAndLeavesNoFolder() throws Exception {
        assumeTrue(Shell.hasSignals(), "there is no program 'kill' here");
        for (String moment : List.of("1 of ", "Ctrl-C ends it.")) {
            try (Running demo = shell.start("demo", "--stay")) {
                demo.hear(moment);
                assertThat(demoFolders()).as("at \"%s\"", moment).hasSize(1);
                demo.interrupt();

                assertThat(demo.end().exitCode()).isEqualTo(ExitCode.INTERRUPTED);
            }
            assertThat(demoFolders()).as("after \"%s\"", moment).isEmpty();
        }
    }

    @Test
    void anInterruptEndsAReadALoginAndAnOutboxAsItEndsAPublication() throws Exception {
        assumeTrue(Shell.hasSignals(), "there is no program 'kill' here");
        try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
                Running read = shell.start("timeline", "--emulator=http://127.0.0.1:" + silent.getLocalPort())) {
            silent.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
            try (Socket asked = silent.accept()) {
                assertThat(asked.getInputStream().read()).isEqualTo('G');
                assertInterrupted(read, "");
            }
        }
        Shell bare = new Shell(home);
        try (Running login = bare.start("login", "--no-browser", "--emulator=" + emulator.address())) {
            login.lineOfError("  http");
            assertInterrupted(login, "");
        }
        assertThat(home.resolve(".local/share/lisle/accounts")).doesNotExist();
        try (Running outbox = shell.start("outbox", "run")) {
            outbox.hearError("Ctrl-C stops it.");
            assertInterrupted(outbox, "Stopping");
        }
    }

    @Test
    void anInterruptWhileTheDoctorProbesLeavesNoPost() throws Exception {
        assumeTrue(Shell.hasSignals(), "there is no program 'kill' here");
        try (Running doctor = shell.start("doctor", "--probe", "--yes")) {
            while (emulator.postsOf("ada").isEmpty()) {
                assertThat(Thread.interrupted())
                        .as("interrupted for it takes too long")
                        .isFalse();
            }
            assertInterrupted(
                    doctor, "lisle: The probe ended early: it was interrupted. The post it had made is deleted.");
        }
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    private static void assertInterrupted(Running running, String said) throws IOException, InterruptedException {
        running.interrupt();
        Running.Ended ended = running.end();
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(ended.err()).contains(said).doesNotContain("\tat ");
        assertThat(ended.out()).doesNotContain("\tat ");
    }

    @Test
    void aLoginThroughTheWindowIsThereForTheNextProcess() throws Exception {
        Shell bare = new Shell(home);
        Running.Ended login;
        try (Running under = bare.start("login", "--no-browser", "--emulator=" + emulator.address())) {
            Visitor.letIn(URI.create(under.lineOfError("  http").strip()), "grace");
            login = under.end();
        }

        assertThat(login.exitCode()).as(login.err()).isEqualTo(ExitCode.OK);
        assertThat(login.out()).contains("Logged in as @grace@");
        assertThat(login.out() + login.err()).doesNotContain(emulator.app().secret(), "code=");
        try (Running whoami = bare.start("whoami", "--quiet")) {
            assertThat(whoami.end().out().strip()).isEqualTo("grace");
        }
    }

    @Test
    void theExitCodeIsThatOfTheFailure() throws Exception {
        assertThat(end("publish").exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(end("show", "1").exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(end("whoami").exitCode()).isEqualTo(ExitCode.OK);
    }

    /** Publishes two parts, seen by somebody who types Ctrl-C as soon as Meta processes one of them. */
    private Running.Ended interruptedAfter(String part) throws IOException, InterruptedException {
        try (Running publish = shell.with("JDK_JAVA_OPTIONS", "-Dlisle.terminals=2")
                .start("publish", "one\n---\ntwo", "--separator", "---")) {
            publish.hearError("Meta processes part " + part);
            publish.interrupt();
            Running.Ended stopped = publish.end();
            assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(ExitCode.INTERRUPTED);
            return stopped;
        }
    }

    private Running.Ended end(String... args) throws IOException, InterruptedException {
        try (Running running = shell.start(args)) {
            return running.end();
        }
    }

    private List<Path> demoFolders() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("lisle-demo"))
                    .toList();
        }
    }
}
