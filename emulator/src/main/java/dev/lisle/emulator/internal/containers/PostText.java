package dev.lisle.emulator.internal.containers;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.graph.Errors;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the text of a post.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/posts">Threads posts</a>
 */
final class PostText {
    static final int MAX_LENGTH = 500;
    static final int MAX_LINKS = 5;
    static final int FEWER_LINKS = 3;
    static final int MAX_TOPIC = 50;

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_URL = Pattern.compile("[.,;:!?'\"”’»…)\\]}]+$");
    private static final Pattern TAG =
            Pattern.compile("(?<![\\w#&/])#([^\\s.&@!?,;:#]+)", Pattern.UNICODE_CHARACTER_CLASS);

    private PostText() {}

    /**
     * Refuses a text that is too long.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if it is
     */
    static void checkLength(@Nullable String text, Set<Variant> variants) {
        if (text != null && length(text, variants) > MAX_LENGTH) {
            throw Errors.textTooLong(MAX_LENGTH);
        }
    }

    private static int length(String text, Set<Variant> variants) {
        if (variants.contains(Variant.TEXT_IN_BYTES)) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
        return variants.contains(Variant.TEXT_IN_CODE_POINTS) ? text.codePointCount(0, text.length()) : length(text);
    }

    /** The length by the documented rule: an emoji counts as its UTF-8 bytes, all else as one a character. */
    static int length(String text) {
        if (text.chars().allMatch(unit -> unit < 0x80)) {
            return text.length();
        }
        int length = 0;
        Matcher graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            String grapheme = graphemes.group();
            length += Emoji.is(grapheme)
                    ? grapheme.getBytes(StandardCharsets.UTF_8).length
                    : grapheme.codePointCount(0, grapheme.length());
        }
        return length;
    }

    /**
     * Refuses more different addresses than a post may hold.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if there are
     */
    static void checkLinks(@Nullable String text, @Nullable URI attached, Set<Variant> variants) {
        Set<String> links = links(text);
        if (attached != null) {
            links.add(attached.toString());
        }
        int most = variants.contains(Variant.THREE_LINKS) ? FEWER_LINKS : MAX_LINKS;
        if (links.size() > most) {
            throw Errors.named(
                    "THREADS_API__LINK_LIMIT_EXCEEDED",
                    "A post may have " + most + " different links, and this one has " + links.size() + ".");
        }
    }

    /** The different addresses in a text, in order. */
    static Set<String> links(@Nullable String text) {
        Set<String> links = new LinkedHashSet<>();
        if (text != null) {
            Matcher urls = URL.matcher(text);
            while (urls.find()) {
                links.add(AFTER_URL.matcher(urls.group()).replaceFirst(""));
            }
        }
        return links;
    }

    /** The topic that a text names first, or null: a tag that is more than a number. */
    static @Nullable String topic(@Nullable String text) {
        if (text != null) {
            Matcher tags = TAG.matcher(text);
            while (tags.find()) {
                String tag = tags.group(1);
                if (!tag.chars().allMatch(Character::isDigit) && tag.length() <= MAX_TOPIC) {
                    return tag;
                }
            }
        }
        return null;
    }
}
