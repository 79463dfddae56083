package dev.lisle.cli.mcp;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.outbox.DatabaseMixin;
import dev.lisle.cli.outbox.Whose;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.mcp.Permission;
import dev.lisle.mcp.ThreadsMcp;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.ledger.FileLedger;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves tools to an assistant, on standard input and output. */
@Command(
        name = "mcp",
        description = {
            "Let an assistant read Threads, and more if you allow it.",
            "A host of the Model Context Protocol is told to start this, and talks to it on standard input and output; it ends with"
                    + " the input. What it publishes has a key, and is published once however often it is asked for;"
                    + " 'lisle chains' lists it.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle mcp --account ada",
            "  lisle mcp --account ada --allow write --media-folder ~/Pictures/threads"
        })
public final class McpCommand implements Callable<Integer> {
    @Option(
            names = "--allow",
            paramLabel = "LEVEL",
            defaultValue = "read",
            description = "read: nothing is changed. write: publish, reply, schedule, hide replies. delete: all of it."
                    + " Default: ${DEFAULT-VALUE}.")
    private Permission permission = Permission.READ;

    @Option(
            names = "--media-folder",
            paramLabel = "PATH",
            description = "Files below it may be published. Without it media are addresses, and no file is read.")
    private @Nullable Path mediaFolder;

    @Option(
            names = "--outbox",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "PATH|URL",
            description = "Schedule too: in this outbox, or in the one that 'lisle outbox' uses. What publishes then is"
                    + " 'lisle outbox run'.")
    private @Nullable String outbox;

    @Mixin
    private SessionMixin session;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public McpCommand() {}

    @Override
    public Integer call() throws Exception {
        return session.surroundings().ctrlC().finishing(() -> {
            if (outbox == null) {
                return serve(null);
            }
            try (DatabaseMixin.Opened opened =
                    DatabaseMixin.at(outbox.isEmpty() ? null : outbox).open(session)) {
                return serve(opened);
            }
        });
    }

    private int serve(DatabaseMixin.@Nullable Opened opened) throws ExecutionException {
        try (FileLedger ledger = FileLedger.in(session.ledgerFolder());
                ThreadsClient client = session.openClient()) {
            Publisher publisher = session.surroundings()
                    .publisher()
                    .ledger(ledger)
                    .mediaHost(session.mediaHost())
                    .build();
            ThreadsMcp.Builder builder = ThreadsMcp.builder(client, publisher).allow(permission);
            if (mediaFolder != null) {
                allowFiles(builder, mediaFolder);
            }
            if (opened != null) {
                builder.outbox(opened.outbox(), Whose.name(session));
            }
            try (ThreadsMcp threads = builder.build()) {
                talk(threads);
            }
            return ExitCode.OK;
        }
    }

    /** On a thread of its own, since reading standard input cannot be interrupted; Ctrl-C then closes what is under way. */
    private void talk(ThreadsMcp threads) throws ExecutionException {
        FutureTask<Void> served = new FutureTask<>(() -> {
            threads.serve(
                    session.surroundings().in(),
                    new PrintedBytes(spec.commandLine().getOut()));
            return null;
        });
        Thread reader = new Thread(served, "lisle-mcp-input");
        reader.setDaemon(true);
        reader.start();
        try {
            served.get();
        } catch (InterruptedException e) {
            served.cancel(true);
        }
    }

    private static void allowFiles(ThreadsMcp.Builder builder, Path folder) {
        try {
            builder.mediaFolder(folder);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException("--media-folder: " + e.getMessage());
        }
    }
}
