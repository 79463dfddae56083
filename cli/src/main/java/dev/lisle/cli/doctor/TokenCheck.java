package dev.lisle.cli.doctor;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.TokenDetails;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.TokenExpiredException;
import dev.lisle.client.limits.LimitsClient;
import dev.lisle.client.limits.PublishingLimit;
import dev.lisle.client.limits.Quota;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the token works, for how long, for what, and how much of the quotas is left. Sends three requests.
 *
 * @param clock theirs, as far as it is known
 */
record TokenCheck(ThreadsClient client, TokensClient tokens, Clock clock) {
    private static final Duration SOON = Duration.ofDays(7);
    private static final long FEW = 10;
    private static final String LOGIN = "Log in again with 'lisle login'.";
    private static final Set<Scope> FOR_CHAINS = EnumSet.of(Scope.THREADS_MANAGE_REPLIES, Scope.THREADS_READ_REPLIES);

    /** @param deletes whether posts are to be deleted as well */
    List<Finding> look(Credentials held, boolean deletes) {
        List<Finding> findings = new ArrayList<>();
        Finding token = token();
        findings.add(token);
        if (token.level() == Finding.Level.WELL) {
            TokenDetails details = details(held);
            findings.add(life(details == null ? held.expiresAt() : details.expiresAt(), held.isLongLived()));
            if (details != null && details.dataAccessExpiresAt() != null) {
                grant(details.dataAccessExpiresAt(), findings);
            }
            Set<Scope> scopes = details == null ? held.scopes() : known(details);
            findings.add(scopes(scopes, deletes));
            if (scopes.isEmpty() || scopes.contains(Scope.THREADS_CONTENT_PUBLISH)) {
                findings.addAll(quotas(scopes.contains(Scope.THREADS_MANAGE_REPLIES)));
            }
        }
        return findings;
    }

    private Finding token() {
        try {
            return Finding.well("token", "is that of @" + client.profiles().me().username());
        } catch (TokenExpiredException e) {
            return Finding.bad("token", "it has ended, or was taken back", LOGIN);
        } catch (ThreadsException e) {
            return Finding.bad("token", e);
        }
    }

    /** Null if this account may not ask: only testers of the app may. */
    private @Nullable TokenDetails details(Credentials held) {
        try {
            return tokens.debug(held.token(), held.token());
        } catch (ThreadsException e) {
            return null;
        }
    }

    private Finding life(@Nullable Instant end, boolean isLongLived) {
        if (end == null) {
            return Finding.unseen("life", "when the token ends is not known", "Log in with 'lisle login': then it is.");
        }
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative()) {
            return Finding.warning("life", "the token should have ended " + Spans.words(left) + " ago", LOGIN);
        }
        String said = "the token ends in " + Spans.words(left);
        if (left.compareTo(SOON) >= 0) {
            return Finding.well("life", said);
        }
        return Finding.warning(
                "life",
                said,
                isLongLived
                        ? "Renew it with 'lisle token refresh', which a stored login does by itself when it is used."
                        : "It is a short-lived one. " + LOGIN);
    }

    private void grant(Instant end, List<Finding> findings) {
        if (Duration.between(clock.instant(), end).compareTo(SOON) < 0) {
            findings.add(Finding.warning("grant", "what you allowed the app ends at " + end, LOGIN));
        }
    }

    private static Finding scopes(Set<Scope> scopes, boolean deletes) {
        if (scopes.isEmpty()) {
            return Finding.unseen(
                    "scopes", "what the token allows is not known", "Log in with 'lisle login': then it is.");
        }
        if (!scopes.contains(Scope.THREADS_CONTENT_PUBLISH)) {
            return Finding.bad(
                    "scopes",
                    "the token does not allow threads_content_publish, so nothing can be published",
                    "Add the permission to the app's use case, then log in again with 'lisle login'.");
        }
        if (deletes && !scopes.contains(Scope.THREADS_DELETE)) {
            return Finding.bad(
                    "scopes",
                    "the token does not allow threads_delete, so what --probe publishes would stay",
                    "Add the permission to the app's use case, then log in again with 'lisle login'.");
        }
        Set<Scope> missing = EnumSet.copyOf(FOR_CHAINS);
        missing.removeAll(scopes);
        return missing.isEmpty()
                ? Finding.well("scopes", "the token allows publishing and replying")
                : Finding.warning(
                        "scopes",
                        "the token does not allow "
                                + missing.stream().map(Scope::toString).collect(Collectors.joining(", "))
                                + ": chains are published, and their replies cannot be looked at",
                        "Add it to the app's use case, then log in again with 'lisle login'.");
    }

    /** Parts of a chain are replies, which have a quota of their own. */
    private List<Finding> quotas(boolean ofReplies) {
        try {
            PublishingLimit limit = client.limits()
                    .get(
                            ofReplies
                                    ? LimitsClient.OF_POSTS.plus(LimitsClient.OF_REPLIES.names())
                                    : LimitsClient.OF_POSTS);
            Finding posts = quota("quota", "posts", limit.posts());
            return limit.replies() == null
                    ? List.of(posts)
                    : List.of(posts, quota("replies", "replies", limit.replies()));
        } catch (ThreadsException e) {
            return List.of(Finding.unseen("quota", "it could not be read: " + e.getMessage(), null));
        }
    }

    private static Finding quota(String check, String what, @Nullable Quota quota) {
        if (quota == null || quota.left().isEmpty()) {
            return Finding.unseen(check, "Meta does not say how many " + what + " are left", null);
        }
        long left = quota.left().getAsLong();
        String said = left + " of " + quota.total() + " " + what + " are left";
        return left > FEW
                ? Finding.well(check, said)
                : new Finding(
                        check,
                        left == 0 ? Finding.Level.BAD : Finding.Level.WARNING,
                        said,
                        "They come back one by one, each 24 hours after it was used. 'lisle limits' shows all quotas.");
    }

    private static Set<Scope> known(TokenDetails details) {
        return details.scopes().stream()
                .map(OpenEnum::constant)
                .filter(scope -> scope != null)
                .collect(Collectors.toSet());
    }
}
