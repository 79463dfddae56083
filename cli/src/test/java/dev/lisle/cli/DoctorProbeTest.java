package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.session.World;
import dev.lisle.emulator.ContainerUse;
import dev.lisle.emulator.ContainerUse.Check;
import dev.lisle.emulator.ContainerUse.SecondPublish;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.publisher.preflight.Preflight;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lisle doctor --probe} at an emulator in each of its ways with a second publish; the minutes pass at once. */
class DoctorProbeTest {
    @TempDir
    private Path home;

    private @Nullable Emulator started;

    @AfterEach
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_FOUND   | 1 post  | code 24, subcode 4279009 | became one post and no more      | 2",
                "SAME_ID     | 1 post  | post 1                   | became one post and no more      | 2",
                "OTHER_ERROR | 1 post  | was published before     | became one post and no more      | 2",
                "SECOND_POST | 2 posts | post 1                   | became more than one post. Lisle | 4"
            })
    void whatASecondPublishDoesIsPrintedAndDeletedAgain(
            SecondPublish second, String posts, String answer, String verdict, int deleted) {
        Terminal terminal = terminal(second);

        Terminal.Result result = terminal.type("doctor", "--probe", "--yes");

        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .contains("published twice in sequence: " + posts, "published twice at once: " + posts, verdict)
                .contains("Deleted again: " + deleted + " posts.")
                .containsPattern("  first   post \\d+\n  second  .*" + answer)
                .containsPattern("  seen    by its status after \\d+\\.\\d s, in the list after \\d+\\.\\d s\n");
        assertThat(posts()).isZero();
    }

    @Test
    void lagsArePrinted() {
        Terminal terminal = terminal(SecondPublish.NOT_FOUND);
        emulator().faults().add(Fault.lag(View.STATUS, Duration.ofSeconds(20)));
        emulator().faults().add(Fault.lag(View.POST_LIST, Duration.ofHours(1)));

        assertThat(terminal.type("doctor", "--probe", "--yes").out())
                .contains("  seen    by its status after 2", "not in the list within two minutes")
                .contains("Deleted again: 2 posts.");
        assertThat(posts()).isZero();
    }

    @Test
    void itFitsEightyColumns() {
        String screen = terminal(SecondPublish.NOT_FOUND)
                .watched(80)
                .type("doctor", "--probe", "--yes")
                .out();

        assertThat(screen).contains("A container became one post and no more, as Lisle assumes.");
        assertThat(screen.lines().map(line -> line.replaceAll("\033\\[[0-9;]*m", "")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void forProgramsItIsOneObjectAndQuietlyTwoNumbers() {
        Terminal terminal = terminal(SecondPublish.SECOND_POST);

        assertThat(terminal.type("doctor", "--probe", "--yes", "--json").out())
                .hasLineCount(1)
                .startsWith("{\"findings\":[{")
                .contains("],\"probe\":{\"single_use\":false,\"in_sequence\":{\"posts\":2,\"answers\":[{\"id\":\"")
                .contains(
                        ",\"failure\":null,\"in_doubt\":false}",
                        "\"status_lag_in_seconds\":",
                        "\"list_lag_in_seconds\":")
                .endsWith("\"deleted\":4,\"left\":[],\"may_appear\":false}}\n");
        assertThat(terminal.type("doctor", "--probe", "--yes", "--quiet").out()).isEqualTo("2 2\n");
    }

    @Test
    void whatIsWrongComesFirstAndNothingIsPublished() {
        Terminal terminal = terminal(SecondPublish.NOT_FOUND);

        Terminal.Result result = terminal.type("doctor", "--probe", "--yes", "--app-id=999");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains("Not probed");
        assertThat(emulator().totals().posts()).isZero();
    }

    @Test
    void whereverItIsInterruptedWhatItMadeIsDeletedAndThatIsSaid() {
        Terminal terminal = terminal(SecondPublish.SECOND_POST);
        int interrupts = 0;
        Terminal.Result result;
        do {
            AtomicInteger pauses = new AtomicInteger(++interrupts);
            result = terminal.in(new World(
                            emulator().clock().asClock(),
                            span -> {
                                if (pauses.decrementAndGet() == 0) {
                                    throw new InterruptedException();
                                }
                                emulator().clock().advance(span);
                            },
                            Preflight.defaults()))
                    .type("doctor", "--probe", "--yes");
            boolean wasInterrupted = Thread.interrupted();

            assertThat(posts()).as("at pause %d", interrupts).isZero();
            assertThat(result.exitCode()).isEqualTo(wasInterrupted ? ExitCode.FAILED : ExitCode.OK);
            assertThat(result.err().contains("lisle: The probe ended early: it was interrupted."))
                    .isEqualTo(wasInterrupted);
        } while (result.exitCode() != ExitCode.OK);
        assertThat(interrupts).isGreaterThan(2);
    }

    @Test
    void aCallThatFailsEndsItAndWhatItMadeIsDeleted() {
        Terminal terminal = terminal(SecondPublish.NOT_FOUND);
        emulator()
                .faults()
                .add(Fault.answer(FaultAnswer.RESTRICTED, Moment.BEFORE_EFFECT).on(Operation.STATUS));

        Terminal.Result result = terminal.type("doctor", "--probe", "--yes");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).startsWith("lisle: The probe ended early: ").doesNotContain("\tat ");
        assertThat(posts()).isZero();
    }

    @Test
    void whatCannotBeDeletedIsNamedWithTheCommandThatDoes() {
        Terminal terminal = terminal(SecondPublish.NOT_FOUND);
        emulator()
                .faults()
                .add(Fault.answer(FaultAnswer.UNEXPECTED, Moment.BEFORE_EFFECT).on(Operation.DELETE));

        Terminal.Result result = terminal.type("doctor", "--probe", "--yes");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out())
                .contains("Not deleted, and live: ", "'lisle delete' with these ids")
                .contains(
                        emulator().postsOf("ada").stream().map(EmulatedPost::id).toList());
    }

    @Test
    void aLostAnswerIsAnUnknownEffect() {
        Terminal terminal = terminal(SecondPublish.NOT_FOUND);
        emulator().faults().add(Fault.cut(Moment.BEFORE_EFFECT).on(Operation.PUBLISH));

        Terminal.Result result = terminal.type("doctor", "--probe", "--yes");

        assertThat(result.exitCode()).isEqualTo(ExitCode.EFFECT_UNKNOWN);
        assertThat(result.out()).contains("so this tells nothing", "begins with \"lisle doctor ");
    }

    private Terminal terminal(SecondPublish second) {
        started = Emulator.start(
                EmulatorSettings.defaults().withContainerUse(new ContainerUse(second, Check.ON_ACCEPTANCE)));
        return new Terminal(home)
                .with("LISLE_EMULATOR", started.address().toString())
                .in(Stage.worldOf(started));
    }

    private Emulator emulator() {
        assertThat(started).isNotNull();
        return started;
    }

    private int posts() {
        return emulator().postsOf("ada").size();
    }
}
