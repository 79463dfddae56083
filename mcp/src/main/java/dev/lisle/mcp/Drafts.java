package dev.lisle.mcp;

import dev.lisle.publisher.documents.DraftDocument;
import dev.lisle.publisher.documents.DraftJson;
import dev.lisle.publisher.drafts.Draft;
import io.modelcontextprotocol.json.McpJsonMapper;
import java.io.IOException;

/** Reads drafts out of arguments: the same fields as in a file, with files from the media folder only. */
record Drafts(McpJsonMapper json, MediaFolder media) {
    private static final String NAME = "draft";

    /** @throws dev.lisle.publisher.drafts.InvalidDraftException if nobody could publish it */
    Draft read(Arguments arguments) {
        DraftDocument document = DraftJson.read(text(arguments.object(NAME)), null);
        if (document.schedule() != null) {
            throw new RefusedException(
                    "A draft has no \"schedule\" here. Leave it out; schedule_post, if it is listed, keeps a"
                            + " draft until its time.");
        }
        return media.checked(document.draft());
    }

    private String text(Object fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (IOException e) {
            throw new RefusedException("\"" + NAME + "\" cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
