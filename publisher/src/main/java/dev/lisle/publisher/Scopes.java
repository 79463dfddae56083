package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.plans.PartExtras;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a token must allow, said before anything is sent. Looked at only if the client knows its scopes.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/get-started/get-access-tokens">Permissions</a>
 */
final class Scopes {
    private Scopes() {}

    /**
     * For publishing these parts.
     *
     * @throws MissingScopeException if the token is known not to suffice
     */
    static void check(
            ThreadsClient client, @Nullable PostId replyTo, List<PartPlan> parts, Consumer<PublishEvent> listener) {
        Set<Scope> needed = EnumSet.of(Scope.THREADS_BASIC, Scope.THREADS_CONTENT_PUBLISH);
        boolean replies = replyTo != null || parts.size() > 1;
        if (replies) {
            needed.add(Scope.THREADS_MANAGE_REPLIES);
        }
        for (PartPlan part : parts) {
            PartExtras extras = part.plan().extras();
            if (extras.location() != null) {
                needed.add(Scope.THREADS_LOCATION_TAGGING);
            }
            if (extras.story() != null) {
                needed.add(Scope.THREADS_SHARE_TO_INSTAGRAM);
            }
        }
        require(client, "Publishing this", needed);
        if (replies && lacks(client, Scope.THREADS_READ_REPLIES)) {
            listener.accept(new PublishEvent.Noted("The token lacks " + Scope.THREADS_READ_REPLIES
                    + ": if the answer to the publish of a reply is lost, it cannot be found out which post it became."
                    + " Log in again and allow it."));
        }
    }

    /** @throws MissingScopeException if the token is known not to suffice */
    static void checkForDeleting(ThreadsClient client) {
        require(client, "Deleting posts", EnumSet.of(Scope.THREADS_BASIC, Scope.THREADS_DELETE));
    }

    private static void require(ThreadsClient client, String what, Set<Scope> needed) {
        String missing = needed.stream()
                .filter(scope -> lacks(client, scope))
                .map(Scope::toString)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new MissingScopeException(
                    what + " needs " + missing + ", which the token does not have. Log in again and allow it.",
                    Effect.NONE,
                    null);
        }
    }

    private static boolean lacks(ThreadsClient client, Scope scope) {
        return !client.scopes().isEmpty() && !client.scopes().contains(scope);
    }
}
