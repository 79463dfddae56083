package dev.lisle.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.http.HttpCall;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.outbox.submissions.HistoryLine;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.workers.OutboxEvent;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.drafts.Draft;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What becomes of what is not to go out later than at some moment. */
abstract class LastMomentContract extends StagedContract {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_LEASE = Duration.ofSeconds(151);

    @Test
    void whatComesInTimeGoesOutAsEver() {
        Submission news = news(Draft.parts("one", "two"));

        stage.advance(Duration.between(stage.now(), last(news)));
        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one", "two");
        assertThat(stage.get(news).state()).isEqualTo(SubmissionState.PUBLISHED);
    }

    @Test
    void whatComesTooLateIsMissedAndNothingIsAskedOfMeta() {
        Submission news = news(Draft.of("one"));
        List<OutboxEvent> told = new ArrayList<>();
        stage.advance(AN_HOUR.plusMillis(1));
        int asked = stage.emulator().requests().size();

        try (OutboxWorker worker = stage.worker().listener(told::add).build()) {
            worker.runDue();

            assertThat(worker.health().missed()).isOne();
            assertThat(worker.health().failed()).isZero();
        }

        Submission missed = stage.get(news);
        assertThat(missed.state()).isEqualTo(SubmissionState.MISSED);
        assertThat(missed.nextAt()).isNull();
        assertThat(missed.finishedAt()).isEqualTo(stage.now());
        assertThat(missed.note()).contains(last(news).toString()).contains("Retry it");
        assertThat(outbox.history(news.id()))
                .containsExactly(new HistoryLine(stage.now(), "its last moment had passed, and nothing was sent"));
        assertThat(told).last().isEqualTo(new OutboxEvent.Missed("ada", news.id(), missed.note()));
        assertThat(stage.emulator().requests()).hasSize(asked);
        assertThat(outbox.counts()).containsEntry(SubmissionState.MISSED, 1L).containsEntry(SubmissionState.FAILED, 0L);
        stage.runDue();
        assertThat(stage.get(news)).isEqualTo(missed);
    }

    @Test
    void anOutageEndsAtTheLastMomentAndTheNoteSaysWhatKeptIt() {
        Submission news = news(Draft.of("one"));
        stage.disturb((call, line) -> {
            throw new IOException("no route to host");
        });
        for (int i = 0; i < 12 && stage.get(news).state() == SubmissionState.PENDING; i++) {
            stage.runDue();
            stage.advance(untilNext(news));
        }
        stage.undisturbed();

        Submission missed = stage.get(news);
        assertThat(missed.state()).isEqualTo(SubmissionState.MISSED);
        assertThat(missed.note()).contains("What kept it: ").contains("no route to host");
        assertThat(Duration.between(last(news), stage.now())).isLessThan(Duration.ofMinutes(1));
        stage.advance(AN_HOUR);
        stage.runDue();
        assertThat(stage.texts("ada")).isEmpty();
    }

    @Test
    void aFullQuotaIsNotWaitedForBeyondIt() {
        end();
        begin(new PublishingLimits(1, 10, 10));
        outbox.submit("ada", Draft.of("first"), stage.now());
        stage.runDue();
        Submission news = news(Draft.of("second"));

        stage.runDue();

        Submission waiting = stage.get(news);
        assertThat(waiting.nextAt()).isEqualTo(last(news).plusMillis(1));
        assertThat(waiting.note()).contains("after its last moment");
        stage.advance(untilNext(news));
        stage.runDue();
        assertThat(stage.get(news).state()).isEqualTo(SubmissionState.MISSED);
        assertThat(stage.get(news).note()).contains("24 hours");
    }

    @Test
    void aChainOfWhichAPartIsLiveIsFinished() {
        Submission news = news(Draft.parts("one", "two"));
        AtomicInteger publishes = new AtomicInteger();
        crashWhen(call -> WorkerStage.isPublish(call) && publishes.incrementAndGet() == 2);
        stage.advance(AN_HOUR.plus(A_LEASE));

        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one", "two");
        assertThat(stage.get(news).state()).isEqualTo(SubmissionState.PUBLISHED);
    }

    @Test
    void aChainThatACrashCutOffBeforeAnythingWasSentIsMissedAndMayBeSentAgain() {
        Submission news = news(Draft.parts("one", "two"));
        crashWhen(call -> call.method().equals("POST"));
        stage.advance(AN_HOUR.plus(A_LEASE));

        stage.runDue();

        assertThat(stage.texts("ada")).isEmpty();
        assertThat(stage.get(news).state()).isEqualTo(SubmissionState.MISSED);
        assertThat(outbox.database().ledger().unfinished()).isEmpty();
        outbox.retry(news.id());
        stage.runDue();
        assertThat(stage.texts("ada")).containsExactly("one", "two");
    }

    @Test
    void whatMayBeLiveIsNotMissed() {
        stage.loseNextPublish(Duration.ofHours(2));
        Submission news = news(Draft.of("one"));
        try (OutboxWorker worker = stage.asking()) {
            worker.runDue();
            assertThat(stage.get(news).state()).isEqualTo(SubmissionState.UNKNOWN);
            stage.advance(AN_HOUR.plusSeconds(1));
            worker.runDue();
            assertThat(stage.get(news).state()).isEqualTo(SubmissionState.UNKNOWN);
            stage.advance(AN_HOUR);
            for (int i = 0; i < 4; i++) {
                worker.runDue();
                stage.advance(Duration.ofMinutes(15));
            }
        }

        assertThat(stage.get(news).state()).isEqualTo(SubmissionState.PUBLISHED);
        assertThat(stage.texts("ada")).containsExactly("one");
    }

    @Test
    void whatWasMissedGoesOutWhenAPersonRetriesItAndIsNotMissedAgain() {
        Submission news = missed();

        Submission retried = outbox.retry(news.id());

        assertThat(retried.state()).isEqualTo(SubmissionState.PENDING);
        assertThat(retried.notAfter()).isNull();
        assertThat(retried.finishedAt()).isNull();
        stage.runDue();
        assertThat(stage.texts("ada")).containsExactly("one");
    }

    @Test
    void whatWasMissedIsEditedAndMovedToATimeAndALastMomentOfItsOwn() {
        Submission news = missed();
        Instant tomorrow = stage.now().plus(Duration.ofDays(1));

        assertThatThrownBy(() -> outbox.move(news.id(), tomorrow))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(last(news).toString())
                .hasMessageContaining("Give a later last moment, or none");
        outbox.edit(news.id(), Draft.of("better"));
        Submission moved = outbox.move(news.id(), tomorrow, tomorrow.plusSeconds(60));

        assertThat(moved.state()).isEqualTo(SubmissionState.PENDING);
        assertThat(moved.due()).isEqualTo(tomorrow);
        assertThat(moved.notAfter()).isEqualTo(tomorrow.plusSeconds(60));
        assertThat(moved.note()).isNull();
        assertThat(moved.finishedAt()).isNull();
        stage.advance(Duration.ofDays(1));
        stage.runDue();
        assertThat(stage.texts("ada")).containsExactly("better");
    }

    @Test
    void whatWasMissedCanBeCancelled() {
        Submission news = missed();

        assertThat(outbox.cancel(news.id()).state()).isEqualTo(SubmissionState.CANCELLED);
        stage.runDue();
        assertThat(stage.texts("ada")).isEmpty();
    }

    @Test
    void movingKeepsTheLastMomentAndCannotPassIt() {
        Submission news = news(Draft.of("one"));

        assertThat(outbox.move(news.id(), last(news)).notAfter()).isEqualTo(last(news));
        assertThatThrownBy(() -> outbox.move(news.id(), last(news).plusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(outbox.move(news.id(), last(news).plusMillis(1), null).notAfter())
                .isNull();
    }

    @Test
    void aLastMomentBeforeItsTimeIsRefusedAndOneThatHasPassedIsKeptAndMissed() {
        NewSubmission news = NewSubmission.of("ada", Draft.of("one"), stage.now());

        assertThatThrownBy(() -> news.notAfter(stage.now().minusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after its last moment");
        Submission late = outbox.submit(
                NewSubmission.of("ada", Draft.of("one"), Instant.EPOCH).notAfter(Instant.EPOCH));
        stage.runDue();
        assertThat(stage.get(late).state()).isEqualTo(SubmissionState.MISSED);
    }

    @Test
    void underOneKeyTheLastMomentIsPartOfWhatWasAsked() {
        NewSubmission news =
                NewSubmission.of("ada", Draft.of("one"), stage.now()).key("news-1");
        Submission kept = outbox.submit(news.notAfter(stage.now().plus(AN_HOUR)));

        assertThat(outbox.submit(news.notAfter(stage.now().plus(AN_HOUR)))).isEqualTo(kept);
        assertThatThrownBy(() -> outbox.submit(news)).hasMessageContaining("news-1");
    }

    private Submission news(Draft draft) {
        return outbox.submit(
                NewSubmission.of("ada", draft, stage.now()).notAfter(stage.now().plus(AN_HOUR)));
    }

    private Submission missed() {
        Submission news = news(Draft.of("one"));
        stage.advance(AN_HOUR.plusMillis(1));
        stage.runDue();
        assertThat(stage.get(news).state()).isEqualTo(SubmissionState.MISSED);
        return news;
    }

    private void crashWhen(Predicate<HttpCall> moment) {
        stage.disturb((call, line) -> {
            if (moment.test(call)) {
                throw new Death();
            }
            return line.send(call);
        });
        assertThatThrownBy(stage::runDue).isInstanceOf(Death.class);
        stage.undisturbed();
    }

    private Duration untilNext(Submission submission) {
        Instant next = stage.get(submission).nextAt();
        return next == null || next.isBefore(stage.now()) ? Duration.ZERO : Duration.between(stage.now(), next);
    }

    private static Instant last(Submission submission) {
        return Objects.requireNonNull(submission.notAfter());
    }
}
