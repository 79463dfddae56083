package dev.lisle.cli.doctor;

import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the app is the right one and its redirect address is registered, as the authorization window says. Sends a request
 * to the window, and one more if the secret is known.
 *
 * @param window where the authorization window is
 */
record AppCheck(HttpTransport transport, URI window, Function<ThreadsApp, TokensClient> tokens) {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Pattern CODE = Pattern.compile("\"error_code\"\\s*:\\s*(\\d+)");
    private static final String WHERE = "Meta's dashboard: Use cases > Access the Threads API > Customize > Settings";

    List<Finding> look(@Nullable String id, @Nullable URI redirect, @Nullable String secret)
            throws InterruptedException {
        if (id == null) {
            return List.of(Finding.unseen(
                    "app",
                    "no app is set, so it was not looked at",
                    "Set app-id and redirect-uri to have it looked at."));
        }
        if (!id.matches("\\d{1,30}")) {
            return List.of(
                    Finding.bad("app", "the app id \"" + id + "\" is none: it is all digits", "See " + WHERE + "."));
        }
        List<Finding> findings = new ArrayList<>();
        URI back = redirect == null ? URI.create("https://localhost/") : redirect;
        findings.add(window(ThreadsApp.of(id, AppSecret.of("none"), back), redirect != null));
        if (secret != null) {
            findings.add(secret(ThreadsApp.of(id, AppSecret.of(secret), back)));
        }
        return findings;
    }

    private Finding window(ThreadsApp app, boolean hasRedirect) throws InterruptedException {
        URI address = URI.create(window + "?" + app.authorization().url().getRawQuery());
        try {
            HttpAnswer answer = transport.send(new HttpCall("GET", address, Map.of(), null, TIMEOUT));
            Matcher code = CODE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
            if (code.find()) {
                return refused(code.group(1), app, hasRedirect);
            }
            return answer.status() >= 300 && answer.status() < 400
                    ? Finding.unseen(
                            "app",
                            "the window wants a login first; it says more in a browser",
                            "See " + app.id() + " with 'lisle login'.")
                    : Finding.well("app", "the authorization window knows " + app.id());
        } catch (IOException e) {
            return Finding.unseen("app", window.getHost() + " could not be asked", null);
        }
    }

    private static Finding refused(String code, ThreadsApp app, boolean hasRedirect) {
        String said = "the authorization window refuses the app " + app.id() + " (" + code + ")";
        return switch (code) {
            case "4476002", "1349026" ->
                Finding.bad(
                        "app",
                        said + ": that is no Threads app id",
                        "Every app has two ids. Take the Threads app id, and the secret beside it, not those of the general"
                                + " app: " + WHERE + ".");
            case "1349048" ->
                hasRedirect
                        ? Finding.bad(
                                "redirect",
                                said + ": " + app.redirectUri() + " is not among its redirect addresses",
                                "Register it letter by letter, with or without the slash at its end: " + WHERE + ".")
                        : Finding.unseen("redirect", "no redirect address is set", "Set redirect-uri.");
            case "1349187" ->
                Finding.bad(
                        "redirect",
                        said + ": " + app.redirectUri() + " is not https",
                        "Register an address that begins with https://: " + WHERE + ".");
            case "1349245" ->
                Finding.bad(
                        "app",
                        said + ": the account has not accepted the invitation to test it",
                        "Accept it in Threads: Settings > Account > Website permissions > Invites.");
            default -> Finding.bad("app", said, "Open 'lisle login' in a browser and read what it says.");
        };
    }

    private Finding secret(ThreadsApp app) {
        try {
            tokens.apply(app).appToken();
            return Finding.well("secret", "belongs to the app");
        } catch (ThreadsException e) {
            return Finding.bad(
                    "secret",
                    "the app " + app.id() + " and the secret do not go together",
                    "Take both from the same place, the Threads app id and the Threads app secret: " + WHERE + ".");
        }
    }
}
