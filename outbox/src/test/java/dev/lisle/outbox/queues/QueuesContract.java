package dev.lisle.outbox.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.errors.KeyInUseException;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.publisher.drafts.Draft;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What queues do, in every database. */
abstract class QueuesContract {
    private static final WeeklySlots SLOTS = WeeklySlots.parse("daily 9:00 17:30 Europe/Berlin");

    private OutboxDatabase database;
    private Outbox outbox;
    private Queues queues;
    private List<Instant> slots;

    /** An empty one. */
    abstract OutboxDatabase openDatabase();

    @BeforeEach
    void open() {
        database = openDatabase();
        outbox = Outbox.of(database);
        queues = outbox.queues();
        queues.set("ada", SLOTS);
        slots = SLOTS.after(database.now())
                .map(ZonedDateTime::toInstant)
                .limit(20)
                .toList();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theSlotsOfAnAccountAreKept() {
        queues.set("ben", WeeklySlots.parse("monday 9:00 UTC"));
        queues.set("ben", WeeklySlots.parse("tuesday 9:00 UTC"));

        assertThat(queues.all()).isEqualTo(Map.of("ada", SLOTS, "ben", WeeklySlots.parse("tuesday 9:00 UTC")));
        assertThat(queues.find("eve")).isEmpty();
        assertThat(queues.remove("ben")).isTrue();
        assertThat(queues.remove("ben")).isFalse();
    }

    @Test
    void postsGoIntoTheFreeSlotsOneByOne() {
        outbox.submit("ada", Draft.of("by hand"), slots.get(1));

        assertThat(queues.submit("ada", Draft.of("one"), null).due()).isEqualTo(slots.get(0));
        assertThat(queues.submit("ada", Draft.of("two"), null).due()).isEqualTo(slots.get(2));
    }

    @Test
    void aSlotAfterTheLastMomentIsLeftFreeAndWhatWasKeptUnderTheKeyIsGivenAgain() {
        Submission kept = queues.submit("ada", Draft.of("one"), slots.get(0), "news-1");

        assertThat(kept.notAfter()).isEqualTo(slots.get(0));
        assertThat(queues.submit("ada", Draft.of("one"), slots.get(0), "news-1"))
                .isEqualTo(kept);
        assertThatThrownBy(() -> queues.submit("ada", Draft.of("two"), slots.get(0), "news-2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(slots.get(1).toString())
                .hasMessageContaining("after the last moment");
        assertThat(queues.submit("ada", Draft.of("two"), null).due()).isEqualTo(slots.get(1));
    }

    @Test
    void aSlotThatWasLeftIsFreeAgain() {
        Submission one = queues.submit("ada", Draft.of("one"), null);
        Submission two = queues.submit("ada", Draft.of("two"), null);
        outbox.cancel(one.id());
        outbox.move(two.id(), slots.get(7));

        assertThat(queues.free("ada").map(ZonedDateTime::toInstant).limit(2))
                .containsExactly(slots.get(0), slots.get(1));
    }

    @Test
    void aKeyMakesItSafeToAskAgain() {
        Submission one = queues.submit("ada", Draft.of("one"), "key");

        assertThat(queues.submit("ada", Draft.of("one"), "key")).isEqualTo(one);
        assertThatThrownBy(() -> queues.submit("ada", Draft.of("other"), "key")).isInstanceOf(KeyInUseException.class);
        assertThat(outbox.list(SubmissionQuery.all()).items()).hasSize(1);
    }

    @Test
    void anAccountWithoutSlotsIsToldToHaveSome() {
        assertThatThrownBy(() -> queues.submit("eve", Draft.of("one"), null))
                .isInstanceOf(NoQueueException.class)
                .hasMessageContaining("\"eve\" has no queue");
    }

    @Test
    void ofManyThatAskAtOnceEachGetsASlotOfItsOwn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Submission>> all = IntStream.range(0, 16)
                    .<Callable<Submission>>mapToObj(i -> () -> queues.submit("ada", Draft.of("number " + i), null))
                    .toList();
            List<Instant> taken = new ArrayList<>();
            for (Future<Submission> one : threads.invokeAll(all)) {
                taken.add(outbox.get(one.get().id()).due());
            }
            assertThat(taken).doesNotHaveDuplicates().hasSize(16);
        } finally {
            threads.shutdownNow();
        }
    }
}
