package dev.lisle.emulator.internal.search;

import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.world.ContentKind;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param words the words, or the topic
 * @param byTopic whether they are a topic
 * @param top whether the most popular come first, and not the newest
 * @param kind the only kind of post wanted, or null for all
 * @param author the only author wanted, or null for all
 */
record Search(
        String words,
        boolean byTopic,
        boolean top,
        @Nullable ContentKind kind,
        @Nullable String author) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * Reads the parameters.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if one is missing or breaks its rule
     */
    static Search read(Params params) {
        return new Search(
                params.need("q"),
                choice(params, "search_mode", "KEYWORD", "TAG").equals("TAG"),
                choice(params, "search_type", "TOP", "RECENT").equals("TOP"),
                params.get("media_type") == null
                        ? null
                        : ContentKind.of(choice(params, "media_type", "TEXT", "IMAGE", "VIDEO"))
                                .orElse(null),
                params.get("author_username"));
    }

    boolean finds(Post post) {
        return !post.isRepost() && (kind == null || kind == post.content().kind()) && says(post);
    }

    boolean mayBeBy(Person person) {
        return author == null || author.equals(person.username());
    }

    private boolean says(Post post) {
        String topic = post.content().relations().topicTag();
        if (byTopic) {
            String plain = words.startsWith("#") ? words.substring(1) : words;
            return topic != null && topic.equalsIgnoreCase(plain.strip());
        }
        String text = post.content().text();
        String said = ((text == null ? "" : text) + " " + (topic == null ? "" : topic)).toLowerCase(Locale.ROOT);
        List<String> wanted =
                SPACES.splitAsStream(words.toLowerCase(Locale.ROOT).strip()).toList();
        return wanted.stream().allMatch(said::contains);
    }

    /** One of the values, the first if none is given. */
    private static String choice(Params params, String name, String... values) {
        String given = params.get(name);
        if (given == null) {
            return values[0];
        }
        if (!List.of(values).contains(given)) {
            throw Errors.invalid("Param " + name + " must be one of {" + String.join(", ", values) + "}");
        }
        return given;
    }
}
