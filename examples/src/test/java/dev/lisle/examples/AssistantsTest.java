package dev.lisle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.emulator.Emulator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistantsTest {
    private static final String SAID = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
            "clientInfo":{"name":"test","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"publish_post",\
            "arguments":{"key":"doors","draft":{"text":"Doors open at eight."}}}}
            """;

    @Test
    void anAssistantPublishes(@TempDir Path data) throws Exception {
        Files.createDirectory(data.resolve("pictures"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Emulator emulator = Emulator.start();
                ThreadsClient client = ThreadsClient.builder(
                                AccessToken.of(emulator.account("ada").token()))
                        .settings(ClientSettings.defaults().withAddress(emulator.address()))
                        .build()) {
            Assistants.serve(client, data, new ByteArrayInputStream(SAID.getBytes(StandardCharsets.UTF_8)), out);

            assertThat(emulator.postsOf("ada")).hasSize(1);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"state\":\"published\"");
    }
}
