package dev.lisle.emulator.internal.posts;

import dev.lisle.emulator.internal.media.StoredFile;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of things in the emulator.
 *
 * @param base the emulator's own address, without a slash at the end
 */
public record Links(URI base) {
    /** Where the emulator serves a file. */
    public URI file(StoredFile file) {
        return URI.create(base + "/_lisle/media/" + file.id());
    }

    /** A value as it may stand in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Where people read a post. */
    public URI permalink(Post post) {
        return URI.create(base + post.path());
    }

    /** The picture of an account. */
    public URI avatar(Person person) {
        return URI.create(base + "/_lisle/avatars/" + person.username() + ".svg");
    }

    /** Where the picture or video of a post is: the emulator's copy, or whatever the caller named; null without. */
    public @Nullable URI media(Post post) {
        StoredFile copy = post.media().copy();
        if (copy != null) {
            return file(copy);
        }
        return post.content().media() == null ? null : post.content().media().source();
    }
}
