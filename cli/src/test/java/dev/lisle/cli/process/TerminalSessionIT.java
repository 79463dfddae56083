package dev.lisle.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lisle.cli.ExitCode;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.View;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A person before a true terminal, with {@code lisle} installed; skipped without tmux. Runs in {@code mvn verify}. */
@Execution(ExecutionMode.CONCURRENT)
class TerminalSessionIT {
    private static final Pattern BAR = Pattern.compile("[█░]{20} +\\d+ %");
    private static final Duration LAG = Duration.ofHours(1);
    private static final String CTRL_C = "C-c";

    @TempDir
    private static Path cache;

    private static Launcher launcher;

    @TempDir
    private Path home;

    private Emulator emulator;
    private Tmux terminal;

    @BeforeAll
    static void use() throws Exception {
        assumeTrue(Tmux.isHere(), "there is no tmux here, which makes terminals to test in");
        launcher = Launcher.used(cache);
    }

    @BeforeEach
    void sitDown() throws Exception {
        emulator = Emulator.start();
        terminal = Tmux.open(shell());
    }

    @AfterEach
    void leave() throws Exception {
        if (terminal != null) {
            terminal.close();
        }
        emulator.close();
    }

    @Test
    void aLoginOpensTheWindowAndEndsOnceThePersonSaidYesThere() throws Exception {
        Path opened = home.resolve("opened");
        Path browser = Files.writeString(home.resolve("browser"), "#!/bin/sh\necho \"$1\" >" + opened + "\n");
        assertThat(browser.toFile().setExecutable(true)).isTrue();

        terminal.begin("BROWSER=./browser lisle login --emulator=" + emulator.address());
        String asked = terminal.until("/oauth/authorize?");
        Visitor.letIn(URI.create(asked.replaceAll("(?s).*\n  (http\\S+).*", "$1")), "grace");
        String said = terminal.rest();

        assertThat(said).contains("Your browser opens this window:\n", "\nLogged in as @grace@", "lives until");
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(opened).content().contains("/oauth/authorize?");
        assertThat(terminal.everything()).doesNotContain(emulator.app().secret(), "code=");
        assertThat(terminal.run("env -u LISLE_EMULATOR lisle whoami --quiet")).endsWith("\ngrace\n$");
    }

    @Test
    void aTokenThatIsTypedIsNotOnTheScreen() throws Exception {
        String token = emulator.account("ada").token();

        terminal.begin("lisle login --token");
        terminal.until("Long-lived token (it is not shown):");
        terminal.type(token);
        terminal.press("Enter");

        assertThat(terminal.rest()).contains("Logged in as @ada@");
        assertThat(terminal.everything()).doesNotContain(token, token.substring(0, 8));
    }

    @Test
    void aBarMovesWhileFilesAreUploadedAndLeavesACleanScreen() throws Exception {
        paint("loom.png");

        String said = terminal.run("lisle publish Hello --media loom.png --alt 'A loom'");

        assertThat(BAR.matcher(terminal.everything()).results().map(MatchResult::group))
                .as("what the bar showed")
                .contains("████████████████████ 100 %")
                .anyMatch(bar -> bar.contains("█░"));
        assertThat(terminal.everything()).contains("loom.png", "Meta processes part 1 of 1 …");
        assertThat(said.lines().skip(1)).hasSize(2).first().asString().startsWith("1 of 1  http");
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void ctrlCInTheMiddleOfAPublicationSaysHowToGoOnAndItGoesOn() throws Exception {
        stopAfterTheFirstOf("one\\n---\\ntwo");

        assertThat(terminal.run("lisle chains")).contains("  1 of 2 parts live");
        emulator.clock().advance(LAG);
        assertThat(terminal.run("lisle resume")).contains("\n2 of 2  http");
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one", "two");
    }

    @Test
    void ctrlCInTheMiddleOfARepairSaysHowToGoOnAndItGoesOn() throws Exception {
        String chain = stopAfterTheFirstOf("one\\n---\\ntwo\\n---\\nthree");
        terminal.run("lisle give-up --yes");
        emulator.clock().advance(LAG);
        emulator.faults().clear();
        emulator.faults().add(Fault.stuck(LAG));

        terminal.begin("lisle repair " + chain.substring(0, 6));
        assertThat(terminal.until("Publish 2 parts anew? [y/N]"))
                .contains("The chain " + chain + " is broken after 1 of 3 parts.", "gone      two", "gone      three");
        terminal.type("y");
        terminal.press("Enter");
        terminal.until("Meta processes part 1 of 2 …");
        terminal.press(CTRL_C);

        assertThat(terminal.rest())
                .contains("[y/N] y\nlisle: stopped; nothing was published anew. 'lisle repair c")
                .doesNotContain("Meta processes");
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
        emulator.faults().clear();
        assertThat(terminal.run("lisle repair --yes " + chain)).contains("\n1 of 2  http", "\n2 of 2  http");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one", "two", "three");
    }

    @Test
    void deletingAsksAndHeedsTheAnswerThatIsTyped() throws Exception {
        String post = terminal.run("lisle publish short-lived --quiet").replaceAll("(?s).*\n(\\d+)\n.*", "$1");

        terminal.begin("lisle delete " + post);
        terminal.until("Delete post " + post + " for good? [y/N]");
        terminal.type("n");
        terminal.press("Enter");

        assertThat(terminal.rest()).contains("[y/N] n\nNothing was changed.\n");
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(emulator.postsOf("ada")).hasSize(1);

        terminal.begin("lisle delete " + post);
        terminal.until("for good? [y/N]");
        terminal.type("y");
        terminal.press("Enter");

        assertThat(terminal.rest()).contains("[y/N] y\nDeleted " + post + ".\n");
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void coloursAreForATerminalThatMayHaveThem() throws Exception {
        assertThat(terminal.run("lisle whoami")).contains("@ada");
        assertThat(terminal.screenInColour()).contains("\u001b[");
        terminal.run("clear");

        assertThat(terminal.run("NO_COLOR=1 lisle whoami")).contains("@ada");
        assertThat(terminal.run("TERM=dumb lisle whoami")).contains("@ada");
        assertThat(terminal.run("lisle whoami | cat")).contains("@ada");
        assertThat(terminal.screenInColour()).doesNotContain("\u001b[");
    }

    @Test
    void resultsInAFileLeaveProgressOnTheScreenAndNotesInAFileLeaveNone() throws Exception {
        String publish = "printf 'one\\n---\\ntwo' | lisle publish - --separator=---";
        assertThat(terminal.run(publish + " >results.txt").lines()).hasSize(2);
        assertThat(terminal.everything()).contains("Meta processes part 2 of 2 …");
        assertThat(home.resolve("results.txt"))
                .content()
                .contains("1 of 2", "2 of 2")
                .doesNotContain("Meta processes", "\u001b");

        String before = terminal.everything();
        assertThat(terminal.run(publish + " 2>notes.txt")).contains("\n2 of 2  http");
        assertThat(terminal.everything().substring(before.length())).doesNotContain("Meta processes");
        assertThat(home.resolve("notes.txt")).isEmptyFile();
    }

    @Test
    void theTabKeyOfBashCompletesCommands() throws Exception {
        assumeTrue(Shell.succeeds("bash", "--version"), "there is no bash here");
        try (Tmux bash = Tmux.open(shell(), 80, "bash --norc")) {
            bash.run("source <(lisle completion bash)");
            bash.type("lisle webh");
            bash.press("Tab");
            bash.until("$ lisle webhooks");
            bash.type("ver");
            bash.press("Tab");

            bash.until("$ lisle webhooks verify");
        }
    }

    private Shell shell() {
        return launcher.shell(home).with("LISLE_EMULATOR", emulator.address().toString());
    }

    /** Publishes a chain, types Ctrl-C when its first part is live, and returns the chain's id. */
    private String stopAfterTheFirstOf(String text) throws IOException, InterruptedException {
        emulator.faults().add(Fault.lag(View.PARENT, LAG));
        terminal.begin("printf '" + text + "' | lisle publish - --separator=---");
        terminal.until("Meta processes part 2 of");
        terminal.press(CTRL_C);
        String said = terminal.rest();

        assertThat(terminal.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(said)
                .contains("\n1 of ", "was not published: it was interrupted. 1 live")
                .doesNotContain("Meta processes", "\tat ");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one");
        return said.replaceAll("(?s).*'lisle resume (c\\w+)' goes on with it.*", "$1");
    }

    /** An image of some megabytes. */
    private void paint(String name) throws IOException {
        BufferedImage image = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(8);
        DataBuffer pixels = image.getRaster().getDataBuffer();
        for (int i = 0; i < pixels.getSize(); i++) {
            pixels.setElem(i, random.nextInt());
        }
        assertThat(ImageIO.write(image, "png", home.resolve(name).toFile())).isTrue();
    }
}
