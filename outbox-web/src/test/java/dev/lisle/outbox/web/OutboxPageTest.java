package dev.lisle.outbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Credentials;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.vault.Vault;
import dev.lisle.outbox.vault.VaultKey;
import dev.lisle.outbox.vault.VaultKeys;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OutboxPageTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOON = Instant.parse("2099-01-01T12:00:00Z");
    private static final PagePassword PASSWORD = PagePassword.of("a long password");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private OutboxDatabase database;
    private Outbox outbox;
    private OutboxPage page;

    @BeforeEach
    void open() throws IOException {
        database = OutboxDatabase.sqlite(folder.resolve("outbox.db"));
        outbox = Outbox.of(database);
        page = OutboxPage.builder(outbox).start();
    }

    @AfterEach
    void close() {
        page.close();
        database.close();
    }

    @Test
    void theDocumentComesWithAPolicyThatLetsNothingForeignIn() throws Exception {
        HttpResponse<String> answer = http.send(request("").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
        assertThat(get("page/page.js").statusCode()).isEqualTo(200);
        assertThat(get("page/../Api.class").statusCode()).isEqualTo(404);
        assertThat(get("elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsAddedWaitsInTheOutbox() throws Exception {
        JsonNode added = json(post(
                "api/submissions",
                "{\"account\":\"ada\",\"at\":\"" + NOON + "\",\"draft\":\"{\\\"text\\\":\\\"Hello\\\"}\"}"));

        Submission kept = outbox.list(SubmissionQuery.all()).items().get(0);
        assertThat(added.path("id").asString()).isEqualTo(kept.id().value());
        assertThat(kept.draft()).isEqualTo(Draft.of("Hello"));
        assertThat(kept.due()).isEqualTo(NOON);
        JsonNode list = json(get("api/submissions?states=pending&account=ada"));
        assertThat(list.path("items").get(0).path("text").asString()).isEqualTo("Hello");
        assertThat(json(get("api/submissions?states=failed")).path("items")).isEmpty();
        assertThat(get("api/submissions?states=,").statusCode()).isEqualTo(400);
    }

    @Test
    void aDraftIsShownAsWhatWillGoOut() throws Exception {
        JsonNode plan = json(post("api/preview", "{\"draft\":\"{\\\"text\\\":\\\"" + "word ".repeat(150) + "\\\"}\"}"));

        assertThat(plan.path("parts")).hasSize(2);
        assertThat(outbox.list(SubmissionQuery.all()).items()).isEmpty();
    }

    @Test
    void oneIsEditedWithTheFilesItHasUntilItIsNoLongerWaiting() throws Exception {
        Submission kept = outbox.submit(
                "ada", Draft.of("Helo").with(Media.of(Path.of("../examples/demo/loom.jpg"), "A lom")), NOON);
        ObjectNode draft = (ObjectNode) JSON.readTree(
                json(get("api/submissions/" + kept.id())).path("draft").asString());
        draft.put("text", "Hello");
        ((ObjectNode) draft.path("media").get(0)).put("alt_text", "A loom");
        String body = JSON.createObjectNode().put("draft", draft.toString()).toString();

        json(post("api/submissions/" + kept.id() + "/edit", body));

        Draft edited = outbox.get(kept.id()).draft();
        assertThat(edited.text()).isEqualTo("Hello");
        assertThat(edited.media()).singleElement().satisfies(media -> {
            assertThat(media.altText()).isEqualTo("A loom");
            assertThat(media.source()).isEqualTo(kept.draft().media().get(0).source());
        });
        HttpResponse<String> ofAnother = post(
                "api/submissions/"
                        + outbox.submit("ada", Draft.of("Other"), NOON).id() + "/edit",
                body);
        assertThat(ofAnother.statusCode()).isEqualTo(400);
        assertThat(error(ofAnother)).contains("is no address that Meta can fetch");
        outbox.cancel(kept.id());
        HttpResponse<String> late = post("api/submissions/" + kept.id() + "/edit", body);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(error(late)).contains("cannot be edited");
    }

    @Test
    void oneIsMovedAndCancelled() throws Exception {
        Submission kept = outbox.submit("ada", Draft.of("Hello"), NOON);

        post("api/submissions/" + kept.id() + "/move", "{\"at\":\"2099-02-01T12:00:00Z\"}");
        assertThat(outbox.get(kept.id()).due()).isEqualTo("2099-02-01T12:00:00Z");
        post("api/submissions/" + kept.id() + "/cancel", "{}");
        assertThat(outbox.get(kept.id()).state()).isEqualTo(SubmissionState.CANCELLED);
        HttpResponse<String> refused = post("api/submissions/" + kept.id() + "/retry", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(error(refused)).contains("cannot be retried: it was cancelled.");
    }

    @Test
    void aLastMomentIsGivenKeptAndTakenAway() throws Exception {
        String id = json(post(
                        "api/submissions",
                        "{\"account\":\"ada\",\"at\":\"" + NOON + "\",\"notAfter\":\"" + NOON.plusSeconds(60)
                                + "\",\"draft\":\"{\\\"text\\\":\\\"Hello\\\"}\"}"))
                .path("id")
                .asString();
        String move = "api/submissions/" + id + "/move";

        HttpResponse<String> tooLate = post(move, "{\"at\":\"" + NOON.plusSeconds(61) + "\"}");
        JsonNode moved = json(post(move, "{\"at\":\"" + NOON.plusSeconds(1) + "\"}"));
        JsonNode freed = json(post(move, "{\"at\":\"" + NOON.plusSeconds(61) + "\",\"notAfter\":\"\"}"));

        assertThat(tooLate.statusCode()).isEqualTo(400);
        assertThat(error(tooLate)).contains("after its last moment");
        assertThat(moved.path("notAfter").asString()).isEqualTo("2099-01-01T12:01:00Z");
        assertThat(freed.path("notAfter").isNull()).isTrue();
    }

    @Test
    void aLedgerThatCannotBeReadIsSaidInWords() throws Exception {
        Submission kept = outbox.submit("ada", Draft.of("Hello"), NOON);
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("outbox.db"));
                Statement statement = sqlite.createStatement()) {
            statement.execute("update lisle_outbox_submission set tries = 1");
            statement.execute("drop table lisle_ledger_line");
        }

        HttpResponse<String> answer = get("api/submissions/" + kept.id());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(error(answer)).contains("lisle_ledger_line");
    }

    @Test
    void accountsArePausedAndGivenQueues() throws Exception {
        post("api/pause", "{\"account\":\"ada\"}");
        JsonNode overview = json(post("api/queue", "{\"account\":\"ada\",\"slots\":\"daily 9:00 UTC\"}"));

        assertThat(overview.path("pauses").get(0).path("account").asString()).isEqualTo("ada");
        assertThat(overview.path("accounts").get(0).path("slots").asString())
                .isEqualTo("mon tue wed thu fri sat sun 09:00 UTC");
        assertThat(json(post("api/resume", "{\"account\":\"ada\"}")).path("pauses"))
                .isEmpty();
        assertThat(json(post(
                                "api/submissions",
                                "{\"account\":\"ada\",\"queue\":true,\"draft\":\"{\\\"text\\\":\\\"Hello\\\"}\"}"))
                        .path("due")
                        .asString())
                .endsWith("T09:00:00Z");
    }

    @Test
    void aTokenThatEndsIsSpokenOfAndNotShown() throws Exception {
        Vault vault = database.vault(VaultKeys.of(VaultKey.random()));
        Instant now = database.now();
        vault.store("ada")
                .save(new Credentials(
                        AccessToken.of("THQVJ-secret"),
                        null,
                        Set.of(),
                        now.minus(Duration.ofDays(50)),
                        now.plus(Duration.ofDays(9)),
                        true));
        page.close();
        page = OutboxPage.builder(outbox).vault(vault).start();

        HttpResponse<String> overview = get("api/overview");

        assertThat(overview.body())
                .contains("The token of \\\"ada\\\" ends in 8 days.")
                .doesNotContain("THQVJ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "api/submissions | {\"account\":\"ada\",\"draft\":\"{\\\"text\\\":\\\"a\\\"}\"} | 400 | The at is missing.",
                "api/submissions | {\"account\":\"ada\",\"at\":\"soon\",\"draft\":\"{\\\"text\\\":\\\"a\\\"}\"} | 400 | \"soon\" is no moment.",
                "api/submissions | {\"account\":\"a b\",\"at\":\"2099-01-01T00:00:00Z\",\"draft\":\"{\\\"text\\\":\\\"a\\\"}\"} | 400 | is no name of an account",
                "api/submissions | {\"account\":\"ada\",\"queue\":true,\"draft\":\"{\\\"text\\\":\\\"a\\\"}\"} | 400 | \"ada\" has no queue.",
                "api/preview | {\"draft\":\"{\\\"text\\\":\\\"\\\"}\"} | 400 | The text is empty",
                "api/preview | {\"draft\":\"{\\\"text\\\":\\\"a\\\",\\\"media\\\":[{\\\"source\\\":\\\"/etc/passwd\\\"}]}\"} | 400 | \"/etc/passwd\" is no address that Meta can fetch.",
                "api/preview | [] | 400 | nothing to read",
                "api/preview | { | 400 | no JSON",
                "api/submissions/nosuch/cancel | {} | 409 | There is no submission \"nosuch\"",
                "api/submissions/NO!/cancel | {} | 400 | is no id of a submission",
                "api/submissions/nosuch/explode | {} | 404 | There is nothing here.",
                "api/queue | {\"account\":\"ada\",\"slots\":\"never\"} | 400 | \"never\" is no time zone.",
                "api/nothing | {} | 404 | There is nothing here."
            })
    void wrongInputBecomesASentence(String path, String body, int status, String message) throws Exception {
        HttpResponse<String> answer = post(path, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(error(answer)).contains(message);
        assertThat(outbox.list(SubmissionQuery.all()).items()).isEmpty();
    }

    @Test
    void aPageFromElsewhereChangesNothing() throws Exception {
        HttpRequest foreign = request("api/pause")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        HttpRequest form = request("api/pause")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        HttpRequest crossSite = request("api/pause")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();

        assertThat(http.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(http.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
        assertThat(http.send(crossSite, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(outbox.pauses()).isEmpty();
    }

    @Test
    void aNameThatWasMadeToLeadHereIsNotLetIn() throws IOException {
        assertThat(rawStatus("evil.example:" + page.address().getPort())).contains("403");
        assertThat(rawStatus("localhost:" + page.address().getPort())).contains("200");
    }

    @Test
    void aPageWithoutAPasswordListensToThisMachineOnly() throws Exception {
        assertThat(page.address().getHost()).isEqualTo("localhost");
        for (InetAddress address :
                InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            if (!address.isLoopbackAddress()) {
                assertThatThrownBy(() -> new Socket(address, page.address().getPort()).close())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aPageThatOthersCanReachAsksForItsPassword() throws Exception {
        Movable clock = new Movable();
        page.close();
        page = OutboxPage.builder(outbox)
                .reachableAt(InetAddress.getByName("0.0.0.0"), PASSWORD)
                .clock(clock)
                .start();

        assertThat(http.send(request("api/overview").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(withPassword("a long password")).isEqualTo(200);
        for (int i = 0; i < 10; i++) {
            assertThat(withPassword("wrong")).isEqualTo(401);
        }
        assertThat(withPassword("a long password")).isEqualTo(429);
        clock.now = clock.now.plusSeconds(61);
        assertThat(withPassword("a long password")).isEqualTo(200);
    }

    @Test
    void aShortPasswordIsRefusedAndNoneIsShown() {
        assertThatThrownBy(() -> PagePassword.of("hunter2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2");
        assertThat(PASSWORD).hasToString("PagePassword[hidden]");
    }

    private int withPassword(String password) throws Exception {
        String both = Base64.getEncoder().encodeToString(("me:" + password).getBytes(StandardCharsets.UTF_8));
        return http.send(
                        request("api/overview")
                                .header("Authorization", "Basic " + both)
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private String rawStatus(String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), page.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /api/overview HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(page.address() + path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String error(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("error").asString();
    }

    private static final class Movable extends Clock {
        private volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
