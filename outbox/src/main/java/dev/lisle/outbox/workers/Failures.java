package dev.lisle.outbox.workers;

import dev.lisle.client.errors.AccountRestrictedException;
import dev.lisle.client.errors.RateLimitedException;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.TokenExpiredException;
import dev.lisle.client.errors.TransportException;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.ledger.LedgerException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a failure means for what comes next. */
final class Failures {
    private static final int HOUR_IN_MINUTES = 60;
    private static final int LONGEST_DOUBLING = 6;

    private Failures() {}

    /** Whether trying again later is all it takes. */
    static boolean passes(@Nullable Throwable cause) {
        return cause instanceof TransportException
                || cause instanceof ServerTroubleException
                || cause instanceof RateLimitedException
                || cause instanceof MediaHostException
                || cause instanceof LedgerException;
    }

    /** Whether the account's user has to do something first. */
    static boolean needsLogin(@Nullable Throwable cause) {
        return cause instanceof TokenExpiredException || cause instanceof AccountRestrictedException;
    }

    /** A refusal may be the token's: one look tells. Null if it works. */
    static @Nullable Throwable ofToken(AccountClients clients, String account) {
        try {
            clients.of(account).profiles().me();
            return null;
        } catch (ThreadsException e) {
            return e;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** One minute, two, four and so on, up to an hour. */
    static Duration waitAfter(int failures) {
        return Duration.ofMinutes(Math.min(HOUR_IN_MINUTES, 1L << Math.min(failures, LONGEST_DOUBLING)));
    }

    /** What it says, never null. */
    static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
