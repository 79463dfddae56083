package dev.lisle.examples;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.documents.DraftDocument;
import dev.lisle.publisher.documents.DraftJson;
import dev.lisle.publisher.documents.DraftMarkdown;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.Splitting;
import dev.lisle.publisher.drafts.TagRule;
import dev.lisle.publisher.drafts.Tags;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.text.Decorations;
import dev.lisle.text.Numbering;
import dev.lisle.text.TextLength;
import java.net.URI;
import java.nio.file.Path;

/** Drafts and what becomes of them, for the guides. Nothing here sends anything. */
final class Composing {
    private Composing() {}

    static ChainPlan preview(String essay) {
        // snippet: preview a chain
        ChainPlan plan = new Composer().compose(Draft.of(essay));
        plan.parts().forEach(part -> System.out.println(part.length() + "  " + part.text()));
        plan.warnings().forEach(warning -> System.out.println(warning.message()));
        // end
        return plan;
    }

    static boolean fits(String text) {
        // snippet: one post or none
        try {
            new Composer().compose(Draft.of(text).asSinglePost());
            return true;
        } catch (InvalidDraftException e) {
            if (e.problem() == Problem.TEXT_TOO_LONG) {
                return false;
            }
            throw e;
        }
        // end
    }

    static Draft decorated(String essay) {
        // snippet: decorate parts
        Decorations around = Decorations.NONE
                .withNumbering(Numbering.IN_BRACKETS)
                .withMarks(" …", "… ")
                .withLast("\n\nThank you for reading.");
        Draft draft = Draft.of(essay)
                .with(Splitting.DEFAULT.decorated(around).separatedBy("---").measuredBy(TextLength.UTF8_BYTES));
        // end
        return draft;
    }

    static Draft attached(String essay) {
        // snippet: attach a long text
        Draft draft = Draft.of(essay).asTextAttachment("Why looms sing. A long read.");
        // end
        return draft;
    }

    static Draft extras(PostId quoted, byte[] picture) {
        // snippet: links and quotes
        Draft draft = Draft.of("Two new looms, and what they weave.")
                .with(Media.of(picture, "A loom at rest"))
                .withLinks(URI.create("https://example.com/looms"))
                .quoting(quoted)
                .onlyIn("DE", "AT");
        // end
        return draft;
    }

    static String files(String markdown, Path folder) {
        // snippet: drafts as files
        Draft draft = DraftMarkdown.read(markdown, folder).draft();
        String json = DraftJson.write(new DraftDocument(draft, null));
        // end
        return json;
    }

    static Draft spread(String essay) {
        // snippet: spread hashtags
        Draft draft = Draft.of(essay).with(Tags.of(TagRule.SPREAD, "weaving", "loom", "yarn"));
        // end
        return draft;
    }

    static Draft topics(String essay) {
        // snippet: hashtags as topics
        Draft draft = Draft.of(essay).with(Tags.of(TagRule.AS_TOPICS, "weaving", "loom"));
        // end
        return draft;
    }
}
