package dev.lisle.archive.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the archive.
 *
 * @param root from the page to the folder of the archive: empty or {@code ../}
 * @param owner whose archive it is
 * @param title what the page shows
 * @param years all months with posts
 * @param newer the page with later posts; null if there is none
 * @param older the page with earlier posts; null if there is none
 * @param posts what it shows, newest first
 */
public record Page(
        String root,
        Owner owner,
        String title,
        List<Year> years,
        @Nullable Link newer,
        @Nullable Link older,
        List<PostBox> posts) {

    /** Whose archive it is. */
    public record Owner(String username, String name, String biography, String counts) {}

    /** A page of the archive, from its folder on. */
    public record Link(String path, String words) {}

    /** Twelve months; one without posts has no path. */
    public record Year(String name, List<Month> months, long posts) {}

    /** One of them. */
    public record Month(String name, @Nullable String path, long posts) {}
}
