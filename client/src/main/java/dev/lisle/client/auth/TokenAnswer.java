package dev.lisle.client.auth;

import dev.lisle.client.internal.Ids;
import dev.lisle.client.internal.JsonReader;
import org.jspecify.annotations.Nullable;

/** What the token endpoints answer. */
record TokenAnswer(
        AccessToken token,
        @Nullable String userId,
        @Nullable Long expiresInSeconds) {
    static @Nullable TokenAnswer read(JsonReader in) {
        String token = null;
        String userId = null;
        Long expiresIn = null;
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "access_token" -> token = in.text();
                case "user_id" -> userId = Ids.text(in);
                case "expires_in" -> expiresIn = in.longInteger();
                default -> in.skip(); // token_type is bearer, and nothing else
            }
        }
        return token == null || !AccessToken.canBe(token)
                ? null
                : new TokenAnswer(AccessToken.of(token), userId, expiresIn);
    }
}
