package dev.lisle.emulator.internal.containers;

import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The longer text that a post can carry.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/create-posts/text-attachments">Text attachments</a>
 */
final class LongText {
    private static final String PARAM = "text_attachment";
    private static final int MAX_LENGTH = 10_000;
    private static final Set<String> STYLES = Set.of("bold", "italic", "highlight", "underline", "strikethrough");

    private record Range(int offset, int length, List<String> styles) {}

    private LongText() {}

    /**
     * What will be stored of it.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if it breaks a rule
     */
    static @Nullable JsonNode check(@Nullable JsonNode given) {
        if (given == null) {
            return null;
        }
        String plain = given.path("plaintext").asString("");
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > MAX_LENGTH) {
            throw Errors.invalid("Param text_attachment needs a plaintext of 1 to " + MAX_LENGTH + " characters");
        }
        ObjectNode stored = Json.object().put("plaintext", plain);
        String link = given.path("link_attachment_url").asString("");
        if (!link.isEmpty()) {
            stored.put(
                    "link_attachment_url",
                    Addresses.parse("text_attachment.link_attachment_url", link).toString());
        }
        ArrayNode styling = styling(given.path("text_with_styling_info"));
        if (!styling.isEmpty()) {
            stored.set("text_with_styling_info", styling);
        }
        return stored;
    }

    private static ArrayNode styling(JsonNode given) {
        List<Range> ranges = new ArrayList<>();
        for (JsonNode range : given.values()) {
            List<String> styles = range.path("styling_info").values().stream()
                    .map(JsonNode::asString)
                    .toList();
            if (styles.isEmpty() || !STYLES.containsAll(styles)) {
                throw Errors.invalid("Param text_attachment: styling_info may hold " + STYLES);
            }
            ranges.add(new Range(
                    AttachmentsReader.number(PARAM, range, "offset", 0),
                    AttachmentsReader.number(PARAM, range, "length", 1),
                    styles));
        }
        ranges.sort(Comparator.comparingInt(Range::offset));
        ArrayNode stored = Json.array();
        int end = 0;
        for (Range range : ranges) {
            if (range.offset() < end) {
                throw Errors.invalid("Param text_attachment: the ranges of text_with_styling_info overlap");
            }
            end = range.offset() + range.length();
            ObjectNode node = stored.addObject().put("offset", range.offset()).put("length", range.length());
            range.styles().forEach(node.putArray("styling_info")::add);
        }
        return stored;
    }
}
