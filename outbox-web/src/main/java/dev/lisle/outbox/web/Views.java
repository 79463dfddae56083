package dev.lisle.outbox.web;

import dev.lisle.outbox.accounts.Pause;
import dev.lisle.outbox.submissions.HistoryLine;
import dev.lisle.outbox.submissions.LivePost;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.UnknownPart;
import dev.lisle.outbox.vault.TokenWarning;
import dev.lisle.publisher.documents.DraftDocument;
import dev.lisle.publisher.documents.DraftJson;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.PlanWarning;
import dev.lisle.publisher.plans.PlannedPart;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the page is told, in JSON. */
final class Views {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Views() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static ObjectNode submission(Submission submission) {
        ObjectNode node = object().put("id", submission.id().value())
                .put("account", submission.account())
                .put("text", submission.draft().text())
                .put("due", submission.due().toString())
                .put("notAfter", text(submission.notAfter()))
                .put("state", submission.state().name().toLowerCase(Locale.ROOT))
                .put("nextAt", text(submission.nextAt()))
                .put("note", submission.note())
                .put("chain", submission.chain())
                .put("createdAt", submission.createdAt().toString())
                .put("finishedAt", text(submission.finishedAt()));
        node.set("media", media(submission.draft().media()));
        ArrayNode live = node.putArray("live");
        for (LivePost post : submission.live()) {
            live.addObject()
                    .put("id", post.id().value())
                    .put("permalink", text(post.permalink()))
                    .put("seenAt", post.seenAt().toString());
        }
        UnknownPart unknown = submission.unknown();
        if (unknown != null) {
            ArrayNode candidates = node.putObject("unknown")
                    .put("part", unknown.number())
                    .put("doubt", unknown.doubt().name().toLowerCase(Locale.ROOT))
                    .putArray("candidates");
            unknown.candidates().forEach(post -> candidates.add(post.value()));
        }
        return node;
    }

    /** With all that the page of one needs. */
    static ObjectNode whole(Submission submission, ChainPlan plan, List<HistoryLine> history) {
        ObjectNode node = submission(submission);
        node.put("draft", DraftJson.write(new DraftDocument(submission.draft(), null)));
        node.set("plan", plan(plan));
        ArrayNode lines = node.putArray("history");
        history.forEach(
                line -> lines.addObject().put("at", line.at().toString()).put("text", line.text()));
        return node;
    }

    static ObjectNode plan(ChainPlan plan) {
        ObjectNode node = object();
        ArrayNode parts = node.putArray("parts");
        for (PlannedPart part : plan.parts()) {
            ObjectNode one = parts.addObject()
                    .put("text", part.text())
                    .put("length", part.length())
                    .put("topic", part.topicTag());
            one.set("media", media(part.media()));
        }
        ArrayNode warnings = node.putArray("warnings");
        for (PlanWarning warning : plan.warnings()) {
            warnings.add((warning.part() == 0 ? "" : "Part " + warning.part() + ": ") + warning.message());
        }
        return node;
    }

    static ArrayNode pauses(List<Pause> pauses) {
        ArrayNode all = array();
        for (Pause pause : pauses) {
            all.addObject()
                    .put("account", pause.account())
                    .put("kind", pause.kind().name().toLowerCase(Locale.ROOT))
                    .put("since", pause.since().toString())
                    .put("reason", pause.reason());
        }
        return all;
    }

    static ArrayNode warnings(List<TokenWarning> warnings) {
        ArrayNode all = array();
        warnings.forEach(warning -> all.addObject()
                .put("account", warning.account())
                .put("at", text(warning.at()))
                .put("message", warning.message()));
        return all;
    }

    private static ArrayNode media(List<Media> media) {
        ArrayNode all = array();
        for (Media item : media) {
            all.addObject()
                    .put("address", item.source() instanceof PublicAddress address ? address.toString() : null)
                    .put("altText", item.altText())
                    .put("spoiler", item.isSpoiler());
        }
        return all;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
