package dev.lisle.unofficial.settings;

import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.users.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a login gives, and what stands for the account from then on; good for a day at least. Its text is only given out
 * by {@link #reveal}; {@code toString} shows {@code SessionToken[hidden]}. Immutable.
 */
public final class SessionToken {
    /** What stands before it in the {@code Authorization} header. */
    public static final String PREFIX = "Bearer IGT:2:";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

    private final String text;

    private SessionToken(String text) {
        this.text = text;
    }

    /**
     * Wraps the text of a token, with or without {@link #PREFIX}.
     *
     * @throws IllegalArgumentException if it is no base64; the message never repeats the text
     */
    public static SessionToken of(String text) {
        String token = text.strip();
        token = token.startsWith(PREFIX) ? token.substring(PREFIX.length()) : token;
        if (!FORM.matcher(token).matches()) {
            throw new IllegalArgumentException("The session token is no base64. Copy it again, or log in.");
        }
        return new SessionToken(token);
    }

    /** The token without its prefix. Do not log or show it. */
    public String reveal() {
        return text;
    }

    /** The account that the token says it belongs to; empty if it does not say. */
    public Optional<UserId> userId() {
        try {
            String content = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            Long id = Json.parse(content).at("ds_user_id").wholeNumber();
            return id == null || id <= 0 ? Optional.empty() : Optional.of(new UserId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionToken token && token.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
