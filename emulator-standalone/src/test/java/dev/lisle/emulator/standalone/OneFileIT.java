package dev.lisle.emulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The file that users get, as a process of its own. */
@Timeout(150)
class OneFileIT {
    private static final String JAR = System.getProperty("lisle.jar", "target/lisle-emulator.jar");

    @Test
    void answersUntilItIsEnded() throws Exception {
        Process process = run("--port", "0", "--accounts", "shop,press");
        try {
            List<String> said = new ArrayList<>();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); line != null && !line.contains("@press"); line = out.readLine()) {
                said.add(line);
            }
            String address = after("  API   ", said);
            String token = after("  @shop", said).replaceAll(".*token ", "");

            String answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/me?fields=username&access_token=" + token))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();

            assertThat(answer).contains("\"username\":\"shop\"");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("it ends when it is asked to")
                .isTrue();
    }

    @Test
    void saysWhatIsWrongWithItsOptions() throws Exception {
        Process process = run("--port", "70000");

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Port 70000 does not exist");
    }

    private static Process run(String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).start();
    }

    private static String after(String start, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + start + " in " + lines))
                .substring(start.length())
                .strip();
    }
}
