package dev.lisle.examples;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.errors.AccountRestrictedException;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.RateLimitedException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TokenExpiredException;
import dev.lisle.client.limits.Quota;
import dev.lisle.client.posts.PostId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What to do when a call fails, and how not to let it come to that. */
public final class Failing {
    private Failing() {}

    static @Nullable PostId publish(ThreadsClient client, ContainerId container) {
        // snippet: what to do next
        try {
            return client.containers().publish(container);
        } catch (RateLimitedException e) {
            System.err.println("Wait " + e.retryAfter().orElse(Duration.ofHours(1)));
        } catch (TokenExpiredException e) {
            System.err.println("Log in again");
        } catch (InvalidRequestException | AccountRestrictedException e) {
            System.err.println("Do not repeat it: " + e.getMessage());
        } catch (ThreadsException e) {
            System.err.println(
                    e.effect() == Effect.UNKNOWN ? "Look before you repeat it" : "Nothing happened: " + e.getMessage());
        }
        // end
        return null;
    }

    static boolean room(ThreadsClient client) {
        // snippet: what is left
        Quota posts = client.limits().get().posts();
        boolean hasRoom = posts == null || posts.left().orElse(1) > 0;
        // end
        return hasRoom;
    }

    static ThreadsClient hurried(ThreadsClient client) {
        // snippet: a deadline
        ThreadsClient hurried = client.derive()
                .settings(ClientSettings.defaults()
                        .withTimeout(Duration.ofSeconds(5))
                        .withReadAttempts(1))
                .build();
        // end
        return hurried;
    }
}
