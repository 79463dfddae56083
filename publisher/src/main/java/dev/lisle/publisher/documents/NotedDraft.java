package dev.lisle.publisher.documents;

import java.util.Map;

/**
 * A draft out of a file that says more than a draft does.
 *
 * @param notes the fields that are no part of a draft, by their name, as far as they were there
 */
public record NotedDraft(DraftDocument document, Map<String, String> notes) {
    /** Copies the map. */
    public NotedDraft {
        notes = Map.copyOf(notes);
    }
}
