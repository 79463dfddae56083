package dev.lisle.cli.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.Terminal;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the outbox that stay: real processes, asked over HTTP and ended by SIGTERM. */
@Timeout(120)
class OutboxProcessesTest {
    private static final Pattern PAGE = Pattern.compile("(http://localhost:\\d+/)");
    private static final int PATIENCE_IN_SECONDS = 60;

    @TempDir
    private Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private Emulator emulator;
    private Terminal ada;

    @BeforeEach
    void start() {
        emulator = Emulator.start();
        ada = new Terminal(home)
                .with("LISLE_EMULATOR", emulator.address().toString())
                .with("LISLE_OUTBOX", home.resolve("outbox.db").toString());
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aWorkerPublishesShowsItsPageAndEndsInOrder() throws Exception {
        String id = ada.type("outbox", "add", "From a process", "--quiet").out().strip();
        Process worker = lisle(Map.of(), "outbox", "run", "--page", "0");
        try (BufferedReader said = worker.errorReader();
                BufferedReader results = worker.inputReader()) {
            String page = page(said);
            assertThat(results.readLine()).isEqualTo("ada: " + id + " is taken up.");
            assertThat(results.readLine()).startsWith("ada: " + id + " is live: ");
            assertThat(get(page + "api/submissions/" + id, null)).isEqualTo(200);

            worker.toHandle().destroy(); // which leaves its output open

            assertThat(worker.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(said.lines().toList()).contains("Stopping: what is on its way is finished or handed back.");
        } finally {
            worker.destroyForcibly();
        }
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("From a process");
    }

    @Test
    void thePageAloneAsksForItsPasswordAndEndsInOrder() throws Exception {
        Process serving = lisle(Map.of("LISLE_OUTBOX_PASSWORD", "a long password"), "outbox", "serve", "--port", "0");
        try (BufferedReader said = serving.inputReader();
                BufferedReader errors = serving.errorReader()) {
            String page = page(said);
            assertThat(get(page + "api/overview", null)).isEqualTo(401);
            assertThat(get(page + "api/overview", "a long password")).isEqualTo(200);

            serving.toHandle().destroy();

            assertThat(serving.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(errors.lines().toList()).isEmpty();
        } finally {
            serving.destroyForcibly();
        }
        assertThat(ada.type("outbox", "list").err()).contains("There is nothing here.");
    }

    private int get(String address, @Nullable String password) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (password != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(("me:" + password).getBytes(StandardCharsets.UTF_8)));
        }
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private static String page(BufferedReader said) throws IOException {
        String line = said.readLine();
        Matcher page = PAGE.matcher(String.valueOf(line));
        assertThat(page.find()).as(line).isTrue();
        return page.group(1);
    }

    private Process lisle(Map<String, String> more, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.lisle.cli.Lisle"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(ada.environment());
        builder.environment().putAll(more);
        return builder.start();
    }
}
