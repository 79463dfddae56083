package dev.lisle.publisher.documents;

import dev.lisle.publisher.drafts.Draft;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A draft out of a file.
 *
 * @param draft what it says
 * @param schedule when it asks to be published; null for no wish. Nothing here waits for that moment
 */
public record DraftDocument(Draft draft, @Nullable ZonedDateTime schedule) {}
