package dev.lisle.cli.publishing;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.StatusLine;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.publisher.AtLimit;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.ledger.FileLedger;
import dev.lisle.publisher.preflight.Preflight;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs chains for commands and shows how they go. Every step is written to a ledger in the user's state folder first, and Ctrl-C
 * stops between two steps, so that whatever ends a command early leaves a chain that {@code lisle resume} goes on with.
 */
record ChainRunner(SessionMixin session, OutputMixin output, Preflight preflight, AtLimit atLimit) {
    /** What becomes of a chain. */
    @FunctionalInterface
    interface Work {
        PublishedChain with(Publisher publisher, ThreadsClient client) throws InterruptedException;
    }

    /**
     * Does it, prints what becomes live, and returns the exit code.
     *
     * @param check what is done before anybody is asked for a token
     * @throws Exception what {@link Publisher#publish} throws, once what is live has been printed
     */
    int run(Consumer<Publisher> check, Work work) throws Exception {
        return session.surroundings().ctrlC().finishing(() -> {
            ChainPrinter printer = new ChainPrinter(output);
            try (FileLedger ledger = openLedger();
                    StatusLine status = output.status()) {
                Progress progress = new Progress(
                        status,
                        new Notes(output),
                        printer,
                        session.surroundings().clock().getZone());
                Publisher publisher = Publisher.builder()
                        .ledger(ledger)
                        .mediaHost(session.mediaHost())
                        .preflight(preflight)
                        .settings(PublisherSettings.defaults().with(atLimit))
                        .listener(progress::hear)
                        .build();
                check.accept(publisher);
                try (ThreadsClient client = session.openClient()) {
                    PublishedChain chain = work.with(publisher, client);
                    status.clear();
                    printer.print(chain);
                    return ExitCode.OK;
                }
            } catch (ChainFailedException e) {
                printer.print(e);
                throw e;
            }
        });
    }

    /** The caller closes it. */
    FileLedger openLedger() {
        return FileLedger.in(session.ledgerFolder());
    }

    /**
     * The chain of that id; the only unfinished one if {@code id} is null.
     *
     * @throws WrongInputException if there is none, or more than one to choose from
     */
    static String chosen(Publisher publisher, @Nullable String id) {
        List<String> unfinished = publisher.unfinished();
        if (id != null) {
            try {
                return publisher.status(id).id();
            } catch (IllegalArgumentException e) {
                throw new WrongInputException("There is no chain \"" + id + "\" here. "
                        + (unfinished.isEmpty()
                                ? "Nothing is unfinished."
                                : "Unfinished: " + String.join(", ", unfinished) + "."));
            }
        }
        if (unfinished.size() == 1) {
            return unfinished.get(0);
        }
        throw new WrongInputException(
                unfinished.isEmpty()
                        ? "Nothing is unfinished. 'lisle publish' publishes something new."
                        : "Which chain? Unfinished are " + String.join(", ", unfinished)
                                + "; 'lisle chains' says what they are.");
    }
}
