package dev.lisle.archive.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post on a page.
 *
 * @param anchor its id
 * @param moment when, for programs
 * @param when when, for people
 * @param author whose, without @; null if Meta did not say
 * @param link where it is on the web; null if that is not known
 * @param text what it says; empty if nothing
 * @param notes what else is to be said of it: gone, repost, quote, poll
 * @param media its files
 * @param numbers how it was seen, in words; empty if not known
 * @param parts those that go on below it, in order
 * @param replies what others said, in order
 */
public record PostBox(
        String anchor,
        String moment,
        String when,
        @Nullable String author,
        @Nullable String link,
        String text,
        List<String> notes,
        List<Shown> media,
        String numbers,
        List<PostBox> parts,
        List<PostBox> replies) {

    /**
     * A file on a page.
     *
     * @param path from the page to it
     * @param role {@code image}, {@code video}, {@code audio} or another
     * @param poster from the page to a picture of the video; empty if there is none
     * @param altText what it shows; empty if nobody wrote it
     */
    public record Shown(String path, String role, String poster, String altText) {}
}
