package dev.lisle.cli.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Lisle;
import dev.lisle.cli.print.Moments;
import dev.lisle.cli.session.CtrlC;
import dev.lisle.cli.session.Screen;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.World;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.PublishingLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person in Tokyo who may publish one post a day. */
class AtLimitTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir
    private Path home;

    private Emulator emulator;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void publishTheOneOfTheDay() {
        emulator = Emulator.start(EmulatorSettings.defaults().withLimits(new PublishingLimits(1, 1, 100)));
        assertThat(lisle(new StringWriter(), "publish", "one")).isEqualTo(ExitCode.OK);
        out.getBuffer().setLength(0);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aRefusalSaysInTheReadersZoneWhenItGoes() {
        StringWriter err = new StringWriter();

        assertThat(lisle(err, "publish", "two")).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString())
                .contains("needs 1 post, and the account has 0 of 1 left")
                .endsWith("Here that is " + Moments.from(goes(), TOKYO) + ". With --wait it waits for that.\n");
    }

    @Test
    void aProgramReadsTheMoment() {
        lisle(new StringWriter(), "publish", "two", "--json");

        assertThat(out.toString()).contains("\"fits_at\":\"" + goes() + "\"");
    }

    @Test
    void whoWaitsIsToldUntilWhenAndCanStop() throws IOException, InterruptedException {
        PipedReader lines = new PipedReader();
        PrintWriter err = new PrintWriter(new PipedWriter(lines), true);
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        Thread command = new Thread(() -> exitCode.complete(lisle(err, "publish", "two", "--wait")));
        command.start();
        BufferedReader said = new BufferedReader(lines);

        assertThat(said.readLine())
                .isEqualTo("Note: The account has 0 of 1 posts left in these 24 hours, and this needs 1. It goes at "
                        + Moments.from(goes(), TOKYO) + ".");
        command.interrupt();
        command.join();

        assertThat(said.readLine()).isEqualTo("lisle: stopped; nothing was published.");
        assertThat(exitCode).isCompletedWithValue(ExitCode.FAILED);
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one");
    }

    private Instant goes() {
        Instant published = emulator.postsOf("ada").get(0).timestamp().truncatedTo(ChronoUnit.SECONDS);
        return published.plus(Duration.ofHours(24)).plusSeconds(1);
    }

    private int lisle(StringWriter err, String... args) {
        return lisle(new PrintWriter(err), args);
    }

    private int lisle(PrintWriter err, String... args) {
        Map<String, String> environment = Map.of(
                "HOME", home.toString(), "LISLE_EMULATOR", emulator.address().toString());
        World here = World.at(Clock.system(TOKYO));
        try (Surroundings surroundings =
                new Surroundings(environment, InputStream.nullInputStream(), Screen.NONE, here, new CtrlC())) {
            return Lisle.commandLine(new PrintWriter(out), err, surroundings).execute(args);
        }
    }
}
