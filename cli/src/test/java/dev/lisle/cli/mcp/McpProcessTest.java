package dev.lisle.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Lisle;
import dev.lisle.cli.process.Running;
import dev.lisle.cli.process.Shell;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host starts {@code lisle mcp} and talks to it. */
class McpProcessTest {
    private static final String HELLO = """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
            "clientInfo":{"name":"host","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;

    @TempDir
    private Path home;

    private Emulator emulator;

    @BeforeEach
    void start() {
        emulator = Emulator.start();
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aHostReadsAndMayDoNoMore() {
        try (McpSyncClient host = host()) {
            assertThat(host.initialize().serverInfo().name()).isEqualTo("lisle");
            assertThat(tools(host)).contains("get_profile").doesNotContain("publish_post", "delete_post");
            assertThat(call(host, "get_profile", Map.of())).containsEntry("username", "ada");
        }
    }

    @Test
    void theSameCallFromAnotherProcessMakesNoSecondPost() {
        Map<String, Object> arguments = Map.of("key", "launch", "draft", Map.of("text", "Once"));

        for (int i = 0; i < 2; i++) {
            try (McpSyncClient host = host("--allow", "write")) {
                host.initialize();
                assertThat(call(host, "publish_post", arguments)).containsEntry("state", "published");
            }
        }

        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Once");
    }

    @Test
    void filesAreThoseOfTheFolderAndTheOutboxIsThatOfTheCommandLine() throws Exception {
        Files.createDirectory(home.resolve("pictures"));
        try (McpSyncClient host = host("--allow=write", "--media-folder=pictures", "--outbox")) {
            host.initialize();

            CallToolResult stolen = host.callTool(CallToolRequest.builder("preview_post")
                    .arguments(Map.of("draft", Map.of("media", List.of(Map.of("source", "../.netrc")))))
                    .build());
            assertThat(stolen.isError()).isTrue();
            assertThat(stolen.content().toString()).contains("is not below the media folder");

            assertThat(call(
                            host,
                            "schedule_post",
                            Map.of("key", "k", "at", "2098-01-01T08:00Z", "draft", Map.of("text", "Later"))))
                    .containsEntry("state", "pending");
        }

        try (Running list = shell().start("outbox", "list")) {
            assertThat(list.end().out()).contains("Later");
        }
    }

    @Test
    void nothingButMessagesComesOutAndItEndsWithTheInput() throws Exception {
        try (Running mcp = shell().start("mcp", "--allow", "write")) {
            mcp.read(HELLO + "no message\n"
                    + "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"publish_post\","
                    + "\"arguments\":{\"key\":\"k\",\"draft\":{\"text\":\"Grüße 🧵\"}}}}\n");

            Running.Ended ended = mcp.end();

            assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.OK);
            assertThat(ended.err()).isEmpty();
            assertThat(ended.out().lines())
                    .hasSize(3)
                    .allSatisfy(line ->
                            assertThat(line).startsWith("{\"jsonrpc\":\"2.0\"").endsWith("}"));
            assertThat(ended.out()).contains("Grüße 🧵");
        }
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Grüße 🧵");
    }

    @Test
    void withoutAnAccountTheHostIsToldOnStandardError() throws Exception {
        try (Running mcp = new Shell(home).start("mcp")) {
            Running.Ended ended = mcp.end();

            assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).contains("lisle login");
        }
    }

    private Shell shell() {
        return new Shell(home).with("LISLE_EMULATOR", emulator.address().toString());
    }

    /** The SDK's own client, over the SDK's own transport. */
    private McpSyncClient host(String... options) {
        List<String> command = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Lisle.class.getName(), "mcp"));
        for (String option : options) {
            command.add(
                    option.equals("--media-folder=pictures") ? "--media-folder=" + home.resolve("pictures") : option);
        }
        ServerParameters server = ServerParameters.builder(Shell.java("java"))
                .args(command)
                .addEnvVar("HOME", home.toString())
                .addEnvVar("LISLE_KEYRING", "off")
                .addEnvVar("LISLE_EMULATOR", emulator.address().toString())
                .build();
        return McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofSeconds(60))
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
                .build();
    }

    private static List<String> tools(McpSyncClient host) {
        return host.listTools().tools().stream().map(Tool::name).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> call(McpSyncClient host, String tool, Map<String, Object> arguments) {
        CallToolResult result =
                host.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).as(result.content().toString()).isFalse();
        return (Map<String, Object>) result.structuredContent();
    }
}
