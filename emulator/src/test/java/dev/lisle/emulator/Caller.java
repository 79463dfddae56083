package dev.lisle.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that knows nothing of Threads: methods, paths and parameters, and JSON back. */
final class Caller {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    /** An answer. */
    record Reply(int status, JsonNode body) {
        String id() {
            return body.path("id").asString();
        }

        String code() {
            JsonNode error = body.path("error");
            String code = status + " " + error.path("code").asInt(0);
            return error.has("error_subcode")
                    ? code + "/" + error.path("error_subcode").asInt()
                    : code;
        }

        String message() {
            return body.path("error").path("message").asString();
        }
    }

    Caller(Emulator emulator, String username) {
        this(emulator.address(), emulator.account(username).token());
    }

    Caller(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The same account with a token for these scopes alone. */
    Caller withScopes(List<String> scopes) {
        String username =
                get("/me", "fields", "username").body().path("username").asString();
        String body = "{'username':'" + username + "','scopes':['" + String.join("','", scopes) + "']}";
        return new Caller(
                base, json("/_lisle/tokens", body).body().path("token").asString());
    }

    /** Parameters go into the query, names and values in turn. */
    Reply get(String path, String... params) {
        return send(authorized(path + "?" + form(params)).GET());
    }

    /** Parameters go into a form. */
    Reply post(String path, String... params) {
        return send(authorized(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(params))));
    }

    Reply post(String path, String contentType, byte[] body) {
        return send(authorized(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    Reply json(String path, String body) {
        return post(path, "application/json", body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    Reply delete(String path) {
        return send(authorized(path).DELETE());
    }

    /** Sends a request as it is. */
    Reply send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request);
        return new Reply(
                answer.statusCode(), answer.body().isEmpty() ? JSON.readTree("{}") : JSON.readTree(answer.body()));
    }

    HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(base + pathAndQuery)).timeout(Duration.ofSeconds(30));
    }

    HttpRequest.Builder authorized(String pathAndQuery) {
        return request(pathAndQuery).header("Authorization", "Bearer " + token);
    }

    /** Creates and publishes a text; more parameters in turn. */
    String publish(String text, String... more) {
        List<String> params = new ArrayList<>(List.of("media_type", "TEXT", "text", text));
        params.addAll(List.of(more));
        String container = post("/me/threads", params.toArray(new String[0])).id();
        return post("/me/threads_publish", "creation_id", container).id();
    }

    String create(String... params) {
        Reply reply = post("/me/threads", params);
        if (reply.status() != 200) {
            throw new IllegalStateException("Not created: " + reply);
        }
        return reply.id();
    }

    String status(String container) {
        return get("/" + container, "fields", "status").body().path("status").asString();
    }

    static String form(String... params) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < params.length; i += 2) {
            pairs.add(params[i] + "=" + URLEncoder.encode(params[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }

    static List<String> texts(JsonNode list, String field) {
        return list.path("data").values().stream()
                .map(item -> item.path(field).asString(""))
                .toList();
    }
}
