package dev.lisle.client.auth;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.internal.Ids;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Unknown;
import dev.lisle.client.profiles.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"data":{…}}}, what Meta knows of a token. */
final class TokenDetailsReader {
    private TokenDetailsReader() {}

    static @Nullable TokenDetails read(JsonReader in) {
        TokenDetails details = null;
        for (String name; (name = in.nextField()) != null; ) {
            if (name.equals("data")) {
                details = in.object(TokenDetailsReader::details);
            } else {
                in.skip();
            }
        }
        return details;
    }

    private static TokenDetails details(JsonReader in) {
        String type = null;
        String application = null;
        Boolean isValid = null;
        Instant issuedAt = null;
        Instant expiresAt = null;
        Instant dataAccessExpiresAt = null;
        List<OpenEnum<Scope>> scopes = List.of();
        String user = null;
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "type" -> type = in.text();
                case "application" -> application = in.text();
                case "is_valid" -> isValid = in.bool();
                case "issued_at" -> issuedAt = seconds(in);
                case "expires_at" -> expiresAt = seconds(in);
                case "data_access_expires_at" -> dataAccessExpiresAt = seconds(in);
                case "scopes" ->
                    scopes = in.texts().stream()
                            .map(text -> OpenEnum.of(Scope.class, text))
                            .toList();
                case "user_id" -> user = Ids.text(in);
                default -> unknown.keep(name, in);
            }
        }
        return new TokenDetails(
                type,
                application,
                isValid,
                issuedAt,
                expiresAt,
                dataAccessExpiresAt,
                scopes,
                user == null ? null : new UserId(user),
                unknown.fields());
    }

    /** Unix seconds; 0 says never. */
    private static @Nullable Instant seconds(JsonReader in) {
        Long seconds = in.longInteger();
        return seconds == null || seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }
}
