package dev.lisle.cli.publishing;

import dev.lisle.cli.output.Json;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.PublishedPart;
import dev.lisle.publisher.Shortage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Shows what became live: for a person line by line as it happens, for a program as one object at the end. */
record ChainPrinter(OutputMixin output) {

    void progress(PublishEvent.Published live) {
        if (output.isJson()) {
            return;
        }
        PublishedPart part = live.part();
        PrintWriter out = output.out();
        if (output.isQuiet()) {
            out.println(part.id());
        } else {
            String where = part.permalink() == null
                    ? "id " + part.id()
                    : output.style().accent(part.permalink().toString());
            out.println(live.number() + " of " + live.parts() + "  " + where);
        }
        out.flush();
    }

    void print(PublishedChain chain) {
        printJson(chain.parts(), json -> {
            json.writeBooleanProperty("complete", true);
            json.writeStringProperty("chain", chain.id());
        });
        chain.parts().forEach(this::warn);
    }

    /** What is live of a chain that is not whole; the failure itself is for standard error. */
    void print(ChainFailedException failure) {
        printJson(failure.live(), json -> {
            json.writeBooleanProperty("complete", false);
            json.writeStringProperty("chain", failure.chain());
            json.writeBooleanProperty("resumable", failure.isResumable());
            json.writeStringProperty("effect", failure.effect().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("unsent", failure.unsent().size());
            failure.shortage()
                    .map(Shortage::fitsAt)
                    .ifPresent(at -> json.writeStringProperty("fits_at", at.toString()));
        });
    }

    private void printJson(List<PublishedPart> parts, Consumer<JsonGenerator> about) {
        if (output.isJson()) {
            Json.printObject(output.out(), json -> {
                about.accept(json);
                json.writeArrayPropertyStart("parts");
                parts.forEach(part -> describe(part, json));
                json.writeEndArray();
            });
        }
    }

    private void warn(PublishedPart part) {
        if (!part.suspectedDuplicates().isEmpty()) {
            output.note("Note: the post " + part.id() + " may be there twice, also as "
                    + part.suspectedDuplicates().stream().map(PostId::value).toList()
                    + ". Look at both; nothing was deleted.");
        }
    }

    private static void describe(PublishedPart part, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", part.id().value());
        json.writeStringProperty(
                "permalink", part.permalink() == null ? null : part.permalink().toString());
        PlanPrinter.describe(part.part(), json);
        if (!part.suspectedDuplicates().isEmpty()) {
            json.writeArrayPropertyStart("suspected_duplicates");
            part.suspectedDuplicates().forEach(post -> json.writeString(post.value()));
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
