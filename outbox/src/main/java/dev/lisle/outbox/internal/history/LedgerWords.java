package dev.lisle.outbox.internal.history;

import dev.lisle.outbox.submissions.HistoryLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Puts lines of the ledger into words. A step that a later release writes is told by its own name. */
public final class LedgerWords {
    private static final JsonFactory FACTORY = new JsonFactory();

    private LedgerWords() {}

    /** All lines of one chain. Of several in a row that say the same, such as while a container is waited for, only the first. */
    public static List<HistoryLine> of(List<String> lines) {
        List<HistoryLine> history = new ArrayList<>();
        String last = "";
        for (String json : lines) {
            HistoryLine line = line(json);
            if (!line.text().equals(last)) {
                history.add(line);
            }
            last = line.text();
        }
        return history;
    }

    private static HistoryLine line(String json) {
        Map<String, String> fields = fields(json);
        String part = fields.containsKey("part") && !step(fields).equals("planned")
                ? "Part " + fields.get("part") + ": "
                : "";
        String reason = fields.containsKey("reason") ? ": " + fields.get("reason") : "";
        return new HistoryLine(
                Instant.parse(fields.getOrDefault("at", Instant.EPOCH.toString())), part + words(fields) + reason);
    }

    private static String words(Map<String, String> fields) {
        String container = "container " + fields.get("container");
        return switch (step(fields)) {
            case "planned" -> "planned as " + fields.get("parts") + (isOne(fields) ? " part" : " parts");
            case "hosted" -> "its file is at " + fields.get("url");
            case "removed" -> "the file at " + fields.get("url") + " was removed";
            case "item created" -> "item " + fields.get("item") + " of its carousel is " + container;
            case "created" -> container + " was created";
            case "create failed" -> "no container was created";
            case "looked" -> container + " is " + fields.get("seen");
            case "armed" -> "about to publish " + container;
            case "answered" ->
                fields.containsKey("post")
                        ? "published as post " + fields.get("post")
                        : "the publish of " + container + " was answered: " + fields.get("answer");
            case "listed" -> "own posts were searched, and " + fields.getOrDefault("matches", "0") + " matched";
            case "live" ->
                "live as post " + fields.get("post")
                        + (fields.containsKey("permalink") ? ", " + fields.get("permalink") : "");
            case "said" -> "a person says that it is live as post " + fields.get("post");
            case "unsaid" -> "there is no such post: the doubt is what it was";
            case "denied" -> "a person says that it is not live";
            case "resumed" -> "gone on with";
            case "given up" -> "given up";
            case "detached" -> "live in another place than below its parent";
            case "stopped" -> "stopped";
            default -> step(fields);
        };
    }

    private static boolean isOne(Map<String, String> fields) {
        return "1".equals(fields.get("parts"));
    }

    private static String step(Map<String, String> fields) {
        return fields.getOrDefault("step", "an unknown step");
    }

    /** Texts and numbers as they are, of lists how long they are. */
    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (value == JsonToken.START_ARRAY) {
                    int count = 0;
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        in.skipChildren();
                        count++;
                    }
                    fields.put(name, Integer.toString(count));
                } else if (value == JsonToken.START_OBJECT) {
                    in.skipChildren();
                } else if (value != JsonToken.VALUE_NULL) {
                    fields.put(name, in.getString());
                }
            }
        }
        return fields;
    }
}
