package dev.lisle.publisher.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.Account;
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
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The probe against an emulator in each of its ways with a second publish; only the clock is ours. */
class ContainerProbeTest {
    private static final String MARK = "A probe of Lisle";

    private final JdkHttpTransport transport = JdkHttpTransport.create();
    private @Nullable Emulator started;

    @AfterEach
    void stop() {
        transport.close();
        if (started != null) {
            started.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 1, 2, 4279009",
        "SAME_ID, 1, 2, ",
        "OTHER_ERROR, 1, 2, published before",
        "SECOND_POST, 2, 4, "
    })
    void whatASecondPublishDoesIsSeenAndAllOfItIsDeleted(
            SecondPublish second, int posts, int deleted, @Nullable String refusal) {
        Emulator emulator = start(second);

        ContainerProbe.Report report =
                probe(emulator, transport, pause(emulator)).run(MARK);

        assertThat(report.inSequence().posts()).isEqualTo(posts);
        assertThat(report.atOnce().posts()).isEqualTo(posts);
        assertThat(report.isSingleUse()).isEqualTo(posts == 1);
        assertThat(report.inSequence().answers())
                .satisfiesExactly(one -> assertThat(one.id()).isNotNull(), two -> {
                    if (refusal == null) {
                        assertThat(two.id()).isNotNull();
                        assertThat(two.id()
                                        .equals(report.inSequence()
                                                .answers()
                                                .get(0)
                                                .id()))
                                .isEqualTo(posts == 1);
                    } else {
                        assertThat(two.failure()).contains(refusal);
                        assertThat(two.isDoubtful()).isFalse();
                    }
                });
        assertThat(report.deleted()).isEqualTo(deleted);
        assertThat(report.left()).isEmpty();
        assertThat(report.mayAppear()).isFalse();
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void howLongStatusAndListLagBehindIsMeasured() {
        Emulator emulator = start(SecondPublish.NOT_FOUND);
        emulator.faults().add(Fault.lag(View.STATUS, Duration.ofSeconds(20)));
        emulator.faults().add(Fault.lag(View.POST_LIST, Duration.ofSeconds(7)));

        ContainerProbe.Twice seen =
                probe(emulator, transport, pause(emulator)).run(MARK).inSequence();

        assertThat(seen.statusLag()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(22));
        assertThat(seen.listLag()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(9));
    }

    @Test
    void aPostThatNoListShowsIsDeletedByTheIdOfItsAnswer() {
        Emulator emulator = start(SecondPublish.NOT_FOUND);
        emulator.faults().add(Fault.lag(View.POST_LIST, Duration.ofDays(1)));

        ContainerProbe.Report report =
                probe(emulator, transport, pause(emulator)).run(MARK);

        assertThat(report.inSequence().posts()).isOne();
        assertThat(report.inSequence().listLag()).isNull();
        assertThat(report.deleted()).isEqualTo(2);
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void whereverItIsInterruptedWhatItMadeIsDeleted() {
        Emulator emulator = start(SecondPublish.SECOND_POST);
        emulator.faults().add(Fault.lag(View.STATUS, Duration.ofSeconds(4)));
        emulator.faults().add(Fault.lag(View.POST_LIST, Duration.ofSeconds(2)));
        int interrupts = 0;
        boolean isOver = false;
        while (!isOver) {
            interrupts++;
            Account account = emulator.addAccount("account" + interrupts);
            AtomicInteger pauses = new AtomicInteger(interrupts);
            ContainerProbe probe = probe(emulator, account, transport, span -> {
                if (pauses.decrementAndGet() == 0) {
                    throw new InterruptedException();
                }
                pause(emulator).forAtLeast(span);
            });
            try {
                probe.run(MARK);
                isOver = true;
            } catch (ProbeFailedException e) {
                assertThat(e).hasMessageStartingWith("The probe ended early: it was interrupted.");
                assertThat(e.left()).isEmpty();
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(emulator.postsOf(account.username()))
                    .as("at pause %d", interrupts)
                    .isEmpty();
        }
        assertThat(interrupts).isGreaterThan(3);
    }

    private enum Loss {
        OF_THE_CALL,
        OF_THE_ANSWER,
        OF_THE_CALLERS_PATIENCE
    }

    @ParameterizedTest
    @EnumSource
    void whicheverCallIsLostWhatItMadeIsDeleted(Loss loss) {
        Emulator emulator = start(SecondPublish.NOT_FOUND);
        int lost = 0;
        boolean isOver = false;
        while (!isOver) {
            lost++;
            Account account = emulator.addAccount("account" + lost);
            AtomicInteger calls = new AtomicInteger(lost);
            try {
                HttpTransport losing = losing(calls, loss, Thread.currentThread());
                ContainerProbe.Report report =
                        probe(emulator, account, losing, pause(emulator)).run(MARK);
                assertThat(report.left()).isEmpty();
            } catch (ProbeFailedException e) {
                assertThat(e.left()).isEmpty();
            }
            assertThat(Thread.interrupted()).isEqualTo(loss == Loss.OF_THE_CALLERS_PATIENCE && calls.get() <= 0);
            assertThat(emulator.postsOf(account.username()))
                    .as("at call %d", lost)
                    .isEmpty();
            isOver = calls.get() > 0;
        }
        assertThat(lost).isGreaterThan(12);
    }

    /** Loses the call that brings {@code calls} to zero. */
    private HttpTransport losing(AtomicInteger calls, Loss loss, Thread caller) {
        return call -> {
            boolean isIt = calls.decrementAndGet() == 0;
            if (isIt && loss == Loss.OF_THE_CALL) {
                throw new IOException("cut");
            }
            if (isIt && loss == Loss.OF_THE_CALLERS_PATIENCE) {
                caller.interrupt();
            }
            HttpAnswer answer = transport.send(call);
            if (isIt && loss == Loss.OF_THE_ANSWER) {
                throw new IOException("cut");
            }
            return answer;
        };
    }

    @Test
    void whatCannotBeDeletedIsNamed() {
        Emulator emulator = start(SecondPublish.NOT_FOUND);
        emulator.faults()
                .add(Fault.answer(FaultAnswer.NO_PERMISSION, Moment.BEFORE_EFFECT)
                        .on(Operation.DELETE));

        ContainerProbe.Report report =
                probe(emulator, transport, pause(emulator)).run(MARK);

        assertThat(report.deleted()).isZero();
        assertThat(report.left())
                .extracting(PostId::value)
                .containsExactlyElementsOf(
                        emulator.postsOf("ada").stream().map(EmulatedPost::id).toList());
    }

    @Test
    void aContainerThatIsNeverFinishedEndsItWithNothingPublished() {
        Emulator emulator = start(SecondPublish.NOT_FOUND);
        emulator.faults().add(Fault.stuck(Duration.ofHours(1)));

        assertThatThrownBy(() -> probe(emulator, transport, pause(emulator)).run(MARK))
                .isInstanceOf(ProbeFailedException.class)
                .hasMessage("The probe ended early: the container was not finished within two minutes. It had published"
                        + " nothing.");
    }

    @Test
    void aPostThatMayYetAppearIsSaid() {
        Emulator emulator = start(SecondPublish.NOT_FOUND);
        emulator.faults().add(Fault.cut(Moment.BEFORE_EFFECT).on(Operation.PUBLISH));

        ContainerProbe.Report report =
                probe(emulator, transport, pause(emulator)).run(MARK);

        assertThat(report.inSequence().answers()).allMatch(ContainerProbe.Answer::isDoubtful);
        assertThat(report.mayAppear()).isTrue();
        assertThat(report.isSingleUse()).isFalse();
    }

    private Emulator start(SecondPublish second) {
        started = Emulator.start(
                EmulatorSettings.defaults().withContainerUse(new ContainerUse(second, Check.ON_ACCEPTANCE)));
        return started;
    }

    private static Pause pause(Emulator emulator) {
        return span -> emulator.clock().advance(span);
    }

    private static ContainerProbe probe(Emulator emulator, HttpTransport transport, Pause pause) {
        return probe(emulator, emulator.account("ada"), transport, pause);
    }

    private static ContainerProbe probe(Emulator emulator, Account account, HttpTransport transport, Pause pause) {
        return new ContainerProbe(
                ThreadsClient.builder(AccessToken.of(account.token()))
                        .settings(ClientSettings.defaults().withAddress(emulator.address()))
                        .transport(transport)
                        .time(emulator.clock().asClock(), pause)
                        .build(),
                emulator.clock().asClock(),
                pause);
    }
}
