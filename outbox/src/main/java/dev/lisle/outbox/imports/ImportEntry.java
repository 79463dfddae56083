package dev.lisle.outbox.imports;

import dev.lisle.publisher.drafts.Draft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a file, and what is to become of it.
 *
 * @param origin where it stands, such as {@code posts.csv, line 3}
 * @param notAfter the last moment at which it may begin to go out; null if it may at any
 * @param key what makes it safe to import the same file twice: the file's own, or one that follows from the entry
 */
public record ImportEntry(
        String origin, String account, When when, @Nullable Instant notAfter, Draft draft, String key) {}
