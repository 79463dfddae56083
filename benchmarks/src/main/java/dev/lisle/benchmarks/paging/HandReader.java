package dev.lisle.benchmarks.paging;

import dev.lisle.client.posts.PostFields;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The reference: the JDK's HTTP client and Jackson's token stream, written for this one list and nothing else. It asks for
 * the same fields and keeps each as the text it came as: no ids, moments, addresses or enums, no errors, no retries.
 */
record HandReader(URI address, String token) implements Reader {
    private static final JsonFactory JSON = new JsonFactory();

    /** What it keeps of a post. */
    record Row(
            @Nullable String id,
            @Nullable String mediaProductType,
            @Nullable String mediaType,
            @Nullable String mediaUrl,
            @Nullable String permalink,
            @Nullable String owner,
            @Nullable String username,
            @Nullable String text,
            @Nullable String timestamp,
            @Nullable String shortcode,
            boolean isQuotePost,
            boolean hasReplies,
            @Nullable String topicTag) {}

    /** A page of rows and the cursor of the next. */
    private record Rows(List<Row> rows, @Nullable String after) {}

    @Override
    public long readAll() throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String list = address + "/v1.0/me/threads?limit=100&fields=" + PostFields.OF_OWN_POSTS;
        long count = 0;
        Rows page = page(http, list);
        while (!page.rows.isEmpty()) {
            count += page.rows.stream()
                    .filter(row -> row.timestamp != null && row.mediaType != null)
                    .count();
            if (page.after == null) {
                break;
            }
            page = page(http, list + "&after=" + page.after);
        }
        return count;
    }

    private Rows page(HttpClient http, String uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + token)
                .build();
        byte[] body = http.send(request, BodyHandlers.ofByteArray()).body();
        List<Row> rows = new ArrayList<>();
        String after = null;
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), body)) {
            in.nextToken();
            for (String name; (name = in.nextName()) != null; ) {
                in.nextToken();
                if (name.equals("data")) {
                    while (in.nextToken() == JsonToken.START_OBJECT) {
                        rows.add(row(in));
                    }
                } else {
                    after = after(in);
                }
            }
        }
        return new Rows(rows, after);
    }

    private static Row row(JsonParser in) {
        String id = null;
        String mediaProductType = null;
        String mediaType = null;
        String mediaUrl = null;
        String permalink = null;
        String owner = null;
        String username = null;
        String text = null;
        String timestamp = null;
        String shortcode = null;
        boolean isQuotePost = false;
        boolean hasReplies = false;
        String topicTag = null;
        for (String name; (name = in.nextName()) != null; ) {
            JsonToken token = in.nextToken();
            switch (name) {
                case "id" -> id = in.getString();
                case "media_product_type" -> mediaProductType = in.getString();
                case "media_type" -> mediaType = in.getString();
                case "media_url" -> mediaUrl = in.getString();
                case "permalink" -> permalink = in.getString();
                case "owner" -> owner = idOf(in);
                case "username" -> username = in.getString();
                case "text" -> text = in.getString();
                case "timestamp" -> timestamp = in.getString();
                case "shortcode" -> shortcode = in.getString();
                case "is_quote_post" -> isQuotePost = token == JsonToken.VALUE_TRUE;
                case "has_replies" -> hasReplies = token == JsonToken.VALUE_TRUE;
                case "topic_tag" -> topicTag = in.getString();
                default -> in.skipChildren();
            }
        }
        return new Row(
                id,
                mediaProductType,
                mediaType,
                mediaUrl,
                permalink,
                owner,
                username,
                text,
                timestamp,
                shortcode,
                isQuotePost,
                hasReplies,
                topicTag);
    }

    private static @Nullable String idOf(JsonParser in) {
        String id = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                id = in.getString();
            }
        }
        return id;
    }

    private static @Nullable String after(JsonParser in) {
        String after = null;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = in.nextToken();
            if (token == JsonToken.START_OBJECT) {
                depth++;
            } else if (token == JsonToken.END_OBJECT) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && "after".equals(in.currentName())) {
                after = in.getString();
            }
        }
        return after;
    }
}
