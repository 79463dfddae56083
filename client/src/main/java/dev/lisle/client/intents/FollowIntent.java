package dev.lisle.client.intents;

import dev.lisle.client.internal.Require;
import dev.lisle.client.internal.Uris;
import dev.lisle.client.profiles.Profile;
import java.net.URI;
import java.util.Collections;

/**
 * A link that asks the reader to follow an account.
 *
 * @param username without @
 * @see <a href="https://developers.facebook.com/documentation/threads/threads-web-intents">Web intents</a>
 */
public record FollowIntent(String username) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if the name is blank or has an @ */
    public FollowIntent {
        Require.that(
                !username.isBlank() && !username.startsWith("@"),
                "\"" + Require.shown(username) + "\" is no user name. Give it without @.");
    }

    /**
     * For the account of a profile that was read, such as {@code client.profiles().me()}.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if its name was not asked for
     */
    public static FollowIntent of(Profile profile) {
        String username = profile.username();
        if (username == null) {
            throw Require.violated("The profile has no user name. Ask for the field username.");
        }
        return new FollowIntent(username);
    }

    /** The link. Sends nothing. */
    public URI uri() {
        return Uris.with("https://www.threads.com/intent/follow", Collections.singletonMap("username", username));
    }
}
