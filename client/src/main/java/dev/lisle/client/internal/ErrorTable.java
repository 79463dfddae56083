package dev.lisle.client.internal;

import dev.lisle.client.errors.AccountRestrictedException;
import dev.lisle.client.errors.ApiError;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.NotReadyException;
import dev.lisle.client.errors.RateLimitedException;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TokenExpiredException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What Meta's codes mean, in one place: by subcode and code first, then by {@code is_transient}, then by HTTP status,
 * because the same error has been seen with 400 and with 500.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Troubleshooting</a>
 */
final class ErrorTable {
    /** What the caller does next. */
    enum Next {
        FIX("Fix the call; the same call will be refused again."),
        RENEW("Renew the token, or log in again."),
        ASK_FOR_ACCESS("Ask the user for the missing scope, or Meta for the access level."),
        CHECK_ID("Check the id: deleted, never there, or not visible to this token."),
        ASK_AGAIN("It usually appears within seconds; ask again."),
        WAIT("Wait until the quota frees up."),
        SETTLE("Do not repeat it; look into the account's state in the Threads app."),
        TRY_LATER("Try later; after a write, look first whether it took effect.");

        private final String remedy;

        Next(String remedy) {
            this.remedy = remedy;
        }
    }

    private ErrorTable() {}

    static ThreadsException exception(String call, ApiError error, boolean write, @Nullable Duration retryAfter) {
        Next next = next(error);
        Effect effect = write && inDoubt(next, error) ? Effect.UNKNOWN : Effect.NONE;
        String message = message(call, error, next);
        return switch (next) {
            case FIX -> new InvalidRequestException(message, effect, error);
            case RENEW -> new TokenExpiredException(message, effect, error);
            case ASK_FOR_ACCESS -> new MissingScopeException(message, effect, error);
            case CHECK_ID -> new NotFoundException(message, effect, error);
            case ASK_AGAIN -> new NotReadyException(message, effect, error);
            case WAIT -> new RateLimitedException(message, error, retryAfter);
            case SETTLE -> new AccountRestrictedException(message, effect, error);
            case TRY_LATER -> new ServerTroubleException(message, effect, error, retryAfter);
        };
    }

    static Next next(ApiError error) {
        Next bySubcode = error.subcode() == null ? null : bySubcode(error, error.subcode());
        if (bySubcode != null) {
            return bySubcode;
        }
        if (isOfTheSecret(error)) {
            return Next.FIX;
        }
        Next byCode = error.code() == null ? null : byCode(error.code());
        if (byCode != null) {
            return byCode;
        }
        return Boolean.TRUE.equals(error.isTransient()) ? Next.TRY_LATER : byStatus(error.status());
    }

    private static @Nullable Next bySubcode(ApiError error, int subcode) {
        return switch (subcode) {
            case 4279009 -> Next.ASK_AGAIN;
            case 4279004, 4279030, 4279047, 2207052 -> Next.FIX;
            case 4279067 -> Next.ASK_FOR_ACCESS;
            case 4279019 -> Next.RENEW;
            case 4279013, 2207050, 2207051 -> Next.SETTLE;
            case 4279002, 2207042 -> Next.WAIT;
            case 10 -> error.is(100) ? Next.ASK_FOR_ACCESS : null;
            case 33 -> error.is(100) ? Next.CHECK_ID : null;
            default -> null;
        };
    }

    /** Code 1 is trouble of Meta's own, but for this: an app secret that is wrong stays so. No page of Meta's says so; it is seen. */
    private static boolean isOfTheSecret(ApiError error) {
        return error.is(1) && error.message() != null && error.message().startsWith("Error validating client secret");
    }

    private static @Nullable Next byCode(int code) {
        if (code >= 200 && code <= 299) {
            return Next.ASK_FOR_ACCESS;
        }
        return switch (code) {
            case 100, 506, 1609005 -> Next.FIX;
            case 102, 190, 452 -> Next.RENEW;
            case 3, 10 -> Next.ASK_FOR_ACCESS;
            case 24 -> Next.CHECK_ID;
            case 4, 9, 17, 32, 341, 613 -> Next.WAIT;
            case 25, 368 -> Next.SETTLE;
            case -1, 1, 2 -> Next.TRY_LATER;
            default -> null;
        };
    }

    private static Next byStatus(int status) {
        return switch (status) {
            case 401 -> Next.RENEW;
            case 403 -> Next.ASK_FOR_ACCESS;
            case 404 -> Next.CHECK_ID;
            case 429 -> Next.WAIT;
            default -> status >= 400 && status < 500 ? Next.FIX : Next.TRY_LATER;
        };
    }

    /**
     * Trouble of Meta's own says nothing of the effect, nor does a page of something between us and Meta; and code 10 has been
     * seen with 5xx although the post was live.
     */
    private static boolean inDoubt(Next next, ApiError error) {
        boolean saidByMeta = error.code() != null || error.type() != null;
        return !saidByMeta || next == Next.TRY_LATER || (next == Next.ASK_FOR_ACCESS && error.status() >= 500);
    }

    private static String message(String call, ApiError error, Next next) {
        StringBuilder message = new StringBuilder(call).append(" was refused: ");
        message.append(error.message() == null ? "no reason given" : error.message());
        if (error.userTitle() != null) {
            message.append(" – ").append(error.userTitle());
        }
        message.append(" (HTTP ").append(error.status());
        append(message, ", code ", error.code());
        append(message, ", subcode ", error.subcode());
        append(message, ", trace ", error.traceId());
        return message.append("). ").append(next.remedy).toString();
    }

    private static void append(StringBuilder message, String label, @Nullable Object value) {
        if (value != null) {
            message.append(label).append(value);
        }
    }
}
