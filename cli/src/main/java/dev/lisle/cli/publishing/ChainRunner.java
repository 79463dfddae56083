package dev.lisle.cli.publishing;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.StatusLine;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.publisher.AtLimit;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.preflight.Preflight;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs chains for commands and shows how they go. Every step is written to a ledger in the user's state folder first, and Ctrl-C
 * stops between two steps, so that whatever ends a command early leaves a chain that {@code lisle resume} goes on with.
 */
record ChainRunner(SessionMixin session, OutputMixin output, Preflight preflight, AtLimit atLimit) {
    /** What becomes of a chain; null if a person decided otherwise. */
    @FunctionalInterface
    interface Work<T> {
        @Nullable
        PublishedChain with(Publisher publisher, ThreadsClient client, T prepared, StatusLine status)
                throws InterruptedException;
    }

    /**
     * Does it, prints what becomes live, and returns the exit code.
     *
     * @param prepare what is done before anybody is asked for a token
     * @throws Exception what {@link Publisher#publish} throws, once what is live has been printed
     */
    <T> int run(Function<Chains, T> prepare, Work<T> work) throws Exception {
        return session.surroundings().ctrlC().finishing(() -> {
            ChainPrinter printer = new ChainPrinter(output);
            try (StatusLine status = output.status()) {
                Progress progress = new Progress(
                        status,
                        new Notes(output),
                        printer,
                        session.surroundings().clock().getZone());
                try (Chains chains = Chains.open(
                        session,
                        publisher -> publisher
                                .mediaHost(session.mediaHost())
                                .preflight(preflight)
                                .settings(PublisherSettings.defaults().with(atLimit))
                                .listener(progress::hear))) {
                    T prepared = prepare.apply(chains);
                    try (ThreadsClient client = session.openClient()) {
                        PublishedChain chain = work.with(chains.publisher(), client, prepared, status);
                        status.clear();
                        if (chain == null) {
                            return ExitCode.FAILED;
                        }
                        printer.print(chain);
                        return ExitCode.OK;
                    }
                }
            } catch (ChainFailedException e) {
                printer.print(e);
                throw e;
            }
        });
    }
}
