package dev.lisle.unofficial.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list to fetch. Start at {@link #limit} or {@link #DEFAULT}.
 *
 * @param limit how many items a page should hold; greater than zero. The server may send fewer
 * @param fromMaxId the mark of the page, from {@link Page#nextMaxId}; null for the first
 */
public record PageQuery(int limit, @Nullable String fromMaxId) {
    /** The first page, of 15 items. */
    public static final PageQuery DEFAULT = limit(15);

    /** @throws IllegalArgumentException if the limit is zero or less, or the mark is blank */
    public PageQuery {
        if (limit <= 0) {
            throw new IllegalArgumentException("The limit is " + limit + ". Give one or more.");
        }
        if (fromMaxId != null && fromMaxId.isBlank()) {
            throw new IllegalArgumentException("The mark of the page is blank. Leave it out for the first page.");
        }
    }

    /** The first page, of so many items. */
    public static PageQuery limit(int limit) {
        return new PageQuery(limit, null);
    }

    /** The page that a mark leads to; null for the first. */
    public PageQuery from(@Nullable String fromMaxId) {
        return new PageQuery(limit, fromMaxId);
    }
}
