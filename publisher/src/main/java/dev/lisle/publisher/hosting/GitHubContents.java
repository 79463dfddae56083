package dev.lisle.publisher.hosting;

import dev.lisle.client.time.Pause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Files of one repository over GitHub's contents API.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/contents">Repository contents</a>
 */
final class GitHubContents {
    private static final int TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(30);
    private static final JsonFactory JSON = new JsonFactory();

    private final HostHttp http = new HostHttp();
    private final String address;
    private final String token;
    private final @Nullable String branch;
    private final String apiVersion;
    private final Duration uploadTimeout;
    private final Pause pause;

    GitHubContents(GitHubMediaHost.Builder settings) {
        String api = settings.api.toString();
        address = (api.endsWith("/") ? api : api + "/") + "repos/" + escaped(settings.owner) + "/"
                + escaped(settings.repository) + "/contents/";
        token = settings.token;
        branch = settings.branch;
        apiVersion = settings.apiVersion;
        uploadTimeout = settings.uploadTimeout;
        pause = settings.pause;
    }

    /** Commits a new file; returns the address of its bytes. */
    URI put(String path, LocalMedia media, UploadProgress progress) throws IOException {
        HttpRequest request = request(file(path), uploadTimeout)
                .header("Content-Type", "application/json")
                .PUT(withContent(commit("Host " + path + " for a post"), media, progress))
                .build();
        HttpResponse<byte[]> answer = commit(request);
        if (answer.statusCode() != 201) {
            throw refusal(answer);
        }
        return URI.create(text(answer.body(), "/content/download_url")
                .orElseThrow(() -> new IOException("it gave no address to fetch the file from")));
    }

    /** Commits the deletion of a file; does nothing if it is not there. */
    void delete(String path) throws IOException {
        String query = branch == null ? "" : "?ref=" + escaped(branch);
        HttpResponse<byte[]> there = http.send(
                request(URI.create(file(path) + query), SHORT_TIMEOUT).GET().build());
        if (there.statusCode() == 404) {
            return;
        }
        String sha = text(there.body(), "/sha").orElseThrow(() -> refusal(there));
        String commit = commit("Remove " + path);
        HttpResponse<byte[]> answer = commit(request(file(path), SHORT_TIMEOUT)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(open(commit) + ",\"sha\":" + quoted(sha) + "}"))
                .build());
        if (answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw refusal(answer);
        }
    }

    /** GitHub refuses a commit with 409 when another one came in between. Nothing has changed then: it is sent again. */
    private HttpResponse<byte[]> commit(HttpRequest request) throws IOException {
        Duration wait = FIRST_WAIT;
        for (int tries = 1; ; tries++) {
            HttpResponse<byte[]> answer = http.send(request);
            if (answer.statusCode() != 409 || tries == TRIES) {
                return answer;
            }
            try {
                pause.forAtLeast(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            wait = wait.multipliedBy(2);
        }
    }

    private URI file(String path) {
        return URI.create(address + escaped(path).replace("%2F", "/"));
    }

    private HttpRequest.Builder request(URI uri, Duration timeout) {
        return HttpRequest.newBuilder(uri)
                .timeout(timeout)
                .header("Accept", "application/vnd.github+json")
                .header("Authorization", "Bearer " + token)
                .header("X-GitHub-Api-Version", apiVersion)
                .header("User-Agent", "lisle");
    }

    private String commit(String message) {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            out.writeStartObject();
            out.writeStringProperty("message", message);
            if (branch != null) {
                out.writeStringProperty("branch", branch);
            }
            out.writeEndObject();
        }
        return json.toString();
    }

    /** The commit with the file in Base64, made while it is sent: a large file is never whole in memory. */
    private static BodyPublisher withContent(String commit, LocalMedia media, UploadProgress progress) {
        byte[] before = (open(commit) + ",\"content\":\"").getBytes(StandardCharsets.UTF_8);
        byte[] after = "\"}".getBytes(StandardCharsets.UTF_8);
        return HostHttp.body(
                () -> new SequenceInputStream(Collections.enumeration(List.<InputStream>of(
                        new ByteArrayInputStream(before),
                        new Base64Stream(media.open(progress)),
                        new ByteArrayInputStream(after)))),
                before.length + Base64Stream.length(media.sizeInBytes()) + after.length);
    }

    /** An object without its last brace. */
    private static String open(String json) {
        return json.substring(0, json.length() - 1);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static IOException refusal(HttpResponse<byte[]> answer) {
        String remedy = switch (answer.statusCode()) {
            case 401 -> ". Its token is wrong or has expired: make a new one";
            case 403, 404 -> ". Check owner and repository, and that the token may write its contents";
            default -> "";
        };
        return new IOException("GitHub answered HTTP " + answer.statusCode()
                + text(answer.body(), "/message")
                        .map(said -> ", \"" + said + "\"")
                        .orElse("") + remedy);
    }

    /** The text at a JSON pointer; nothing if it is not there, or the answer is no JSON. */
    private static Optional<String> text(byte[] json, String pointer) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token; (token = in.nextToken()) != null; ) {
                if (token == JsonToken.VALUE_STRING
                        && in.streamReadContext().pathAsPointer().toString().equals(pointer)) {
                    return Optional.of(in.getString());
                }
            }
        } catch (JacksonException e) {
            return Optional.empty(); // an error page, say: the status speaks for itself
        }
        return Optional.empty();
    }
}
