package dev.lisle.cli.publishing;

import dev.lisle.cli.output.Json;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.TextExtras;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.PartExtras;
import dev.lisle.publisher.plans.PlanWarning;
import dev.lisle.publisher.plans.PlannedPart;
import dev.lisle.text.TextSplitter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Shows what would be published. */
record PlanPrinter(OutputMixin output) {
    private static final int LINE = 20;

    void print(ChainPlan plan) {
        if (output.isJson()) {
            Json.printObject(output.out(), fields -> {
                fields.writeArrayPropertyStart("parts");
                plan.parts().forEach(part -> {
                    fields.writeStartObject();
                    describe(part, fields);
                    fields.writeEndObject();
                });
                fields.writeEndArray();
                describe(plan.warnings(), fields);
            });
        } else if (!output.isQuiet()) {
            describe(plan, output.out());
        }
    }

    /** The fields of a part, the same in a plan and in a chain. */
    static void describe(PlannedPart part, JsonGenerator json) {
        json.writeStringProperty("text", part.text());
        json.writeNumberProperty("length", part.length());
        json.writeArrayPropertyStart("media");
        for (Media media : part.media()) {
            json.writeStartObject();
            json.writeStringProperty("source", media.source().toString());
            json.writeStringProperty("alt_text", media.altText());
            if (media.isSpoiler()) {
                json.writeBooleanProperty("spoiler", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (part.topicTag() != null) {
            json.writeStringProperty("topic", part.topicTag());
        }
        if (part.card() != null) {
            json.writeStringProperty("card", part.card());
        }
        List<String> extras = extras(part);
        if (!extras.isEmpty()) {
            json.writeArrayPropertyStart("extras");
            extras.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static void describe(List<PlanWarning> warnings, JsonGenerator json) {
        json.writeArrayPropertyStart("warnings");
        for (PlanWarning warning : warnings) {
            json.writeStartObject();
            json.writeStringProperty("kind", warning.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("part", warning.part());
            json.writeStringProperty("message", warning.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void describe(ChainPlan plan, PrintWriter out) {
        List<PlannedPart> parts = plan.parts();
        out.println(parts.size() == 1 ? "One post. Nothing was sent." : parts.size() + " parts. Nothing was sent.");
        for (int i = 0; i < parts.size(); i++) {
            PlannedPart part = parts.get(i);
            out.println();
            String head = String.format(
                    "── %d of %d · %d of %d ", i + 1, parts.size(), part.length(), TextSplitter.POST_LIMIT);
            out.println(head + "─".repeat(Math.max(2, Math.min(LINE, output.width() - head.length()))));
            if (!part.text().isEmpty()) {
                out.println(part.text());
            }
            for (Media media : part.media()) {
                out.println("  + " + media.source() + (media.isSpoiler() ? "  hidden" : "")
                        + (media.altText() == null ? "" : "  (" + media.altText() + ")"));
            }
            print(out, "  # topic: ", part.topicTag());
            print(out, "  @ card: ", part.card());
            extras(part).forEach(extra -> print(out, "  · ", extra));
            int number = i + 1;
            plan.warnings().stream()
                    .filter(warning -> warning.part() == number)
                    .forEach(warning -> print(out, "  ! ", warning.message()));
        }
        plan.warnings().stream()
                .filter(warning -> warning.part() == 0)
                .forEach(warning -> print(out, "\n! ", warning.message()));
        out.flush();
    }

    private static void print(PrintWriter out, String mark, @Nullable String what) {
        if (what != null) {
            out.println(mark + what);
        }
    }

    private static List<String> extras(PlannedPart part) {
        PartExtras all = part.extras();
        TextExtras attached = all.attached();
        List<String> extras = new ArrayList<>();
        Poll poll = attached.poll();
        if (poll != null) {
            extras.add("poll: " + String.join(" / ", poll.options()));
        }
        if (attached.gif() != null) {
            extras.add("GIF " + attached.gif().id());
        }
        if (attached.textAttachment() != null) {
            String text = attached.textAttachment().plaintext();
            extras.add("text attachment of " + text.codePointCount(0, text.length()) + " characters");
        }
        if (attached.isGhost()) {
            extras.add("ghost post, gone after 24 hours");
        }
        if (all.quote() != null) {
            extras.add("quotes " + all.quote());
        }
        if (all.location() != null) {
            extras.add("location " + all.location());
        }
        if (!all.countries().isEmpty()) {
            extras.add("only in " + String.join(", ", all.countries()));
        }
        if (!all.spoilers().isEmpty()) {
            extras.add(
                    all.spoilers().size() + (all.spoilers().size() == 1 ? " spoiler" : " spoilers") + " in the text");
        }
        if (all.approvesReplies()) {
            extras.add("replies wait for approval");
        }
        if (all.story() != null) {
            extras.add("shared to Stories");
        }
        return extras;
    }
}
