package dev.lisle.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;

/** Calls tools as a host does, and holds what it sends and gets against the schemas of the tools. */
record Assistant(ThreadsMcp mcp) {
    private static final JsonSchemaValidator SCHEMAS = McpJsonDefaults.getSchemaValidator();

    List<String> tools() {
        return mcp.tools().stream().map(tool -> tool.tool().name()).toList();
    }

    /** What a tool answers to a right call. */
    @SuppressWarnings("unchecked")
    Map<String, Object> ask(String name, Map<String, Object> arguments) {
        SyncToolSpecification tool = tool(name);
        conforms(name + " is called", tool.tool().inputSchema(), arguments);
        CallToolResult result = call(name, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        conforms(name + " answers", tool.tool().outputSchema(), result.structuredContent());
        return (Map<String, Object>) result.structuredContent();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> list(String name, Map<String, Object> arguments, String field) {
        return (List<Map<String, Object>>) ask(name, arguments).get(field);
    }

    /** What a tool says that refuses or fails. */
    String refused(String name, Map<String, Object> arguments) {
        CallToolResult result = call(name, arguments);
        assertThat(result.isError()).as(text(result)).isTrue();
        assertThat(text(result)).doesNotContain("\tat ").doesNotContain("Exception");
        return text(result);
    }

    CallToolResult call(String name, Map<String, Object> arguments) {
        return tool(name)
                .callHandler()
                .apply(null, CallToolRequest.builder(name).arguments(arguments).build());
    }

    static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    private SyncToolSpecification tool(String name) {
        return mcp.tools().stream()
                .filter(tool -> tool.tool().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no tool " + name + " but " + tools()));
    }

    private static void conforms(String what, Map<String, Object> schema, Object value) {
        JsonSchemaValidator.ValidationResponse validation = SCHEMAS.validate(schema, value);
        assertThat(validation.valid())
                .as(what + ": " + validation.errorMessage())
                .isTrue();
    }
}
