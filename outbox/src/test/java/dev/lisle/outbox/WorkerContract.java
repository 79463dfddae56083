package dev.lisle.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.lisle.client.http.NotSentException;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.outbox.accounts.Pause;
import dev.lisle.outbox.accounts.PauseKind;
import dev.lisle.outbox.errors.WrongStateException;
import dev.lisle.outbox.media.MediaStore;
import dev.lisle.outbox.submissions.Backlog;
import dev.lisle.outbox.submissions.LivePost;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.workers.OutboxEvent;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.outbox.workers.WorkerSettings;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What workers do with what is due, and in which order. */
abstract class WorkerContract extends StagedContract {
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
    void theBacklogTellsWhatGoesWhenAndWhatIsKeptBack() {
        assertThat(outbox.backlog()).isEqualTo(new Backlog(0, 0, 0, 0, 0, 0, 0, Duration.ZERO));
        outbox.submit("ada", Draft.of("live"), stage.now());
        stage.runDue();
        outbox.submit("ada", Draft.of("due"), stage.now());
        stage.advance(Duration.ofSeconds(50));
        outbox.submit("ada", Draft.of("due since it was submitted"), Instant.EPOCH);
        stage.advance(Duration.ofSeconds(40));
        outbox.submit("ada", Draft.of("waits"), stage.now().plusSeconds(3600));
        outbox.submit("grace", Draft.of("held"), stage.now());
        outbox.pause("grace", "on holiday");

        assertThat(outbox.backlog()).isEqualTo(new Backlog(1, 2, 0, 1, 0, 0, 0, Duration.ofSeconds(90)));

        outbox.pauseAll(null);
        assertThat(outbox.backlog()).isEqualTo(new Backlog(1, 0, 0, 3, 0, 0, 0, Duration.ZERO));
        outbox.resumeAll();
        outbox.database().hold("restored");
        assertThat(outbox.backlog()).isEqualTo(new Backlog(1, 0, 0, 3, 0, 0, 0, Duration.ZERO));
        outbox.database().endHold();
        stage.disturb((call, line) -> {
            throw new NotSentException("no network", new IOException());
        });
        stage.runDue();
        assertThat(outbox.backlog()).isEqualTo(new Backlog(1, 0, 2, 1, 0, 0, 0, Duration.ZERO));
        stage.undisturbed();
        stage.advance(Duration.ofMinutes(10));
        stage.runDue();
        assertThat(outbox.backlog()).isEqualTo(new Backlog(1, 0, 0, 1, 0, 0, 0, Duration.ZERO));
        assertThat(outbox.counts()).containsEntry(SubmissionState.PUBLISHED, 3L);
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
        List<OutboxEvent> told = new ArrayList<>();

        try (OutboxWorker worker = stage.worker().listener(told::add).build()) {
            worker.runDue();
        }

        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.PENDING);
        assertThat(told)
                .filteredOn(OutboxEvent.Postponed.class::isInstance)
                .extracting(event -> ((OutboxEvent.Postponed) event).until())
                .containsOnlyNulls();
        assertThat(told).last().isInstanceOf(OutboxEvent.LoginNeeded.class);
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
        end();
        begin(new PublishingLimits(2, 10, 10));
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
        end();
        begin(new PublishingLimits(10, 3, 10));
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
        end();
        begin(new PublishingLimits(2, 1, 10));
        Submission submission = outbox.submit("ada", Draft.parts("1", "2", "3"), stage.now());

        stage.runDue();

        assertThat(stage.get(submission).state()).isEqualTo(SubmissionState.FAILED);
        assertThat(stage.get(submission).note()).contains("3 parts").contains("Make it shorter");
        assertThat(stage.texts("ada")).isEmpty();
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
}
