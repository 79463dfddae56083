package dev.lisle.cli.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.Lisle;
import dev.lisle.cli.Stage;
import dev.lisle.cli.session.CtrlC;
import dev.lisle.cli.session.Screen;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.World;
import dev.lisle.emulator.Webhook;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lisle webhooks listen} hears what an emulator delivers. */
class ListeningTest {
    private static final Pattern ADDRESS = Pattern.compile("Listening on (http://127\\.0\\.0\\.1:\\d+/)\\. .*");
    private static final int PATIENCE_IN_SECONDS = 60;

    @Test
    void aReplyIsPrintedAsItComes(@TempDir Path home) throws Exception {
        try (Stage stage = Stage.open(home);
                PipedReader said = new PipedReader();
                PrintWriter err = new PrintWriter(new PipedWriter(said), true)) {
            String root = stage.publish("ada", "root");
            StringWriter out = new StringWriter();
            CompletableFuture<Integer> listening = CompletableFuture.supplyAsync(() -> listen(stage, home, out, err));
            Matcher address = ADDRESS.matcher(new BufferedReader(said).readLine());
            assertThat(address.matches()).isTrue();
            stage.emulator()
                    .dashboard()
                    .subscribe(
                            stage.emulator().app(),
                            new Webhook(URI.create(address.group(1)), "exampletoken", Set.of("replies")));

            String reply = stage.publish("grace", "Well woven", "--reply-to", root);

            assertThat(listening.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isZero();
            assertThat(out.toString())
                    .startsWith("{\"event\":\"replies\",\"time\":\"")
                    .contains("\"post\":{\"id\":\"" + reply + "\",\"username\":\"grace\",\"text\":\"Well woven\"");
        }
    }

    private static int listen(Stage stage, Path home, StringWriter out, PrintWriter err) {
        Map<String, String> environment = Map.of(
                "HOME", home.toString(),
                "LISLE_APP_SECRET", stage.emulator().app().secret(),
                "LISLE_VERIFY_TOKEN", "exampletoken");
        try (Surroundings surroundings =
                new Surroundings(environment, InputStream.nullInputStream(), Screen.NONE, World.ours(), new CtrlC())) {
            return Lisle.commandLine(new PrintWriter(out), err, surroundings)
                    .execute("webhooks", "listen", "--port=0", "--count=1", "--json");
        }
    }
}
