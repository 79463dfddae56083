package dev.lisle.cli.doctor;

import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String OF_ANOTHER_KIND = "FBType::TH__APPLICATION"; // seen in words that are no JSON
    private static final URI ANYWHERE = URI.create("https://localhost/");
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
        findings.add(window(id, redirect));
        if (secret != null) {
            findings.add(secret(ThreadsApp.of(id, AppSecret.of(secret), redirect == null ? ANYWHERE : redirect)));
        }
        return findings;
    }

    private Finding window(String id, @Nullable URI redirect) throws InterruptedException {
        try {
            HttpAnswer answer = transport.send(new HttpCall("GET", question(id, redirect), Map.of(), null, TIMEOUT));
            String said = new String(answer.body(), StandardCharsets.UTF_8);
            Matcher code = CODE.matcher(said);
            if (code.find()) {
                return refused(code.group(1), id, redirect);
            }
            if (said.contains(OF_ANOTHER_KIND)) {
                return noThreadsApp("the authorization window refuses the app " + id);
            }
            if (answer.status() >= 300) {
                return Finding.unseen(
                        "app",
                        answer.status() < 400
                                ? "the window wants a login first; it says more in a browser"
                                : "the window answers HTTP " + answer.status(),
                        "See what it says of " + id + " with 'lisle login'.");
            }
            return Finding.well("app", "the authorization window does not refuse " + id);
        } catch (IOException e) {
            return Finding.unseen("app", window.getHost() + " could not be asked", null);
        }
    }

    /** What {@code lisle login} would open; nobody is there to come back with its state. */
    private URI question(String id, @Nullable URI redirect) {
        String scopes = Stream.of(Scope.values()).map(Scope::toString).collect(Collectors.joining(","));
        return URI.create(window + "?client_id=" + id + "&redirect_uri="
                + URLEncoder.encode(String.valueOf(redirect == null ? ANYWHERE : redirect), StandardCharsets.UTF_8)
                + "&response_type=code&state=doctor&scope=" + URLEncoder.encode(scopes, StandardCharsets.UTF_8));
    }

    private static Finding refused(String code, String id, @Nullable URI redirect) {
        String said = "the authorization window refuses the app " + id + " (" + code + ")";
        return switch (code) {
            case "4476002", "1349026" -> noThreadsApp(said);
            case "1349048" ->
                redirect == null
                        ? Finding.unseen("redirect", "no redirect address is set", "Set redirect-uri.")
                        : Finding.bad(
                                "redirect",
                                said + ": " + redirect + " is not among its redirect addresses",
                                "Register it letter by letter, with or without the slash at its end: " + WHERE + ".");
            case "1349187" ->
                Finding.bad(
                        "redirect",
                        said + ": " + redirect + " is not https",
                        "Register an address that begins with https://: " + WHERE + ".");
            case "1349245" ->
                Finding.bad(
                        "app",
                        said + ": the account has not accepted the invitation to test it",
                        "Accept it in Threads: Settings > Account > Website permissions > Invites.");
            default -> Finding.bad("app", said, "Open 'lisle login' in a browser and read what it says.");
        };
    }

    private static Finding noThreadsApp(String said) {
        return Finding.bad(
                "app",
                said + ": that is no Threads app id",
                "Every app has two ids. Take the Threads app id, and the secret beside it, not those of the general"
                        + " app: " + WHERE + ".");
    }

    private Finding secret(ThreadsApp app) {
        try {
            tokens.apply(app).appToken();
            return Finding.well("secret", "belongs to the app");
        } catch (InvalidRequestException e) {
            return Finding.bad(
                    "secret",
                    "the app " + app.id() + " and the secret do not go together",
                    "Take both from the same place, the Threads app id and the Threads app secret: " + WHERE + ".");
        } catch (ThreadsException e) {
            return Finding.unseen("secret", "it could not be tried: " + e.getMessage(), null);
        }
    }
}
