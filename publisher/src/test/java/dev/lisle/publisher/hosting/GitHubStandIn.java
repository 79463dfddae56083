package dev.lisle.publisher.hosting;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The contents API of GitHub for one repository, and its raw addresses, as GitHub's documentation tells them: statuses, the
 * blob's hash as Git makes it, 404 rather than 403 for what a token may not see, 409 and 422 where a commit does not fit.
 */
final class GitHubStandIn implements AutoCloseable {
    static final String TOKEN = "github_pat_secret";

    private static final String CONTENTS = "/repos/ada/media/contents/";

    final Map<String, byte[]> files = new TreeMap<>();
    final List<String> commits = new ArrayList<>();
    final List<String> versions = new ArrayList<>();
    int conflicts;
    boolean dropsAnswers;
    private final WebServer web;

    private GitHubStandIn() throws IOException {
        web = WebServer.start(this::handle);
    }

    static GitHubStandIn start() {
        try {
            return new GitHubStandIn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI api() {
        return web.address("");
    }

    @Override
    public void close() {
        web.close();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.startsWith("/raw/ada/media/main/")) {
            byte[] file = files.get(path.substring("/raw/ada/media/main/".length()));
            String type = path.endsWith(".png") ? "image/png" : "image/jpeg";
            WebServer.answer(exchange, file == null ? 404 : 200, type, file == null ? new byte[0] : file);
            return;
        }
        versions.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-GitHub-Api-Version")));
        if (exchange.getRequestHeaders().getFirst("User-Agent") == null) {
            refuse(exchange, 403, "Request forbidden by administrative rules");
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, 401, "Bad credentials");
        } else if (!path.startsWith(CONTENTS)) {
            refuse(exchange, 404, "Not Found");
        } else {
            contents(exchange, path.substring(CONTENTS.length()), body);
        }
    }

    private void contents(HttpExchange exchange, String path, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                if (files.containsKey(path)) {
                    json(exchange, 200, described(path));
                } else {
                    refuse(exchange, 404, "Not Found");
                }
            }
            case "PUT" -> put(exchange, path, fields(body));
            case "DELETE" -> delete(exchange, path, fields(body));
            default -> refuse(exchange, 404, "Not Found");
        }
    }

    private void put(HttpExchange exchange, String path, Map<String, String> sent) throws IOException {
        if (conflicts-- > 0) {
            refuse(exchange, 409, path + " is at another commit but expected this one");
        } else if (files.containsKey(path) && !sent.containsKey("sha")) {
            refuse(exchange, 422, "Invalid request.\n\n\"sha\" wasn't supplied.");
        } else if (!sent.containsKey("message") || !sent.containsKey("content")) {
            refuse(exchange, 422, "Invalid request.");
        } else {
            files.put(path, Base64.getDecoder().decode(sent.get("content")));
            commits.add(sent.get("message"));
            if (!dropsAnswers) {
                json(exchange, 201, "{\"content\":" + described(path) + ",\"commit\":{\"sha\":\"7638417d\"}}");
            }
        }
    }

    private void delete(HttpExchange exchange, String path, Map<String, String> sent) throws IOException {
        if (!files.containsKey(path)) {
            refuse(exchange, 404, "Not Found");
        } else if (!sha(files.get(path)).equals(sent.get("sha"))) {
            refuse(exchange, 409, path + " does not match " + sent.get("sha"));
        } else {
            files.remove(path);
            commits.add(sent.get("message"));
            json(exchange, 200, "{\"content\":null,\"commit\":{\"sha\":\"7638417e\"}}");
        }
    }

    private String described(String path) {
        return "{\"name\":\"" + path.substring(path.lastIndexOf('/') + 1) + "\",\"path\":\"" + path + "\",\"sha\":\""
                + sha(files.get(path)) + "\",\"size\":" + files.get(path).length + ",\"download_url\":\""
                + web.address("/raw/ada/media/main/" + path) + "\",\"type\":\"file\",\"_links\":{\"self\":\"s\"}}";
    }

    private static void refuse(HttpExchange exchange, int status, String message) throws IOException {
        json(
                exchange,
                status,
                "{\"message\":\"" + message.replace("\"", "\\\"").replace("\n", "\\n")
                        + "\",\"documentation_url\":\"https://docs.github.com/rest\",\"status\":\"" + status + "\"}");
    }

    private static void json(HttpExchange exchange, int status, String json) throws IOException {
        WebServer.answer(exchange, status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(byte[] json) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token; (token = in.nextToken()) != null; ) {
                if (token == JsonToken.VALUE_STRING) {
                    fields.put(in.currentName(), in.getString());
                }
            }
        }
        return fields;
    }

    private static String sha(byte[] file) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(("blob " + file.length + "\0").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
