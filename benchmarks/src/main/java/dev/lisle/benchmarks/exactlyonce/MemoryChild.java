package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.ledger.FileLedger;
import dev.lisle.publisher.ledger.Ledger;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** The process whose heap is measured: publishes one long chain over a ledger in a folder. */
final class MemoryChild {
    private MemoryChild() {}

    /** An emulator's address, a token, a folder, how many parts, and after how many the heap is measured each time. */
    @SuppressWarnings("SystemOut") // the parent reads it
    public static void main(String[] args) throws InterruptedException {
        int parts = Integer.parseInt(args[3]);
        int every = Integer.parseInt(args[4]);
        try (ThreadsClient client = ThreadsClient.builder(AccessToken.of(args[1]))
                        .settings(ClientSettings.defaults().withAddress(URI.create(args[0])))
                        .build();
                Ledger ledger = FileLedger.in(Path.of(args[2]))) {
            Publisher publisher = Publisher.builder()
                    .ledger(ledger)
                    .listener(event -> heard(event, every))
                    .build();
            publisher.publish(client, draft(parts));
        }
    }

    @SuppressWarnings("SystemOut") // the parent reads it
    private static void heard(PublishEvent event, int every) {
        if (event instanceof PublishEvent.Published live && live.number() % every == 0) {
            System.out.println(live.number() + " " + usedBytes());
        }
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) { // what is weakly reachable goes with the second
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static Draft draft(int parts) {
        return Draft.parts(IntStream.rangeClosed(1, parts)
                .mapToObj(part -> "Part " + part + " of a long story.")
                .toArray(String[]::new));
    }
}
