package dev.lisle.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.outbox.accounts.Pause;
import dev.lisle.outbox.accounts.PauseKind;
import dev.lisle.outbox.errors.WrongStateException;
import dev.lisle.outbox.media.MediaStore;
import dev.lisle.outbox.submissions.HistoryLine;
import dev.lisle.outbox.submissions.LivePost;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.workers.OutboxEvent;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.outbox.workers.WorkerSettings;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.publisher.preflight.Preflight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What workers do with what is due, in every database: over sockets to the emulator; only the clocks are ours. */
abstract class WorkerContract {
    private static final Duration A_LEASE = Duration.ofSeconds(151);

    private WorkerStage stage;
    private Outbox outbox;

    abstract WorkerStage stage(PublishingLimits limits);

    @BeforeEach
    void begin() {
        stage = stage(PublishingLimits.DOCUMENTED);
        outbox = stage.outbox();
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void whatIsDueGoesOutAndWhatIsNotWaits() {
        Submission now = outbox.submit("ada", Draft.parts("one", "two"), stage.now());
        Submission later = outbox.submit("ada", Draft.of("later"), stage.now().plusSeconds(3600));

        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one", "two");
        Submission published = stage.get(now);
        assertThat(published.state()).isEqualTo(SubmissionState.PUBLISHED);
        assertThat(published.live())
                .extracting(post -> post.id().value())
                .containsExactlyElementsOf(stage.emulator().postsOf("ada").stream()
                        .map(EmulatedPost::id)
                        .toList());
        assertThat(published.live()).extracting(LivePost::permalink).doesNotContainNull();
        assertThat(published.nextAt()).isNull();
        assertThat(published.finishedAt()).isNotNull();
        assertThat(stage.get(later).state()).isEqualTo(SubmissionState.PENDING);

        stage.advance(Duration.ofHours(1));
        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one", "two", "later");
    }

    @Test
    void whatIsPublishedCannotBeChangedAnyMore() {
        Submission submission = outbox.submit("ada", Draft.of("one"), stage.now());
        stage.runDue();

        assertThatThrownBy(() -> outbox.cancel(submission.id()))
                .isInstanceOf(WrongStateException.class)
                .hasMessageContaining("it is live");
        assertThatThrownBy(() -> outbox.edit(submission.id(), Draft.of("two"))).isInstanceOf(WrongStateException.class);
    }

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
    void aPausedAccountKeepsItsPostsAndTheOthersGoOn() {
        Submission kept = outbox.submit("ada", Draft.of("hers"), stage.now());
        outbox.submit("grace", Draft.of("too"), stage.now());
        outbox.pause("ada", "on holiday");

        stage.runDue();

        assertThat(stage.texts("ada")).isEmpty();
        assertThat(stage.texts("grace")).containsExactly("too");
        assertThat(stage.get(kept).state()).isEqualTo(SubmissionState.PENDING);
        outbox.resume("ada");
        stage.runDue();
        assertThat(stage.texts("ada")).containsExactly("hers");
    }

    @Test
    void anAccountWhoseTokenDiedKeepsItsPostsAndGoesOnAfterItsLogin() {
        Submission submission = outbox.submit("ada", Draft.of("one"), stage.now());
        stage.logOut("ada");

        stage.runDue();

        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.PENDING);
        assertThat(outbox.pauses())
                .extracting(Pause::account, Pause::kind)
                .containsExactly(tuple("ada", PauseKind.LOGIN));
        assertThat(outbox.pauses().get(0).reason()).contains("Log in");
        stage.logIn("ada");
        stage.advance(Duration.ofMinutes(5));
        stage.runDue();

        assertThat(outbox.pauses()).isEmpty();
        assertThat(stage.texts("ada")).containsExactly("one");
    }

    @Test
    void whatDoesNotFitIntoTheDayGoesWhenThereIsRoomAndSaysWhen() {
        stage.close();
        stage = stage(new PublishingLimits(2, 10, 10));
        outbox = stage.outbox();
        outbox.submit("ada", Draft.of("one"), stage.now());
        outbox.submit("ada", Draft.of("two"), stage.now().plusMillis(1));
        Submission third = outbox.submit("ada", Draft.of("three"), stage.now().plusMillis(2));
        stage.advance(Duration.ofSeconds(1));

        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one", "two");
        Submission waiting = stage.get(third);
        assertThat(waiting.state()).isEqualTo(SubmissionState.PENDING);
        assertThat(waiting.note()).contains("24 hours").contains(String.valueOf(waiting.nextAt()));
        assertThat(Duration.between(stage.now(), waiting.nextAt()))
                .isBetween(Duration.ofHours(23), Duration.ofHours(25));
        stage.advance(Duration.between(stage.now(), waiting.nextAt()).plusSeconds(1));
        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one", "two", "three");
        assertThat(stage.get(third).note()).isNull();
    }

    @Test
    void aShortChainPassesALongOneThatWaitsOnlyIfItDoesNotKeepItWaitingLonger() {
        stage.close();
        stage = stage(new PublishingLimits(10, 3, 10));
        outbox = stage.outbox();
        outbox.submit("ada", Draft.parts("a", "a2", "a3"), stage.now());
        stage.runDue();
        Submission big = outbox.submit("ada", Draft.parts("b", "b2", "b3", "b4"), stage.now());
        stage.runDue();
        Instant departure = stage.get(big).nextAt();
        stage.advance(Duration.ofHours(1));
        Submission later = outbox.submit("ada", Draft.parts("c", "c2"), stage.now());
        outbox.submit("ada", Draft.of("d"), stage.now()); // no reply, so the big one can spare its room

        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("a", "a2", "a3", "d");
        assertThat(stage.get(later).note()).contains("kept for what is due before it");
        assertThat(stage.get(later).nextAt()).isAfterOrEqualTo(departure.plus(Duration.ofDays(1)));
        stage.advance(Duration.between(stage.now(), departure).plusSeconds(1));
        stage.runDue();
        assertThat(stage.texts("ada")).containsExactly("a", "a2", "a3", "d", "b", "b2", "b3", "b4");
        stage.advance(Duration.ofDays(1).plusMinutes(5));
        stage.runDue();
        assertThat(stage.texts("ada")).endsWith("b4", "c", "c2");
    }

    @Test
    void aChainLargerThanADayFailsAndSaysWhy() {
        stage.close();
        stage = stage(new PublishingLimits(2, 1, 10));
        Submission submission = stage.outbox().submit("ada", Draft.parts("1", "2", "3"), stage.now());

        stage.runDue();

        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.FAILED);
        assertThat(stage.get(submission).note()).contains("3 parts").contains("Make it shorter");
        assertThat(stage.texts("ada")).isEmpty();
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
        AtomicInteger creates = new AtomicInteger();
        stage.disturb((call, line) -> call.method().equals("POST")
                        && call.uri().getPath().endsWith("/me/threads")
                        && creates.incrementAndGet() == 2
                ? refusal()
                : line.send(call));

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
        stage.emulator()
                .faults()
                .add(Fault.late(Duration.ofMinutes(20), Line.CLOSED)
                        .on(Operation.PUBLISH)
                        .once());
        Submission submission = outbox.submit("ada", Draft.of("one"), stage.now());
        try (OutboxWorker worker = stage.worker()
                .publisher(publisher -> publisher
                        .preflight(Preflight.off())
                        .settings(PublisherSettings.defaults()
                                .with(PublisherSettings.Caution.defaults().with(InDoubt.ASK))))
                .build()) {
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

    /** By a publish that takes effect only after a while, and a publisher that asks. */
    private Submission leftUnknown(Submission submission, Duration late) {
        stage.emulator()
                .faults()
                .add(Fault.late(late, Line.CLOSED).on(Operation.PUBLISH).once());
        try (OutboxWorker worker = asking()) {
            worker.runDue();
        }
        Submission unknown = stage.get(submission);
        assertThat(unknown.state()).isEqualTo(SubmissionState.UNKNOWN);
        return unknown;
    }

    private OutboxWorker asking() {
        return stage.worker()
                .publisher(publisher -> publisher
                        .preflight(Preflight.off())
                        .settings(PublisherSettings.defaults()
                                .with(PublisherSettings.Caution.defaults().with(InDoubt.ASK))))
                .build();
    }

    @Test
    void theSamePostTwiceGoesOutTwiceButNeverAtOnce() {
        outbox.submit("ada", Draft.of("again"), stage.now());
        outbox.submit("ada", Draft.of("again"), stage.now());
        List<Integer> nested = new ArrayList<>();
        stage.disturb((call, line) -> {
            if (WorkerStage.isPublish(call) && nested.isEmpty()) {
                nested.add(1);
                stage.runDue(); // another worker, meanwhile
                nested.add(stage.texts("ada").size());
            }
            return line.send(call);
        });

        stage.runDue();
        stage.advance(Duration.ofMinutes(2));
        stage.runDue();

        assertThat(nested).containsExactly(1, 0);
        assertThat(stage.texts("ada")).containsExactly("again", "again");
    }

    @Test
    void whatIsCancelledAfterAPartWentOutFreesItsPlace() {
        Submission submission = outbox.submit("ada", Draft.parts("one", "two"), stage.now());
        AtomicInteger creates = new AtomicInteger();
        stage.disturb((call, line) -> call.method().equals("POST")
                        && call.uri().getPath().endsWith("/me/threads")
                        && creates.incrementAndGet() == 2
                ? refusal()
                : line.send(call));
        stage.runDue();

        outbox.cancel(submission.id());
        stage.runDue();
        stage.undisturbed();
        outbox.submit("ada", Draft.parts("one", "two"), stage.now());
        stage.runDue();

        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.CANCELLED);
        assertThat(stage.texts("ada")).containsExactly("one", "one", "two");
    }

    @Test
    void onHoldNothingGoesOut() {
        Submission submission = outbox.submit("ada", Draft.of("one"), stage.now());
        outbox.database().hold("restored");
        try (OutboxWorker worker = stage.worker().build()) {
            assertThat(worker.runDue()).isLessThan(5);
        }
        assertThat(stage.get(submission)).isEqualTo(submission);
        outbox.database().endHold();
        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one");
    }

    @Test
    void ofTwoWorkersEachPostIsPublishedOnceAndInTheOrderOfItsAccount() throws InterruptedException {
        int posts = 12;
        CountDownLatch published = new CountDownLatch(2 * posts);
        for (int i = 0; i < posts; i++) {
            outbox.submit("ada", Draft.of("ada " + i), stage.now().plusMillis(i));
            outbox.submit("grace", Draft.of("grace " + i), stage.now().plusMillis(i));
        }
        stage.advance(Duration.ofSeconds(1));
        List<OutboxEvent> troubles = new ArrayList<>();
        try (OutboxWorker one = running(published, troubles);
                OutboxWorker other = running(published, troubles)) {
            one.start();
            other.start();
            assertThat(one.health().isRunning()).isTrue();
            assertThat(published.await(60, TimeUnit.SECONDS)).as("%s", troubles).isTrue();
            assertThat(one.health().published() + other.health().published()).isEqualTo(2 * posts);
        }
        for (String account : List.of("ada", "grace")) {
            assertThat(stage.texts(account))
                    .containsExactlyElementsOf(IntStream.range(0, posts)
                            .mapToObj(i -> account + " " + i)
                            .toList());
        }
    }

    @Test
    void aWorkerHearsOfWhatIsSubmittedWhileItRuns() throws InterruptedException {
        CountDownLatch published = new CountDownLatch(1);
        try (OutboxWorker worker = running(published, new ArrayList<>())) {
            worker.start();
            outbox.submit("ada", Draft.of("news"), stage.now());
            untilDone(published);
        }
        assertThat(stage.texts("ada")).containsExactly("news");
    }

    @Test
    void anAccountWithMuchToSayDoesNotKeepTheOthersWaiting() throws InterruptedException {
        int posts = 30;
        CountDownLatch published = new CountDownLatch(posts + 1);
        List<String> order = new CopyOnWriteArrayList<>();
        for (int i = 0; i < posts; i++) {
            outbox.submit("ada", Draft.of("ada " + i), stage.now());
        }
        outbox.submit("grace", Draft.of("grace"), stage.now().plusMillis(5));
        stage.advance(Duration.ofSeconds(1));
        try (OutboxWorker worker = stage.worker()
                .settings(WorkerSettings.defaults().withAccountsAtOnce(1).withPoll(Duration.ofMillis(20)))
                .listener(event -> {
                    if (event instanceof OutboxEvent.Published) {
                        order.add(event.account());
                        published.countDown();
                    }
                })
                .build()) {
            worker.start();
            untilDone(published);
        }
        assertThat(order).hasSize(posts + 1);
        assertThat(order.indexOf("grace")).isBetween(0, 20);
    }

    @Test
    void aWorkerThatIsClosedHandsBackWhatItCannotFinish() throws InterruptedException {
        Submission submission = outbox.submit("ada", Draft.of("one"), stage.now());
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        stage.disturb((call, line) -> {
            stuck.countDown();
            never.await();
            return line.send(call);
        });
        try (OutboxWorker worker = stage.worker()
                .settings(WorkerSettings.defaults()
                        .withPoll(Duration.ofMillis(20))
                        .withFarewell(Duration.ofMillis(100)))
                .build()) {
            worker.start();
            stage.advance(Duration.ofSeconds(1));
            assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(worker.health().busy()).isOne();
        }
        assertThat(stage.get(submission).nextAt()).isBeforeOrEqualTo(stage.now());
        stage.undisturbed();
        stage.runDue();

        assertThat(stage.texts("ada")).containsExactly("one");
    }

    @Test
    void aFileMayBeGoneBeforeItsPostGoesOut(@TempDir Path folder) throws IOException {
        Path picture = folder.resolve("loom.png");
        ImageIO.write(new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Submission submission =
                outbox(folder).submit("ada", Draft.of("A loom").with(Media.of(picture, "A loom")), stage.now());
        Files.delete(picture);

        try (OutboxWorker worker = outbox(folder)
                .worker(stage::client)
                .publisher(publisher -> publisher.mediaHost(
                        new EmulatorMediaHost(stage.emulator().address())))
                .time(stage.emulator().clock().asClock(), stage.pause())
                .build()) {
            worker.runDue();
        }

        assertThat(stage.get(submission).note()).isNull();
        assertThat(stage.emulator().postsOf("ada"))
                .singleElement()
                .satisfies(post -> assertThat(post.mediaType()).isEqualTo("IMAGE"));
    }

    private Outbox outbox(Path folder) {
        return Outbox.of(outbox.database(), MediaStore.in(folder.resolve("media")));
    }

    private void untilDone(CountDownLatch done) throws InterruptedException {
        for (int i = 0; i < 1200 && !done.await(50, TimeUnit.MILLISECONDS); i++) {
            stage.advance(Duration.ofMillis(100)); // it polls by the clock that stands still
        }
    }

    private OutboxWorker running(CountDownLatch published, List<OutboxEvent> troubles) {
        return stage.worker()
                .settings(WorkerSettings.defaults().withPoll(Duration.ofMillis(50)))
                .listener(event -> {
                    if (event instanceof OutboxEvent.Published) {
                        published.countDown();
                    } else if (!(event instanceof OutboxEvent.Taken)) {
                        synchronized (troubles) {
                            troubles.add(event);
                        }
                    }
                })
                .build();
    }

    /** Meta's word that this will never be a post. */
    private static HttpAnswer refusal() {
        String body = "{\"error\":{\"message\":\"Param text is too rude\",\"type\":\"OAuthException\",\"code\":100}}";
        return new HttpAnswer(400, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The end of a program: nothing catches it. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
