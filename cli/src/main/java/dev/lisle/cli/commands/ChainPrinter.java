package dev.lisle.cli.commands;

import dev.lisle.cli.output.Json;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.PublishedPart;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Shows what became live: for a person line by line as it happens, for a program as one object at the end. */
record ChainPrinter(PrintWriter out, boolean json) {

    void progress(PublishEvent event) {
        if (!json && event instanceof PublishEvent.Published live) {
            out.printf(
                    "%d of %d  %s%n",
                    live.number(),
                    live.parts(),
                    live.part().permalink() == null
                            ? "id " + live.part().id()
                            : live.part().permalink());
            out.flush();
        }
    }

    void print(PublishedChain chain) {
        printJson(chain.parts(), true);
    }

    /** What is live of a chain that is not whole; the failure itself is for standard error. */
    void print(ChainFailedException failure) {
        printJson(failure.live(), false);
    }

    private void printJson(List<PublishedPart> parts, boolean complete) {
        if (json) {
            Json.printObject(out, fields -> {
                fields.writeBooleanProperty("complete", complete);
                fields.writeArrayPropertyStart("parts");
                parts.forEach(part -> describe(part, fields));
                fields.writeEndArray();
            });
        }
    }

    private static void describe(PublishedPart part, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", part.id().value());
        json.writeStringProperty(
                "permalink", part.permalink() == null ? null : part.permalink().toString());
        PlanPrinter.describe(part.part(), json);
        json.writeEndObject();
    }
}
