package dev.lisle.cli.commands;

import dev.lisle.cli.output.Json;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.PlannedPart;
import dev.lisle.text.TextSplitter;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Shows what would be published. */
record PlanPrinter(PrintWriter out, boolean json) {

    void print(ChainPlan plan) {
        if (json) {
            Json.printObject(out, fields -> {
                fields.writeArrayPropertyStart("parts");
                plan.parts().forEach(part -> {
                    fields.writeStartObject();
                    describe(part, fields);
                    fields.writeEndObject();
                });
                fields.writeEndArray();
            });
        } else {
            describe(plan.parts());
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
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void describe(List<PlannedPart> parts) {
        out.println(parts.size() == 1 ? "One post. Nothing was sent." : parts.size() + " parts. Nothing was sent.");
        for (int i = 0; i < parts.size(); i++) {
            PlannedPart part = parts.get(i);
            out.println();
            out.printf("── %d of %d · %d of %d ", i + 1, parts.size(), part.length(), TextSplitter.POST_LIMIT);
            out.println("─".repeat(20));
            if (!part.text().isEmpty()) {
                out.println(part.text());
            }
            for (Media media : part.media()) {
                out.println("  + " + media.source() + (media.altText() == null ? "" : "  (" + media.altText() + ")"));
            }
        }
        out.flush();
    }
}
