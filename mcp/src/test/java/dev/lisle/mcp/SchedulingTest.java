package dev.lisle.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.drafts.Draft;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulingTest extends WithScene {
    private static final String FAR = "2099-01-01T08:00:00+01:00";

    private OutboxDatabase database;
    private Outbox outbox;
    private Assistant assistant;

    @BeforeEach
    void start() {
        database = OutboxDatabase.sqlite(folder.resolve("outbox.db"));
        outbox = Outbox.of(database);
        assistant = scene.assistant(scene.mcp("ada").allow(Permission.WRITE).outbox(outbox, "ada"));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void whatIsScheduledIsKeptOnceAndListed() {
        Map<String, Object> call = schedule("k", FAR, "Later");

        Map<String, Object> kept = assistant.ask("schedule_post", call);

        assertThat(kept).containsEntry("state", "pending").containsEntry("at", "2099-01-01T07:00:00Z");
        assertThat(assistant.ask("schedule_post", call)).isEqualTo(kept);
        assertThat(assistant.list("list_scheduled", Map.of(), "scheduled")).containsExactly(kept);
        assertThat(scene.emulator().requests()).isEmpty();
    }

    @Test
    void whatWasMissedIsListedWithItsReason() {
        outbox.submit(
                NewSubmission.of("ada", Draft.of("Old news"), Instant.EPOCH).notAfter(Instant.EPOCH));
        try (OutboxWorker worker = outbox.worker(account -> {
                    throw new IllegalStateException("nothing is sent");
                })
                .build()) {
            worker.runDue();
        }

        assertThat(assistant.list("list_scheduled", Map.of("state", "missed"), "scheduled"))
                .singleElement()
                .satisfies(one ->
                        assertThat(String.valueOf(one)).contains("state=missed").contains("last moment"));
    }

    @Test
    void aLastMomentIsKeptAndNotBeforeItsTime() {
        Map<String, Object> call = new HashMap<>(schedule("k", FAR, "Today only"));
        call.put("not_after", "2098-12-31");
        assertThat(assistant.refused("schedule_post", call)).contains("\"not_after\" is 2098-12-31T00:00:00Z, before");

        call.put("not_after", "2099-01-02");
        assistant.ask("schedule_post", call);

        assertThat(assistant.list("list_scheduled", Map.of(), "scheduled"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("not_after", "2099-01-02T00:00:00Z"));
    }

    @Test
    void theSameKeyForAnotherDraftIsRefused() {
        assistant.ask("schedule_post", schedule("k", FAR, "Later"));

        assertThat(assistant.refused("schedule_post", schedule("k", FAR, "Else")))
                .contains("k");
        assertThat(assistant.list("list_scheduled", Map.of(), "scheduled")).hasSize(1);
    }

    @Test
    void whatIsCancelledDoesNotGoOut() {
        Object id = assistant
                .ask("schedule_post", schedule("k", "2020-01-01T08:00:00Z", "Never"))
                .get("id");

        assertThat(assistant.ask("cancel_scheduled", Map.of("id", id))).containsEntry("state", "cancelled");
        runDue();

        assertThat(scene.textsOf("ada")).isEmpty();
        assertThat(assistant.list("list_scheduled", Map.of("state", "any"), "scheduled"))
                .extracting(one -> one.get("state"))
                .containsExactly("cancelled");
    }

    @Test
    void aWorkerPublishesWhatIsDueAndTheListTellsIt() {
        assistant.ask("schedule_post", schedule("k", "2020-01-01T08:00:00Z", "Due"));
        runDue();

        assertThat(assistant.list("list_scheduled", Map.of("state", "published"), "scheduled"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsKey("live").containsEntry("text", "Due"));
        assertThat(scene.textsOf("ada")).containsExactly("Due");
    }

    @Test
    void whatIsAnotherAccountsIsNeitherListedNorCancelled() {
        Assistant grace =
                scene.assistant(scene.mcp("grace").allow(Permission.WRITE).outbox(outbox, "grace"));
        Object id = assistant.ask("schedule_post", schedule("k", FAR, "Later")).get("id");

        assertThat(grace.list("list_scheduled", Map.of("state", "any"), "scheduled"))
                .isEmpty();
        assertThat(grace.refused("cancel_scheduled", Map.of("id", id))).contains("Nothing is scheduled as");
    }

    @Test
    void aWrongCallIsToldAndKeepsNothing() {
        assertThat(assistant.refused("schedule_post", Map.of("key", "k", "draft", Map.of("text", "a"))))
                .contains("\"at\" is missing");
        assertThat(assistant.refused("schedule_post", schedule("k", "soon", "a")))
                .contains("\"at\" is \"soon\"");
        assertThat(assistant.refused("schedule_post", schedule("k", FAR, " "))).contains("The text is empty");
        assertThat(assistant.refused("cancel_scheduled", Map.of("id", "A!"))).contains("list_scheduled");
        assertThat(assistant.refused("list_scheduled", Map.of("cursor", "none")))
                .contains("none");
        assertThat(assistant.list("list_scheduled", Map.of("state", "any"), "scheduled"))
                .isEmpty();
    }

    private void runDue() {
        try (OutboxWorker worker = outbox.worker(account -> scene.client(account))
                .time(scene.emulator().clock().asClock(), scene.pause())
                .build()) {
            worker.runDue();
        }
    }

    private static Map<String, Object> schedule(String key, String at, String text) {
        return Map.of("key", key, "at", at, "draft", Map.of("text", text));
    }
}
