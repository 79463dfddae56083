package dev.lisle.cli.session;

import dev.lisle.client.ClientSettings;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account somebody logged in with.
 *
 * @param name the user name; with the server behind an {@code @} if that is not Meta's
 * @param userId its id at the server
 * @param address where its API lives
 * @param inKeyring whether its token is in the system's keyring; else it is in a file of its owner's
 */
public record StoredAccount(String name, @Nullable String userId, URI address, boolean inKeyring) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._]+(?:@[A-Za-z0-9.:\\[\\]_-]+)?");

    /** @throws IllegalArgumentException if the name could be no user's, and so might mean something to a shell or a path */
    public StoredAccount {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of an account");
        }
    }

    /** An account of that server, as it will be called. */
    static StoredAccount of(String username, @Nullable String userId, URI address, boolean inKeyring) {
        String name = address.equals(ClientSettings.META) ? username : username + "@" + address.getRawAuthority();
        return new StoredAccount(name, userId, address, inKeyring);
    }
}
