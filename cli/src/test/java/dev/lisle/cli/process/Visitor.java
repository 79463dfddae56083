package dev.lisle.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A person before the authorization window, and the browser. */
final class Visitor {
    private Visitor() {}

    /** Lets the app in, in the window, as that account; the browser then goes back to where it is sent. */
    static void letIn(URI window, String username) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newHttpClient();
        HttpResponse<String> decided = browser.send(
                HttpRequest.newBuilder(window)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("account=" + username + "&decision=allow"))
                        .build(),
                BodyHandlers.ofString());
        String back = decided.headers().firstValue("Location").orElseThrow(() -> new AssertionError(decided.body()));
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(URI.create(back.replace("#_", ""))).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
    }
}
