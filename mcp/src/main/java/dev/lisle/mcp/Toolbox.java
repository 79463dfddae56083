package dev.lisle.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of what is offered what the SDK serves: answers twice, as values and as text; failures in words. */
final class Toolbox {
    private final McpJsonMapper json;
    private final ToolFiles files;
    private final MediaFolder media;

    Toolbox(McpJsonMapper json, MediaFolder media) {
        this.json = json;
        this.media = media;
        this.files = new ToolFiles(json);
    }

    List<SyncToolSpecification> tools(List<Offer> offers, Permission permission) {
        return offers.stream()
                .filter(offer -> permission.includes(offer.needs()))
                .map(this::tool)
                .toList();
    }

    private SyncToolSpecification tool(Offer offer) {
        Tool tool = files.tool(offer.name());
        return SyncToolSpecification.builder()
                .tool(tool)
                .callHandler((exchange, request) -> run(tool, offer.call(), request.arguments()))
                .build();
    }

    @SuppressWarnings("IllegalCatch") // whatever it is, the assistant is told in words, and never in a stack trace
    private CallToolResult run(Tool tool, ToolCall call, @Nullable Map<String, Object> values) {
        try {
            return done(call.call(Arguments.of(values == null ? Map.of() : values, names(tool))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(
                    "The server is closing, so this was not done to its end. Look what became of it when it runs again.");
        } catch (RuntimeException e) {
            return failed(media.hiddenIn(Failures.inWords(tool.name(), e)));
        }
    }

    private CallToolResult done(Answer answer) {
        try {
            String text = json.writeValueAsString(answer.fields());
            return CallToolResult.builder(List.of(TextContent.builder(text).build()))
                    .structuredContent(answer.fields())
                    .isError(false)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException("maps, lists and texts can be written", e);
        }
    }

    private static CallToolResult failed(String words) {
        return CallToolResult.builder(List.of(TextContent.builder(words).build()))
                .isError(true)
                .build();
    }

    private static Set<String> names(Tool tool) {
        return tool.inputSchema().get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }
}
