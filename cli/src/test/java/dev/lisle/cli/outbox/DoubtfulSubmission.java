package dev.lisle.cli.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.Terminal;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.doubt.InDoubt;
import java.nio.file.Path;
import java.time.Duration;

/** Brings a submission into doubt, which takes a day of the emulator's time. */
public final class DoubtfulSubmission {
    private DoubtfulSubmission() {}

    /**
     * The id of a submission of {@code who}, whose answer to the publish was lost, to a worker that was told to ask.
     *
     * @param ada whose outbox is a file that her environment names
     */
    public static String of(Emulator emulator, Terminal ada, String who) {
        String id = ada.type("outbox", "add", "Perhaps", "--quiet", "--as", who)
                .out()
                .strip();
        emulator.faults()
                .add(Fault.late(Duration.ofDays(2), Line.CLOSED)
                        .on(Operation.PUBLISH)
                        .of(who)
                        .once());
        Pause pause = time -> {
            if (!time.isNegative()) {
                emulator.clock().advance(time.plusMillis(1));
            }
        };
        try (ThreadsClient client = ThreadsClient.builder(
                                AccessToken.of(emulator.account(who).token()))
                        .settings(ClientSettings.defaults().withAddress(emulator.address()))
                        .time(emulator.clock().asClock(), pause)
                        .build();
                OutboxDatabase database = OutboxDatabase.sqlite(
                        Path.of(String.valueOf(ada.environment().get("LISLE_OUTBOX"))));
                OutboxWorker worker = Outbox.of(database)
                        .worker(account -> client)
                        .publisher(publisher -> publisher.settings(PublisherSettings.defaults()
                                .with(PublisherSettings.Caution.defaults().with(InDoubt.ASK))))
                        .time(emulator.clock().asClock(), pause)
                        .build()) {
            worker.runDue();
        }
        assertThat(ada.type("outbox", "list", "--state", "unknown", "--quiet").out())
                .isEqualTo(id + "\n");
        return id;
    }
}
