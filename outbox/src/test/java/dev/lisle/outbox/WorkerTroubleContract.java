package dev.lisle.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.outbox.errors.WrongStateException;
import dev.lisle.outbox.submissions.HistoryLine;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.outbox.workers.WorkerSettings;
import dev.lisle.publisher.drafts.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What workers do when a call, a chain or a worker fails. */
abstract class WorkerTroubleContract extends StagedContract {
    private static final Duration A_LEASE = Duration.ofSeconds(151);

    @Test
    void aLostAnswerToPublishDoesNotPublishTwice() {
        stage.emulator()
                .faults()
                .add(Fault.cut(Moment.AFTER_EFFECT).on(Operation.PUBLISH).once());
        Submission submission = outbox.submit("ada", Draft.parts("one", "two"), stage.now());

        stage.runDue();
        for (int i = 0; i < 3; i++) {
            stage.advance(Duration.ofMinutes(5));
            stage.runDue();
        }

        assertThat(stage.texts("ada")).containsExactly("one", "two");
        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.PUBLISHED);
    }

    @Test
    void whatAWorkerHasTakenAndLeftIsGoneOnWithByAnother() {
        Submission submission = outbox.submit("ada", Draft.parts("one", "two"), stage.now());
        AtomicInteger calls = new AtomicInteger();
        for (int crash = 1; crash <= 12; crash++) {
            int last = crash;
            stage.disturb((call, line) -> {
                var answer = line.send(call);
                if (calls.incrementAndGet() == last) {
                    throw new Death();
                }
                return answer;
            });
            calls.set(0);
            try {
                stage.runDue();
            } catch (Death e) {
                stage.advance(A_LEASE);
            }
        }
        stage.undisturbed();
        stage.advance(Duration.ofMinutes(10));
        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one", "two");
        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.PUBLISHED);
    }

    @Test
    void aStalledWorkerThatHasLostItsLeaseSendsNothing() {
        outbox.submit("ada", Draft.of("one"), stage.now());
        AtomicInteger looks = new AtomicInteger();
        stage.disturb((call, line) -> {
            var answer = line.send(call);
            if (call.uri().getQuery() != null
                    && call.uri().getQuery().contains("status")
                    && looks.incrementAndGet() == 1) {
                stage.advance(A_LEASE); // frozen here, past the lease
                stage.runDue(); // another worker does it meanwhile
                assertThat(stage.publishes()).isEqualTo(1);
            }
            return answer;
        });

        stage.runDue();

        assertThat(looks).hasPositiveValue();
        assertThat(stage.publishes()).isEqualTo(1);
        assertThat(stage.texts("ada")).containsExactly("one");
        assertThat(outbox.list(SubmissionQuery.all()).items())
                .extracting(Submission::state)
                .containsExactly(SubmissionState.PUBLISHED);
    }

    @Test
    void aNetworkThatIsDownIsTriedAgainUntilItIsBack() {
        Submission submission = outbox.submit("ada", Draft.of("one"), stage.now());
        stage.disturb((call, line) -> {
            throw new IOException("no route to host");
        });

        stage.runDue();

        Submission waiting = stage.get(submission);
        assertThat(waiting.state()).isEqualTo(SubmissionState.PENDING);
        assertThat(waiting.nextAt()).isAfter(stage.now());
        assertThat(waiting.note()).isNotBlank();
        stage.undisturbed();
        stage.advance(Duration.ofHours(1));
        stage.runDue();
        assertThat(stage.texts("ada")).containsExactly("one");
    }

    @Test
    void whatFailsTooOftenFailsForGoodAndCanBeRetried() {
        Submission submission = outbox.submit("ada", Draft.of("one"), stage.now());
        stage.disturb((call, line) -> {
            throw new IOException("no route to host");
        });
        try (OutboxWorker worker = stage.worker()
                .settings(WorkerSettings.defaults().withMostFailures(2))
                .build()) {
            for (int i = 0; i < 4; i++) {
                worker.runDue();
                stage.advance(Duration.ofHours(1));
            }
        }
        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.FAILED);
        assertThat(stage.get(submission).finishedAt()).isNotNull();
        stage.undisturbed();

        outbox.edit(submission.id(), Draft.of("better"));
        outbox.retry(submission.id());
        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("better");
    }

    @Test
    void aRefusedPartStopsTheChainAndRetryGoesOnWhereItStopped() {
        Submission submission = outbox.submit("ada", Draft.parts("one", "two"), stage.now());
        refuseSecondCreate();

        stage.runDue();

        Submission failed = stage.get(submission);
        assertThat(failed.state()).isEqualTo(SubmissionState.FAILED);
        assertThat(failed.live()).hasSize(1);
        assertThat(failed.note()).contains("Part 2 of 2");
        assertThatThrownBy(() -> outbox.edit(submission.id(), Draft.of("other")))
                .isInstanceOf(WrongStateException.class)
                .hasMessageContaining("some of it is live");
        stage.undisturbed();
        outbox.retry(submission.id());
        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one", "two");
        assertThat(stage.get(submission).live()).hasSize(2);
    }

    @Test
    void anUnknownIsSaidLookedAtAndSettledByItself() {
        stage.loseNextPublish(Duration.ofMinutes(20));
        Submission submission = outbox.submit("ada", Draft.of("one"), stage.now());
        try (OutboxWorker worker = stage.asking()) {
            worker.runDue();

            Submission unknown = stage.get(submission);
            assertThat(unknown.state()).isEqualTo(SubmissionState.UNKNOWN);
            assertThat(unknown.unknown()).isNotNull();
            assertThat(unknown.unknown().number()).isEqualTo(1);
            assertThat(unknown.nextAt()).isAfter(stage.now());
            assertThatThrownBy(() -> outbox.cancel(submission.id())).isInstanceOf(WrongStateException.class);
            for (int i = 0; i < 30; i++) {
                stage.advance(Duration.ofMinutes(1));
                worker.runDue();
            }
        }
        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.PUBLISHED);
        assertThat(stage.texts("ada")).containsExactly("one");
        assertThat(stage.get(submission).unknown()).isNull();
    }

    @Test
    void anUnknownThatAPersonHasSeenGoesOnBehindIt() {
        Submission seen = outbox.submit("ada", Draft.of("seen"), stage.now());
        stage.runDue();
        PostId post = stage.get(seen).live().get(0).id();
        Submission submission = outbox.submit("ada", Draft.parts("one", "two"), stage.now());
        Submission unknown = leftUnknown(submission, Duration.ofHours(2));

        assertThatThrownBy(() -> outbox.retry(
                        outbox.submit("ada", Draft.of("x"), stage.now().plusSeconds(9000))
                                .id()))
                .isInstanceOf(WrongStateException.class);
        assertThat(unknown.note()).isNotBlank();
        Submission confirmed = outbox.confirmLive(submission.id(), post);
        assertThat(confirmed.state()).isEqualTo(SubmissionState.PUBLISHING);
        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("seen", "two");
        assertThat(outbox.history(submission.id()))
                .extracting(HistoryLine::text)
                .anySatisfy(text ->
                        assertThat(text).isEqualTo("Part 1: a person says that it is live as post " + post.value()))
                .anySatisfy(text -> assertThat(text).startsWith("Part 1: live as post " + post.value()))
                .anySatisfy(text -> assertThat(text).startsWith("Part 2: "));
    }

    @Test
    void anUnknownIsNotAnotherPartOfItsOwnChain() {
        Submission submission = outbox.submit("ada", Draft.parts("one", "two"), stage.now());
        AtomicInteger publishes = new AtomicInteger();
        stage.disturb((call, line) -> {
            if (WorkerStage.isPublish(call) && publishes.incrementAndGet() == 2) {
                stage.loseNextPublish(Duration.ofHours(2));
            }
            return line.send(call);
        });
        try (OutboxWorker worker = stage.asking()) {
            worker.runDue();
        }
        Submission unknown = stage.get(submission);
        PostId first = unknown.live().get(0).id();

        assertThatThrownBy(() -> outbox.confirmLive(submission.id(), first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another part of the chain");

        assertThat(unknown.state()).isEqualTo(SubmissionState.UNKNOWN);
        assertThat(stage.get(submission)).isEqualTo(unknown);
    }

    @Test
    void anUnknownThatAPersonHasDeniedIsPublishedAnewOnRetry() {
        Submission submission = outbox.submit("ada", Draft.of("one"), stage.now());
        leftUnknown(submission, Duration.ofDays(3));

        Submission denied = outbox.confirmNotLive(submission.id());
        assertThat(denied.state()).isEqualTo(SubmissionState.FAILED);
        assertThat(denied.note()).contains("part 1 is not live");
        outbox.retry(submission.id());
        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one");
        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.PUBLISHED);
    }

    @Test
    void whatIsCancelledAfterAPartWentOutFreesItsPlace() {
        Submission submission = outbox.submit("ada", Draft.parts("one", "two"), stage.now());
        refuseSecondCreate();
        stage.runDue();

        outbox.cancel(submission.id());
        stage.runDue();
        stage.undisturbed();
        outbox.submit("ada", Draft.parts("one", "two"), stage.now());
        stage.runDue();

        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.CANCELLED);
        assertThat(stage.texts("ada")).containsExactly("one", "one", "two");
    }

    /** By a publish that takes effect only after a while, and a publisher that asks. */
    private Submission leftUnknown(Submission submission, Duration late) {
        stage.loseNextPublish(late);
        try (OutboxWorker worker = stage.asking()) {
            worker.runDue();
        }
        Submission unknown = stage.get(submission);
        assertThat(unknown.state()).isEqualTo(SubmissionState.UNKNOWN);
        return unknown;
    }

    /** The second part of a chain of two does not go out. */
    private void refuseSecondCreate() {
        AtomicInteger creates = new AtomicInteger();
        stage.disturb((call, line) -> call.method().equals("POST")
                        && call.uri().getPath().endsWith("/me/threads")
                        && creates.incrementAndGet() == 2
                ? refusal()
                : line.send(call));
    }

    /** Meta's word that this will never be a post. */
    private static HttpAnswer refusal() {
        String body = "{\"error\":{\"message\":\"Param text is too rude\",\"type\":\"OAuthException\",\"code\":100}}";
        return new HttpAnswer(400, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
