package dev.lisle.outbox.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account that will stop, or has, unless somebody logs it in again.
 *
 * @param account its name
 * @param kind what is the matter
 * @param at when it ends, or ended; null if only the refresh fails and the end is not known
 * @param message in words, with the remedy
 */
public record TokenWarning(
        String account, Kind kind, @Nullable Instant at, String message) {
    /** How long before an end it is spoken of. */
    public static final Duration AHEAD = Duration.ofDays(14);

    private static final Duration LIFE_OF_A_TOKEN_THAT_CANNOT_BE_REFRESHED = Duration.ofHours(2);

    /** What is the matter. */
    public enum Kind {
        /** The token has ended: its posts wait until the account is logged in. */
        TOKEN_ENDED,
        /** The token ends soon, though it should have been refreshed long ago. */
        TOKEN_ENDS,
        /** The consent that the user gave may end soon; for private profiles a refresh may not extend it. */
        GRANT_ENDS,
        /** The last refresh failed; there is time, and it is tried again. */
        REFRESH_FAILS
    }

    /** The most pressing matter of a token at {@code now}; empty if all is well. */
    static Optional<TokenWarning> of(VaultedToken token, Instant now) {
        Instant end = token.expiresAt();
        Instant grant = token.grantEndsAt();
        String failure = token.lastFailure() == null ? "" : " The last refresh failed: " + token.lastFailure();
        if (end != null && !now.isBefore(end)) {
            return warning(token, Kind.TOKEN_ENDED, end, "has ended. Its posts are kept; log it in again." + failure);
        }
        if (end != null && end.isBefore(now.plus(AHEAD)) && !isShort(token)) {
            return warning(
                    token,
                    Kind.TOKEN_ENDS,
                    end,
                    "ends in " + days(now, end) + "." + failure + " Log it in again before that.");
        }
        if (end != null && isShort(token)) {
            return warning(token, Kind.TOKEN_ENDS, end, "is a short-lived one. Exchange it for a long-lived one.");
        }
        if (grant != null && grant.isBefore(now.plus(AHEAD))) {
            return Optional.of(new TokenWarning(
                    token.account(),
                    Kind.GRANT_ENDS,
                    grant,
                    "The consent of \""
                            + token.account() + "\" "
                            + (now.isBefore(grant) ? "may end in " + days(now, grant) : "may have ended")
                            + ". Log it in again."));
        }
        return token.lastFailure() == null
                ? Optional.empty()
                : warning(
                        token,
                        Kind.REFRESH_FAILS,
                        end,
                        "is still good." + failure + " It is tried again within the hour.");
    }

    private static Optional<TokenWarning> warning(VaultedToken token, Kind kind, @Nullable Instant at, String rest) {
        return Optional.of(
                new TokenWarning(token.account(), kind, at, "The token of \"" + token.account() + "\" " + rest));
    }

    private static boolean isShort(VaultedToken token) {
        Instant start = token.issuedAt();
        Instant end = token.expiresAt();
        return start != null && end != null && end.isBefore(start.plus(LIFE_OF_A_TOKEN_THAT_CANNOT_BE_REFRESHED));
    }

    private static String days(Instant now, Instant end) {
        long days = now.until(end, ChronoUnit.DAYS);
        return days == 0 ? "less than a day" : days == 1 ? "1 day" : days + " days";
    }
}
