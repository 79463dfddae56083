package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.imports.CsvImport;
import dev.lisle.outbox.imports.ImportDefaults;
import dev.lisle.outbox.imports.ImportEntry;
import dev.lisle.outbox.media.MediaStore;
import dev.lisle.outbox.queues.WeeklySlots;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.vault.TokenRefresher;
import dev.lisle.outbox.vault.Vault;
import dev.lisle.outbox.vault.VaultKeys;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.hosting.MediaHost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Schedule it and forget it. */
final class Scheduling {
    private Scheduling() {}

    static Submission submit(Path file, Instant tomorrow) {
        // snippet: submit to an outbox
        try (OutboxDatabase database = OutboxDatabase.sqlite(file)) {
            Outbox outbox = Outbox.of(database);
            return outbox.submit("ada", Draft.of("Good morning"), tomorrow, "morning-2030-01-01");
        }
        // end
    }

    static Submission submitNews(Outbox outbox, Instant three, Instant six) {
        // snippet: news that must not be stale
        return outbox.submit(
                NewSubmission.of("ada", Draft.of("Polls close at six"), three).notAfter(six));
        // end
    }

    static Submission queue(Outbox outbox, Draft draft) {
        // snippet: a queue with slots
        outbox.queues().set("ada", WeeklySlots.parse("weekdays 9:00 and 17:30; saturday 11:00 Europe/Berlin"));
        Submission submission = outbox.queues().submit("ada", draft, null);
        // end
        return submission;
    }

    static void work(Outbox outbox, ThreadsClient ada, MediaHost host) throws InterruptedException {
        // snippet: a worker
        try (OutboxWorker worker = outbox.worker(account -> ada)
                .publisher(publisher -> publisher.mediaHost(host))
                .listener(event -> System.out.println(event))
                .build()) {
            worker.start();
            Thread.currentThread().join(); // until somebody ends the program
        }
        // end
    }

    static OutboxWorker share(DataSource pool, Map<String, String> environment, TokensClient tokens) {
        // snippet: workers that share a database and its tokens
        OutboxDatabase database = OutboxDatabase.postgresql(pool);
        Outbox outbox = Outbox.of(database, MediaStore.in(Path.of("/mnt/shared/outbox-media")));
        Vault vault = database.vault(VaultKeys.fromEnvironment(environment));
        TokenRefresher refresher = TokenRefresher.of(vault, tokens); // call refreshDue() every few minutes
        Map<String, ThreadsClient> clients = new ConcurrentHashMap<>();
        OutboxWorker worker = outbox.worker(account -> clients.computeIfAbsent(
                        account,
                        name -> ThreadsClient.builder(vault.source(name)).build()))
                .build();
        // end
        refresher.refreshDue();
        return worker;
    }

    static void warn(Vault vault) {
        // snippet: tokens that end
        vault.warnings().forEach(warning -> System.err.println(warning.message()));
        // end
    }

    static void fill(Outbox outbox, Path table) throws IOException {
        // snippet: import a table
        List<ImportEntry> entries =
                CsvImport.read(table, new ImportDefaults("ada", "queue", ZoneId.of("Europe/Berlin")));
        entries.forEach(entry -> outbox.queues().submit(entry.account(), entry.draft(), entry.key()));
        // end
    }
}
