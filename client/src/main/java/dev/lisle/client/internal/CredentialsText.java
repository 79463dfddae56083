package dev.lisle.client.internal;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.profiles.UserId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Credentials as JSON: ours, and in reading that of pythreads. */
public final class CredentialsText {
    private CredentialsText() {}

    public static String write(Credentials credentials) {
        UserId user = credentials.user();
        Instant issuedAt = credentials.issuedAt();
        Instant expiresAt = credentials.expiresAt();
        return JsonText.object(out -> {
            out.writeStringProperty("access_token", credentials.token().reveal());
            if (user != null) {
                out.writeStringProperty("user_id", user.value());
            }
            out.writeName("scopes");
            out.writeStartArray();
            credentials.scopes().stream().sorted().forEach(scope -> out.writeString(scope.toString()));
            out.writeEndArray();
            if (issuedAt != null) {
                out.writeStringProperty("issued_at", issuedAt.toString());
            }
            if (expiresAt != null) {
                out.writeStringProperty("expires_at", expiresAt.toString());
            }
            out.writeBooleanProperty("long_lived", credentials.isLongLived());
        });
    }

    public static Credentials read(String json) {
        Credentials read = null;
        try (JsonReader in = JsonReader.over(json.getBytes(StandardCharsets.UTF_8))) {
            read = in.object(CredentialsText::read);
        } catch (JacksonException e) {
            read = null; // its message may quote the token
        }
        if (read == null) {
            throw Require.violated("The text is no JSON of credentials. Give what Credentials.toJson wrote.");
        }
        return read;
    }

    /** The scopes whose names are known; others are left out. */
    public static Set<Scope> scopes(Collection<String> names) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if (names.stream()
                    .anyMatch(name -> name.strip().toLowerCase(Locale.ROOT).equals(scope.toString()))) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    /** A moment in ISO form; without a zone it is in UTC; null for any other text. */
    public static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            TemporalAccessor moment =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return moment instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(moment).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Credentials read(JsonReader in) {
        String token = null;
        String user = null;
        Set<Scope> scopes = Set.of();
        Instant issuedAt = null;
        Instant expiresAt = null;
        boolean isLongLived = true;
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "access_token" -> token = in.text();
                case "user_id" -> user = Ids.text(in);
                case "scopes" -> scopes = scopes(in.texts());
                case "issued_at" -> issuedAt = moment(in.text());
                case "expires_at", "expiration" -> expiresAt = moment(in.text());
                case "long_lived" -> isLongLived = !Boolean.FALSE.equals(in.bool());
                case "short_lived" -> isLongLived = !Boolean.TRUE.equals(in.bool());
                default -> in.skip();
            }
        }
        return token == null
                ? null
                : new Credentials(
                        AccessToken.of(token),
                        user == null ? null : new UserId(user),
                        scopes,
                        issuedAt,
                        expiresAt,
                        isLongLived);
    }
}
