package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.lisle.cli.session.CtrlC;
import dev.lisle.cli.session.Screen;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.World;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a command leaves behind when it is stopped in the middle of a chain, and how another one goes on with it. */
class UnfinishedChainsTest extends WithEmulator {
    private static final String TWO_PARTS = "one\n---\ntwo";

    @Test
    void ctrlCLeavesAChainAndSaysHowToGoOnAndItGoesOn() throws Exception {
        Terminal.Result stopped = stoppedAfterTheFirstPart();

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
        String chain = ada.type("chains", "--quiet").out().strip();
        assertThat(stopped.err())
                .contains("Part 2 of 2 was not published: it was interrupted. 1 live")
                .contains("'lisle resume " + chain + "'");
        assertThat(ada.type("chains").out())
                .contains(chain + "  1 of 2 parts live")
                .contains("one");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one");

        emulator.clock().advance(Duration.ofHours(1));
        Terminal.Result resumed = ada.type("resume");

        assertThat(resumed.err()).isEmpty();
        assertThat(resumed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(resumed.out()).startsWith("2 of 2  ");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one", "two");
        assertThat(ada.type("chains").err().strip()).isEqualTo("Nothing is unfinished.");
    }

    @Test
    void theSameTextIsRefusedUntilItsChainIsGivenUp() throws Exception {
        stoppedAfterTheFirstPart();
        emulator.faults().clear();
        String chain = ada.type("chains", "--quiet").out().strip();

        Terminal.Result again = ada.type("publish", TWO_PARTS, "--separator", "---");

        assertThat(again.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(again.err()).contains("'lisle resume " + chain + "'").contains("'lisle give-up " + chain + "'");

        assertThat(ada.type("give-up").err()).contains("Add --yes");
        assertThat(ada.watched(80).reading("n\n").type("give-up").err()).contains("Nothing was changed");
        assertThat(ada.watched(80).reading("y\n").type("give-up").out()).contains("Gave up " + chain);
        assertThat(ada.type("publish", TWO_PARTS, "--separator", "---").exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one", "one", "two");
    }

    @Test
    void aDoubtIsEndedByWhatAPersonSawAndTheChainGoesOn() throws Exception {
        String chain = stoppedInDoubt();
        String live = emulator.postsOf("ada").get(0).id();
        emulator.faults().clear();

        Terminal.Result chains = ada.type("chains");
        assertThat(chains.out()).contains("one more may be");
        assertThat(chains.err()).contains("'lisle confirm CHAIN' ends a doubt");
        assertThat(ada.type("confirm", chain.substring(0, 6), "--live", live).out())
                .isEqualTo("Noted that " + live + " is live. 'lisle resume " + chain + "' goes on.\n");
        assertThat(ada.type("resume").exitCode()).isEqualTo(ExitCode.OK);

        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one", "two");
        Terminal.Result again = ada.type("confirm", chain, "--not-live");
        assertThat(again.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(again.err()).contains("No part of the chain " + chain + " is in doubt");
    }

    @Test
    void aWrongIdIsSaidAtOnceWhenTheChainIsResumed() throws Exception {
        String chain = stoppedInDoubt();
        String live = emulator.postsOf("ada").get(0).id();
        emulator.faults().clear();

        ada.type("confirm", chain, "--live", "17900000000009999");
        Terminal.Result wrong = assertTimeout(Duration.ofSeconds(15), () -> ada.type("resume"));
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.EFFECT_UNKNOWN);
        assertThat(wrong.err()).contains("17900000000009999").contains("Look again");

        ada.type("confirm", chain, "--live", live);
        assertThat(ada.type("resume").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one", "two");
    }

    @Test
    void whatAPersonSaidIsNotLiveIsPublishedAnew() throws Exception {
        String chain = stoppedInDoubt();
        emulator.postsOf("ada").forEach(post -> ada.type("delete", post.id(), "--yes"));
        emulator.faults().clear();

        assertThat(ada.type("give-up", "--yes").exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ada.type("confirm", "--not-live", "--json").out())
                .isEqualTo("{\"chain\":\"" + chain + "\",\"live\":false}\n");
        assertThat(ada.type("resume").exitCode()).isEqualTo(ExitCode.OK);

        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one", "two");
    }

    @Test
    void progressIsSeenOnATerminalAndNowhereElse() {
        Terminal.Result seen = ada.watched(80).type("publish", TWO_PARTS, "--separator", "---", "--topic", "a");
        Terminal.Result quiet = ada.watched(80).type("publish", "three\n---\nfour", "--separator=---", "--quiet");
        Terminal.Result piped = ada.type("publish", "five\n---\nsix", "--separator=---");

        assertThat(seen.err()).contains("Meta processes part 2 of 2").endsWith("\r\u001b[K");
        assertThat(seen.out()).contains("\u001b[36m").doesNotContain("Meta processes");
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out().lines()).allMatch(line -> line.matches("\\d+")).hasSize(2);
        assertThat(piped.err()).isEmpty();
        assertThat(piped.out()).doesNotContain("\u001b");
    }

    /** The answer to the first part is lost, its container says nothing, and Ctrl-C comes; the chain's id. */
    private String stoppedInDoubt() throws IOException, InterruptedException {
        emulator.faults().add(Fault.lag(View.STATUS, Duration.ofHours(1)));
        emulator.faults()
                .add(Fault.cut(Moment.AFTER_EFFECT).on(Operation.PUBLISH).once());
        PipedReader lines = new PipedReader();
        PrintWriter err = new PrintWriter(new PipedWriter(lines), true);
        Thread command = publishing(new PrintWriter(new StringWriter()), err, new CompletableFuture<>());
        assertThat(new BufferedReader(lines).readLine()).contains("was lost");
        command.interrupt();
        command.join();
        return ada.type("chains", "--quiet").out().strip();
    }

    /** As Ctrl-C does: the thread at work is interrupted, here while the second part waits for the first to be known. */
    private Terminal.Result stoppedAfterTheFirstPart() throws IOException, InterruptedException {
        emulator.faults().add(Fault.lag(View.PARENT, Duration.ofHours(1)));
        PipedReader lines = new PipedReader();
        PrintWriter out = new PrintWriter(new PipedWriter(lines), true);
        StringWriter err = new StringWriter();
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        Thread command = publishing(out, new PrintWriter(err), exitCode);
        String first = new BufferedReader(lines).readLine();
        command.interrupt();
        command.join();
        return new Terminal.Result(exitCode.join(), first, err.toString());
    }

    /** A terminal of its own, in a thread that can be interrupted. */
    private Thread publishing(PrintWriter out, PrintWriter err, CompletableFuture<Integer> exitCode) {
        Map<String, String> environment = Map.of(
                "HOME", home.toString(), "LISLE_EMULATOR", emulator.address().toString());
        Thread command = new Thread(() -> {
            try (Surroundings surroundings = new Surroundings(
                    environment, InputStream.nullInputStream(), Screen.NONE, World.ours(), new CtrlC())) {
                exitCode.complete(
                        Lisle.commandLine(out, err, surroundings).execute("publish", TWO_PARTS, "--separator", "---"));
            }
        });
        command.start();
        return command;
    }
}
