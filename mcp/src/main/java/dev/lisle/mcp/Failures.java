package dev.lisle.mcp;

import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.DeletionFailedException;
import dev.lisle.publisher.PublishedPart;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.ledger.LedgerException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says to an assistant what went wrong, whether anything happened, and what to do then. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Set<Class<?>> IN_WORDS = Set.of(
            RefusedException.class,
            InvalidDraftException.class,
            MediaHostException.class,
            DeletionFailedException.class,
            LedgerException.class);
    private static final String OUTBOX = "dev.lisle.outbox."; // which need not be there

    private Failures() {}

    /** Only what nobody expected is logged, with its stack trace; its message stays there, for nobody knows what is in it. */
    static String inWords(String tool, RuntimeException e) {
        if (e instanceof ChainFailedException failed) {
            return ofChain(failed);
        }
        if (e instanceof ChainBusyException busy) {
            return busy.getMessage() + " Call resume_chain with the key \"" + busy.chain()
                    + "\" to go on with that one; ending it is for a person to do.";
        }
        if (e instanceof ThreadsException refused) {
            return refused.getMessage()
                    + (refused.effect() == Effect.UNKNOWN
                            ? " It may have happened all the same: look before you try again."
                            : "");
        }
        if (IN_WORDS.contains(e.getClass()) || e.getClass().getName().startsWith(OUTBOX)) {
            return String.valueOf(e.getMessage());
        }
        LOG.error("{} failed in a way that nobody expected", tool, e);
        return "This should not happen (" + e.getClass().getSimpleName()
                + "). Whether anything was done is not known: look before you try again. The log of the server has more.";
    }

    private static String ofChain(ChainFailedException failed) {
        StringBuilder words = new StringBuilder(String.valueOf(failed.getMessage()));
        failed.unknown().ifPresent(part -> {
            words.append("\nIn doubt: ").append(part.part().text());
            words.append(
                    part.doubt() == Doubt.WHICH
                            ? "\nIt is live, but which post it is, is not known; candidates: " + part.candidates()
                            : "\nNobody can tell yet whether it is live.");
        });
        for (PublishedPart live : failed.live()) {
            words.append("\nLive: ").append(live.id()).append(' ');
            words.append(live.permalink() == null ? "" : live.permalink());
        }
        failed.shortage()
                .ifPresent(shortage ->
                        words.append("\nThe account has room for it at: ").append(shortage.fitsAt()));
        words.append(
                failed.isResumable()
                        ? "\nCall resume_chain with the key \"" + failed.chain()
                                + "\": what is in doubt is looked up first, and nothing is published twice. Never publish the same"
                                + " text under another key."
                        : "\nNothing of it is live. The key \"" + failed.chain()
                                + "\" is used up: once the cause is gone, publish again under a new key.");
        return words.toString();
    }
}
