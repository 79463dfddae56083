package dev.lisle.client.auth;

import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.internal.CredentialsText;
import dev.lisle.client.internal.EnvFile;
import dev.lisle.client.internal.OwnersFile;
import dev.lisle.client.internal.Require;
import dev.lisle.client.profiles.UserId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps credentials in a {@code .env} file, in {@code THREADS_ACCESS_TOKEN} and a few variables beside it. Every other line stays
 * as it is. The file is replaced in one step and only its owner can read it afterwards.
 */
public final class EnvTokenStore implements TokenStore {
    private static final String TOKEN = "THREADS_ACCESS_TOKEN";
    private static final String USER = "THREADS_USER_ID";
    private static final String SCOPES = "THREADS_TOKEN_SCOPES";
    private static final String ISSUED_AT = "THREADS_TOKEN_ISSUED_AT";
    private static final String EXPIRES_AT = "THREADS_TOKEN_EXPIRES_AT";
    private static final String LONG_LIVED = "THREADS_TOKEN_LONG_LIVED";

    private final OwnersFile file;
    private final String tokenVariable;
    private final boolean isTokenAlone;

    private EnvTokenStore(OwnersFile file, String tokenVariable, boolean isTokenAlone) {
        this.file = file;
        this.tokenVariable = tokenVariable;
        this.isTokenAlone = isTokenAlone;
    }

    /** A store in {@code file}, which is made when something is saved. Reads and writes nothing yet. */
    public static EnvTokenStore at(Path file) {
        return new EnvTokenStore(new OwnersFile(file), TOKEN, false);
    }

    /**
     * A store that keeps the token alone, in a variable of another name, as ThreadsPipe does. What else is known of it is lost.
     *
     * @param variable letters, digits and underscores, no digit first
     * @throws InvalidRequestException if that is no name of a variable
     */
    public static EnvTokenStore tokenOnly(Path file, String variable) {
        Require.that(
                variable.matches("[A-Za-z_]\\w*"),
                "\"" + Require.shown(variable) + "\" is no name of a variable. Use letters, digits and underscores.");
        return new EnvTokenStore(new OwnersFile(file), variable, true);
    }

    /** A token that stands there alone is taken for a long-lived one. */
    @Override
    public Optional<Credentials> load() throws IOException {
        Map<String, String> variables = new EnvFile(file.read().orElse("")).variables();
        String token = variables.get(tokenVariable);
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        try {
            if (isTokenAlone) {
                return Optional.of(Credentials.of(AccessToken.of(token)));
            }
            String user = variables.get(USER);
            return Optional.of(new Credentials(
                    AccessToken.of(token),
                    user == null || user.isBlank() ? null : new UserId(user),
                    CredentialsText.scopes(
                            List.of(variables.getOrDefault(SCOPES, "").split(",", -1))),
                    CredentialsText.moment(variables.get(ISSUED_AT)),
                    CredentialsText.moment(variables.get(EXPIRES_AT)),
                    !"false".equals(variables.get(LONG_LIVED))));
        } catch (InvalidRequestException e) {
            throw new IOException(file + " holds credentials that are none: " + e.getMessage(), e);
        }
    }

    /** By a lock on a file beside this one, which the system gives back when a process ends, however it ends. */
    @Override
    public Optional<Closeable> tryHold() throws IOException {
        return file.tryLock();
    }

    @Override
    public void save(Credentials credentials) throws IOException {
        Map<String, @Nullable String> variables = new LinkedHashMap<>();
        UserId user = credentials.user();
        variables.put(tokenVariable, credentials.token().reveal());
        if (isTokenAlone) {
            file.replace(new EnvFile(file.read().orElse("")).with(variables));
            return;
        }
        variables.put(USER, user == null ? null : user.value());
        variables.put(
                SCOPES,
                credentials.scopes().stream().sorted().map(Scope::toString).collect(Collectors.joining(",")));
        variables.put(ISSUED_AT, text(credentials.issuedAt()));
        variables.put(EXPIRES_AT, text(credentials.expiresAt()));
        variables.put(LONG_LIVED, Boolean.toString(credentials.isLongLived()));
        file.replace(new EnvFile(file.read().orElse("")).with(variables));
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
