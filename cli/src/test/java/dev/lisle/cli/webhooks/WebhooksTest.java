package dev.lisle.cli.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.webhooks.WebhookEvent;
import dev.lisle.client.webhooks.WebhookReceiver;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {
    private static final String REPLY = """
            {"app_id":"123456","topic":"moderate","target_id":"78901","time":1723226877,"subscription_id":"234567",
             "has_uid_field":false,"values":{"value":{"id":"8901234","username":"grace","text":"Reply",
             "media_type":"TEXT_POST","permalink":"https://www.threads.com/@grace/post/Pp",
             "replied_to":{"id":"567890"},"root_post":{"id":"567890","owner_id":"123456","username":"ada"},
             "shortcode":"Pp","timestamp":"2024-08-07T10:33:16+0000"},"field":"replies"}}""";
    private static final AppSecret SECRET = AppSecret.of("examplesecret");

    @TempDir
    private Path home;

    @Test
    void aKeptDeliveryIsVerifiedAndItsEventsArePrinted() throws IOException {
        Path body = Files.writeString(home.resolve("delivery.json"), REPLY);

        Result people = ada().type("webhooks", "verify", body.toString(), "--signature", signature(REPLY));
        Result program =
                ada().reading(REPLY).type("webhooks", "verify", "-", "--signature", signature(REPLY), "--json");

        assertThat(people.err()).isEqualTo("Signed by Meta.\n");
        assertThat(people.out()).contains("Reply").contains("@grace").contains("id 8901234");
        assertThat(program.out())
                .startsWith("{\"event\":\"replies\",\"time\":\"2024-08-09T18:07:57Z\",\"target_id\":\"78901\"")
                .contains("\"post\":{\"id\":\"8901234\"")
                .contains("\"root_username\":\"ada\"");
    }

    @Test
    void aDeliveryThatSomebodyChangedIsNotSigned() {
        Result result = ada().reading(REPLY.replace("Reply", "Repaid"))
                .type("webhooks", "verify", "-", "--signature", signature(REPLY));

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("lisle: It is not signed").doesNotContain("examplesecret");
    }

    @Test
    void whatMetaSignedIsHeardAndAllElseRefused() throws Exception {
        List<WebhookEvent> heard = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (Listener listener =
                Listener.start(0, WebhookReceiver.of(SECRET, "exampletoken"), heard::add, notes::add)) {
            URI there = listener.address();

            assertThat(get(there, "?hub.mode=subscribe&hub.verify_token=exampletoken&hub.challenge=42"))
                    .isEqualTo("200 42");
            assertThat(get(there, "?hub.mode=subscribe&hub.verify_token=guessed&hub.challenge=42"))
                    .isEqualTo("403 ");
            assertThat(post(there, REPLY, signature(REPLY))).isEqualTo(200);
            assertThat(post(there, REPLY, signature("other"))).isEqualTo(403);
            assertThat(post(there, " ".repeat(2_000_000), signature("other"))).isEqualTo(413);
        }
        assertThat(heard).hasSize(1).first().isInstanceOf(WebhookEvent.Replied.class);
        assertThat(notes).hasSize(4).noneMatch(note -> note.contains("guessed") || note.contains("Reply"));
    }

    private Terminal ada() {
        return new Terminal(home).with("LISLE_APP_SECRET", SECRET.reveal());
    }

    private static String signature(String body) {
        return "sha256=" + HexFormat.of().formatHex(SECRET.sign(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String get(URI there, String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(there + query)).build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static int post(URI there, String body, String signature) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(there)
                                .header(WebhookReceiver.SIGNATURE, signature)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
