package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.publisher.preflight.Preflight;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All that the chains of one publisher share. */
record Workshop(
        PublisherSettings settings,
        Composer composer,
        MediaHost host,
        Preflight preflight,
        Clock clock,
        Pause pause,
        Consumer<PublishEvent> listener,
        Ledger ledger,
        Learned learned,
        Accounts accounts,
        Missing missing,
        ExecutorService helpers) {

    Workshop with(PublisherSettings other) {
        return new Workshop(
                other, composer, host, preflight, clock, pause, listener, ledger, learned, accounts, missing, helpers);
    }

    Workshop with(MediaHost other) {
        return new Workshop(
                settings, composer, other, preflight, clock, pause, listener, ledger, learned, accounts, missing,
                helpers);
    }

    Staging staging() {
        boolean own = host instanceof EmulatorMediaHost; // what it serves need not be asked for
        return new Staging(host, own ? preflight.withoutAddresses() : preflight, clock, listener);
    }

    /** @throws IllegalArgumentException if there is no such chain */
    ChainFacts facts(String chain) {
        List<String> lines = ledger.read(chain);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The ledger knows no chain " + chain + ". Check the id and the ledger.");
        }
        return ChainFacts.of(lines);
    }

    /** @throws IllegalArgumentException if somebody may go on with the chain, or there is none */
    ChainFacts ended(String chain) {
        ChainFacts facts = facts(chain);
        if (!facts.isWhole() && !facts.isGivenUp()) {
            throw new IllegalArgumentException(
                    "The chain " + chain + " is not at its end. Resume it, or give it up, first.");
        }
        return facts;
    }

    /** @throws IllegalArgumentException if it is another account's */
    void checkAccount(ThreadsClient client, ChainFacts facts) {
        if (!facts.account().equals(accounts.idOf(client))) {
            throw new IllegalArgumentException(
                    "The chain belongs to the account " + facts.account() + ". Use a client of that account.");
        }
    }

    /** Whether it is given up: nobody took over, and {@code allowed} holds for all that is known. */
    boolean giveUp(LedgerLog log, Predicate<ChainFacts> allowed) {
        boolean ended = log.giveUp(allowed);
        if (ended) {
            end(log);
        }
        return ended;
    }

    /** Nothing is left to do for the chain but what a crash may have kept from being done: removing files, freeing its key. */
    void end(String chain) {
        LedgerLog log = LedgerLog.leaseOrNull(ledger, chain, clock);
        if (log != null) {
            try (log) {
                end(log);
            }
        }
    }

    void end(LedgerLog log) {
        staging().clean(log);
        log.finish();
    }
}
