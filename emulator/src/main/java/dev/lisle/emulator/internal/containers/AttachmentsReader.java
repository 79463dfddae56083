package dev.lisle.emulator.internal.containers;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.world.Content.Attachments;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what hangs on a post: its link card, poll, longer text, GIF and spoilers. */
final class AttachmentsReader {
    private static final List<String> POLL_OPTIONS = List.of("option_a", "option_b", "option_c", "option_d");
    private static final int MAX_POLL_OPTION = 25;
    private static final int MAX_ENTITIES = 10;

    private AttachmentsReader() {}

    /**
     * Reads them.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if one breaks its rule, or two exclude each other
     */
    static Attachments read(Params params, Set<Variant> variants) {
        Attachments attachments = new Attachments(
                Addresses.maybe(params, "link_attachment"),
                poll(json(params, "poll_attachment")),
                LongText.check(json(params, "text_attachment")),
                gif(json(params, "gif_attachment"), variants),
                entities(params.get("text_entities"), variants));
        exclude("poll_attachment", attachments.poll(), "link_attachment", attachments.link());
        exclude("poll_attachment", attachments.poll(), "text_attachment", attachments.text());
        if (attachments.text() != null && attachments.text().has("link_attachment_url")) {
            exclude("text_attachment.link_attachment_url", attachments.text(), "link_attachment", attachments.link());
        }
        return attachments;
    }

    private static void exclude(String one, @Nullable Object first, String other, @Nullable Object second) {
        if (first != null && second != null) {
            throw Errors.invalid("Params " + one + " and " + other + " must not be used together");
        }
    }

    private static @Nullable JsonNode json(Params params, String name) {
        String text = params.get(name);
        if (text == null) {
            return null;
        }
        JsonNode object = Json.parse(text);
        if (object == null || !object.isObject()) {
            throw Errors.invalid("Param " + name + " must be a JSON object");
        }
        return object;
    }

    private static @Nullable JsonNode poll(@Nullable JsonNode given) {
        if (given == null) {
            return null;
        }
        ObjectNode poll = Json.object();
        for (String option : POLL_OPTIONS) {
            String text = given.path(option).asString("");
            if (text.codePointCount(0, text.length()) > MAX_POLL_OPTION) {
                throw Errors.invalid("Param poll_attachment: " + option + " must be at most " + MAX_POLL_OPTION
                        + " characters long");
            }
            if (!text.isEmpty()) { // an empty one is absent: Meta's own sample sends them so
                poll.put(option, text);
            }
        }
        if (!poll.has("option_a") || !poll.has("option_b")) {
            throw Errors.invalid("Param poll_attachment needs option_a and option_b");
        }
        if (poll.has("option_d") && !poll.has("option_c")) {
            throw Errors.invalid("Param poll_attachment has option_d without option_c");
        }
        return poll;
    }

    private static @Nullable String gif(@Nullable JsonNode given, Set<Variant> variants) {
        if (given == null) {
            return null;
        }
        String id = given.path("gif_id").asString("");
        if (id.isBlank()) {
            throw Errors.invalid("Param gif_attachment needs a gif_id");
        }
        String provider = given.path("provider").asString("");
        boolean tenor = provider.equals("TENOR") && variants.contains(Variant.TENOR_ACCEPTED);
        if (!provider.equals("GIPHY") && !tenor) {
            throw Errors.invalid("Param gif_attachment: the provider must be GIPHY");
        }
        return id;
    }

    private static @Nullable ArrayNode entities(@Nullable String text, Set<Variant> variants) {
        if (text == null) {
            return null;
        }
        JsonNode given = Json.parse(text);
        if (given == null || !given.isArray() || given.size() > MAX_ENTITIES) {
            throw Errors.invalid("Param text_entities must be a JSON array of at most " + MAX_ENTITIES);
        }
        ArrayNode entities = Json.array();
        for (JsonNode entity : given.values()) {
            if (!entity.path("entity_type").asString("").equalsIgnoreCase("SPOILER")) {
                throw Errors.invalid("Param text_entities: the entity_type must be SPOILER");
            }
            entities.addObject()
                    .put("entity_type", "SPOILER")
                    .put(
                            "offset",
                            number(
                                    "text_entities",
                                    entity,
                                    "offset",
                                    variants.contains(Variant.SPOILER_OFFSETS_FROM_1) ? 1 : 0))
                    .put("length", number("text_entities", entity, "length", 1));
        }
        return entities;
    }

    /** A whole number, which Meta's own sample sends as text. */
    static int number(String param, JsonNode from, String name, int least) {
        String text = from.path(name).asString("");
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw Errors.invalid("Param " + param + ": " + name + " must be a whole number from " + least);
        }
        return Integer.parseInt(text);
    }
}
