package dev.lisle.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What hosts are told of the tools: a file each, in the form of the protocol. {@code {"$file": "draft"}} stands for the content of
 * another file, since hosts do not agree on references.
 */
final class ToolFiles {
    private static final String ELSEWHERE = "$file";

    private final McpJsonMapper json;

    ToolFiles(McpJsonMapper json) {
        this.json = json;
    }

    Tool tool(String name) {
        return json.convertValue(resolved(read("tools/" + name)), Tool.class);
    }

    private Object read(String name) {
        try (InputStream file = ToolFiles.class.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the file of " + name + " is missing");
            }
            return json.readValue(file.readAllBytes(), new TypeRef<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the file of " + name + " cannot be read", e);
        }
    }

    private Object resolved(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::resolved).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.get(ELSEWHERE) instanceof String file) {
            return resolved(read("shared/" + file));
        }
        Map<Object, Object> all = new LinkedHashMap<>();
        map.forEach((name, inner) -> all.put(name, resolved(inner)));
        return all;
    }
}
