package dev.lisle.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.posts.PostId;
import dev.lisle.outbox.accounts.Pause;
import dev.lisle.outbox.errors.KeyInUseException;
import dev.lisle.outbox.errors.NoSuchSubmissionException;
import dev.lisle.outbox.errors.WrongStateException;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.outbox.submissions.SubmissionPage;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an outbox does for those who submit, in every database. */
abstract class OutboxContract {
    private static final Instant NOON = Instant.parse("2099-01-01T12:00:00Z");
    private static final Draft DRAFT =
            Draft.of("Good morning").withTopicTag("weaving").replyingTo(new PostId("77"));

    private OutboxDatabase database;
    private Outbox outbox;

    /** An empty one. */
    abstract OutboxDatabase open();

    @BeforeEach
    void begin() {
        database = open();
        outbox = Outbox.of(database);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void whatIsSubmittedIsThereAsItWas() {
        Submission kept = outbox.submit("ada", DRAFT, NOON);

        assertThat(outbox.get(kept.id())).isEqualTo(kept);
        assertThat(kept.account()).isEqualTo("ada");
        assertThat(kept.draft()).isEqualTo(DRAFT);
        assertThat(kept.due()).isEqualTo(NOON);
        assertThat(kept.nextAt()).isEqualTo(NOON);
        assertThat(kept.state()).isEqualTo(SubmissionState.PENDING);
        assertThat(kept.chain()).isNull();
    }

    @Test
    void theSameKeyKeepsTheSameOnce() {
        Submission first = outbox.submit("ada", DRAFT, NOON, "order-7");

        assertThat(outbox.submit("ada", DRAFT, NOON, "order-7")).isEqualTo(first);
        assertThat(outbox.submit("grace", DRAFT, NOON, "order-7").id()).isNotEqualTo(first.id());
        assertThat(outbox.list(SubmissionQuery.all()).items()).hasSize(2);
    }

    @Test
    void theSameKeyStandsForTheSameAlsoAfterItWasMoved() {
        Submission first = outbox.submit("ada", DRAFT, NOON, "order-7");
        outbox.move(first.id(), NOON.plusSeconds(60));

        assertThat(outbox.submit("ada", DRAFT, NOON, "order-7").due()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void theSameKeyForSomethingElseIsRefusedAndNamesWhoHasIt() {
        Submission first = outbox.submit("ada", DRAFT, NOON, "order-7");

        assertThatThrownBy(() -> outbox.submit("ada", Draft.of("Good evening"), NOON, "order-7"))
                .isInstanceOfSatisfying(
                        KeyInUseException.class, e -> assertThat(e.submission()).isEqualTo(first.id()))
                .hasMessageContaining("order-7")
                .hasMessageContaining(first.id().value());
        assertThatThrownBy(() -> outbox.submit("ada", DRAFT, NOON.plusSeconds(1), "order-7"))
                .isInstanceOf(KeyInUseException.class);
    }

    @Test
    void ofManyThatSubmitUnderOneKeyOneIsKept() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SubmissionId>> all = IntStream.range(0, 40)
                    .<Callable<SubmissionId>>mapToObj(
                            i -> () -> outbox.submit("ada", DRAFT, NOON, "one").id())
                    .toList();
            List<SubmissionId> ids = new ArrayList<>();
            for (var result : threads.invokeAll(all)) {
                ids.add(result.get());
            }
            assertThat(ids).hasSize(40).containsOnly(ids.get(0));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whatNobodyCouldPublishIsNotKept() {
        Draft tooLong = Draft.of("word ".repeat(200)).asSinglePost();

        assertThatThrownBy(() -> outbox.submit("ada", tooLong, NOON)).isInstanceOf(InvalidDraftException.class);
        assertThatThrownBy(() -> outbox.submit("a d a", DRAFT, NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> outbox.submit("ada", DRAFT, NOON, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(outbox.list(SubmissionQuery.all()).items()).isEmpty();
    }

    @Test
    void aListGoesThroughAllInTheOrderOfTheirTimes() {
        List<SubmissionId> submitted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            submitted.add(outbox.submit("ada", Draft.of("n" + i), NOON.plusSeconds(i / 2))
                    .id());
        }
        List<Submission> seen = new ArrayList<>();
        SubmissionQuery query = SubmissionQuery.all().limit(3);
        SubmissionPage page = outbox.list(query);
        seen.addAll(page.items());
        while (page.after() != null) {
            page = outbox.list(query.after(page.after()));
            seen.addAll(page.items());
        }

        assertThat(seen).extracting(Submission::id).containsExactlyInAnyOrderElementsOf(submitted);
        assertThat(seen).extracting(Submission::due).isSorted();
        List<Submission> backwards =
                outbox.list(SubmissionQuery.all().latestFirst()).items();
        assertThat(backwards.get(0)).isEqualTo(seen.get(6));
        assertThat(outbox.list(SubmissionQuery.all().latestFirst().limit(2).after(cursor(seen.get(5))))
                        .items())
                .containsExactly(seen.get(4), seen.get(3));
    }

    @Test
    void aListIsNarrowedByAccountStateAndTime() {
        Submission early = outbox.submit("ada", Draft.of("early"), NOON);
        Submission late = outbox.submit("ada", Draft.of("late"), NOON.plusSeconds(60));
        Submission gone =
                outbox.cancel(outbox.submit("ada", Draft.of("gone"), NOON).id());
        outbox.submit("grace", Draft.of("hers"), NOON);

        SubmissionQuery adas = SubmissionQuery.all().of("ada");
        assertThat(outbox.list(adas.in(SubmissionState.PENDING)).items()).containsExactly(early, late);
        assertThat(outbox.list(adas.in(SubmissionState.CANCELLED, SubmissionState.PUBLISHED))
                        .items())
                .containsExactly(gone);
        assertThat(outbox.list(adas.from(NOON.plusSeconds(1))).items()).containsExactly(late);
        assertThat(outbox.list(adas.until(NOON.plusSeconds(60)).in(SubmissionState.PENDING))
                        .items())
                .containsExactly(early);
        assertThatThrownBy(() -> outbox.list(SubmissionQuery.all().after("' or 1=1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWaitsCanBeMovedAndEdited() {
        SubmissionId id = outbox.submit("ada", DRAFT, NOON).id();

        outbox.move(id, NOON.plusSeconds(5));
        Submission edited = outbox.edit(id, Draft.of("Good evening"));

        assertThat(edited.draft()).isEqualTo(Draft.of("Good evening"));
        assertThat(edited.due()).isEqualTo(NOON.plusSeconds(5));
        assertThat(edited.nextAt()).isEqualTo(NOON.plusSeconds(5));
        assertThatThrownBy(() -> outbox.edit(id, Draft.of("word ".repeat(200)).asSinglePost()))
                .isInstanceOf(InvalidDraftException.class);
        assertThat(outbox.get(id)).isEqualTo(edited);
    }

    @Test
    void whatIsCancelledStaysSo() {
        SubmissionId id = outbox.submit("ada", DRAFT, NOON).id();

        Submission cancelled = outbox.cancel(id);

        assertThat(cancelled.state()).isEqualTo(SubmissionState.CANCELLED);
        assertThat(cancelled.nextAt()).isNull();
        assertThat(cancelled.finishedAt()).isNotNull();
        assertThat(outbox.cancel(id).state()).isEqualTo(SubmissionState.CANCELLED);
        assertThatThrownBy(() -> outbox.move(id, NOON))
                .isInstanceOfSatisfying(
                        WrongStateException.class, e -> assertThat(e.state()).isEqualTo(SubmissionState.CANCELLED))
                .hasMessageContaining("cannot be moved")
                .hasMessageContaining("Submit its draft again");
        assertThatThrownBy(() -> outbox.retry(id)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void whatIsNotThereIsSaid() {
        SubmissionId nobody = new SubmissionId("nobody");

        assertThat(outbox.find(nobody)).isEmpty();
        assertThatThrownBy(() -> outbox.get(nobody))
                .isInstanceOf(NoSuchSubmissionException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> outbox.cancel(nobody)).isInstanceOf(NoSuchSubmissionException.class);
    }

    @Test
    void pausesAreKept() {
        outbox.pause("ada", "on holiday");
        outbox.pauseAll(null);

        assertThat(outbox.pauses()).extracting(Pause::account).containsExactlyInAnyOrder("ada", null);
        assertThat(outbox.pauses()).extracting(Pause::reason).contains("on holiday");
        outbox.resume("ada");
        outbox.resumeAll();
        assertThat(outbox.pauses()).isEmpty();
    }

    @Test
    void anotherProgramSeesTheSame() {
        Submission kept = outbox.submit("ada", DRAFT, NOON);

        try (OutboxDatabase other = reopen()) {
            assertThat(Outbox.of(other).get(kept.id())).isEqualTo(kept);
            assertThat(other.holdReason()).isEmpty();
        }
    }

    /** The same database once more. */
    abstract OutboxDatabase reopen();

    private static String cursor(Submission at) {
        return at.due().toEpochMilli() + "-" + at.id().value();
    }
}
