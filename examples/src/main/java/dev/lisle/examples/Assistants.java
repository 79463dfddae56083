package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.mcp.Permission;
import dev.lisle.mcp.ThreadsMcp;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.hosting.DirectoryMediaHost;
import dev.lisle.publisher.ledger.FileLedger;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;

/** Threads for an assistant, served by an application. */
final class Assistants {
    private Assistants() {}

    // snippet: mcp serves
    static void serve(ThreadsClient client, Path data, InputStream in, OutputStream out) throws InterruptedException {
        try (FileLedger ledger = FileLedger.in(data.resolve("ledger"));
                ThreadsMcp threads = ThreadsMcp.builder(client, publisher(data, ledger))
                        .allow(Permission.WRITE) // READ, if nothing is said
                        .mediaFolder(data.resolve("pictures"))
                        .build()) {
            threads.serve(in, out); // System.in and System.out, for a host that starts this program
        }
    }
    // end

    private static Publisher publisher(Path data, FileLedger ledger) {
        URI address = URI.create("https://media.example.org/");
        return Publisher.builder()
                .ledger(ledger)
                .mediaHost(new DirectoryMediaHost(data.resolve("served"), address))
                .build();
    }
}
