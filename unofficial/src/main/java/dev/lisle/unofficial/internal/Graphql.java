package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.Dialect;
import dev.lisle.unofficial.Endpoints;
import dev.lisle.unofficial.errors.ErrorAnswer;
import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.errors.RequestRefusedException;
import dev.lisle.unofficial.errors.UnofficialException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.users.UserId;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The public interface: pages, the anonymous token in one of them, and GraphQL documents by their id. */
public final class Graphql {
    private static final Pattern LSD = Pattern.compile("LSD\",\\[\\],\\{\"token\":\"([A-Za-z0-9_-]+)\"\\},\\d+\\]");
    private static final Pattern USER_ID = Pattern.compile("\"props\":\\{\"user_id\":\"(\\d{1,19})\"\\},");
    private static final long RATE_LIMIT = 1_675_004;

    private final Http http;
    private final Endpoints endpoints;
    private final Dialect dialect;
    private final AtomicReference<@Nullable String> lsd = new AtomicReference<>();

    /** Sends nothing until the first call. */
    public Graphql(Http http, Endpoints endpoints, Dialect dialect) {
        this.http = http;
        this.endpoints = endpoints;
        this.dialect = dialect;
    }

    /** The number of an account, read from its page. */
    public UserId userId(String username) {
        String name = "getUserId";
        HttpAnswer answer = page(name, URI.create(endpoints.web() + "/@" + Encoding.component(username)));
        Refusals refusals = refusals(name);
        if (answer.status() == 404) {
            throw new NotFoundException(name + ": there is no such user.", ErrorAnswer.notJson(404));
        }
        Long id = Json.of(find(USER_ID, answer, refusals)).wholeNumber();
        if (id == null || id == 0) { // zero stands in pages that show no profile
            throw refusals.page(answer);
        }
        return new UserId(id);
    }

    /** Runs a document; {@code friendlyName} is left out if null. */
    public Json run(String name, String documentId, @Nullable String friendlyName, String variable, long value) {
        String token = token();
        Map<String, String> headers = new LinkedHashMap<>();
        web(headers);
        headers.put("Accept", "*/*");
        headers.put("Sec-Fetch-Site", "same-origin");
        headers.put("X-ASBD-ID", dialect.asbdId());
        headers.put("X-FB-LSD", token);
        headers.put("X-IG-App-ID", dialect.appId());
        if (friendlyName != null) {
            headers.put("X-FB-Friendly-Name", friendlyName);
        }
        String body = "lsd=" + Encoding.form(token)
                + "&variables=" + Encoding.form(Json.of(Map.of(variable, value)).spaced())
                + "&doc_id=" + Encoding.form(documentId);
        URI uri = URI.create(endpoints.web() + "/api/graphql");
        return read(name, http.send(new HttpCall(name, "POST", uri, headers, BodyPublishers.ofString(body), false)));
    }

    private Json read(String name, HttpAnswer answer) {
        Json json;
        try {
            json = Json.parse(answer.body());
        } catch (IllegalArgumentException e) {
            lsd.set(null); // a page instead of JSON is how a refused token is answered; the next call gets a new one
            throw refusals(name).page(answer);
        }
        if (!answer.isSuccess() || !json.at("status").text("ok").equals("ok")) {
            throw refusals(name).json(answer.status(), json);
        }
        // The documents print one answer without a "data" of its own: the method that reads it judges it.
        if (json.at("data").isNull()
                && (json.at("errors").isArray() || !json.at("data").isMissing())) {
            throw refused(name, answer.status(), json);
        }
        return json;
    }

    private UnofficialException refused(String name, int status, Json json) {
        Json error = json.at("errors").items().stream().findFirst().orElse(Json.of(null));
        String message = error.at("message").text("");
        ErrorAnswer answer = new ErrorAnswer(status, message, null, json);
        if (Long.valueOf(RATE_LIMIT).equals(error.at("code").wholeNumber()) || message.contains("Rate limit")) {
            return refusals(name).pleaseWait(answer);
        }
        if (message.contains("GraphQL document")) {
            return new InterfaceChangedException(
                    name + ": the server does not know the document id of the dialect.", Effect.NONE, answer);
        }
        if (message.isEmpty() || message.contains("noncoercible_field_result")) {
            return new NotFoundException(
                    name + ": there is no such user or post, or the server failed inside; it answers both alike.",
                    answer);
        }
        return new RequestRefusedException(name + " was refused (\"" + message + "\").", answer);
    }

    private String token() {
        String known = lsd.get();
        if (known != null) {
            return known;
        }
        String name = "anonymous token";
        HttpAnswer answer = page(name, URI.create(endpoints.pages() + "/instagram"));
        String token = find(LSD, answer, refusals(name));
        lsd.set(token);
        return token;
    }

    private static String find(Pattern pattern, HttpAnswer answer, Refusals refusals) {
        if (answer.isRedirect()) {
            throw refusals.loginRequired(ErrorAnswer.notJson(answer.status()));
        }
        if (!answer.isSuccess()) {
            throw refusals.page(answer);
        }
        Matcher found = pattern.matcher(answer.body());
        if (!found.find()) {
            throw refusals.page(answer);
        }
        return found.group(1);
    }

    private HttpAnswer page(String name, URI uri) {
        Map<String, String> headers = new LinkedHashMap<>();
        web(headers);
        headers.put(
                "Accept",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
                        + "application/signed-exchange;v=b3;q=0.7");
        headers.put("Sec-Fetch-Dest", "document");
        headers.put("Sec-Fetch-Mode", "navigate");
        headers.put("Sec-Fetch-Site", "cross-site");
        headers.put("Sec-Fetch-User", "?1");
        headers.put("Upgrade-Insecure-Requests", "1");
        headers.put("User-Agent", dialect.pageUserAgent());
        return http.send(new HttpCall(name, "GET", uri, headers, null, false));
    }

    /** What pages and documents have in common. */
    private void web(Map<String, String> headers) {
        headers.put("Authority", String.valueOf(URI.create(dialect.webOrigin()).getRawAuthority()));
        headers.put("Accept-Language", "en-US,en;q=0.9");
        headers.put("Cache-Control", "no-cache");
        headers.put("Pragma", "no-cache");
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Origin", dialect.webOrigin());
    }

    private Refusals refusals(String name) {
        return new Refusals(name, false, http.turnstile());
    }
}
