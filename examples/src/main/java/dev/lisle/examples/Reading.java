package dev.lisle.examples;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.Fields;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostQuery;
import java.time.LocalDate;
import java.util.List;

/** Lists, page by page or as a whole. */
public final class Reading {
    private Reading() {}

    static List<Post> newest(ThreadsClient client) {
        // snippet: a stream of posts
        List<Post> ofMay = client
                .posts()
                .list(PostQuery.newest().since(LocalDate.of(2026, 5, 1)).until(LocalDate.of(2026, 6, 1)))
                .stream()
                .filter(post -> post.text() != null)
                .toList();
        // end
        return ofMay;
    }

    static Page<Post> pageByPage(ThreadsClient client) {
        // snippet: page by page
        Page<Post> page = client.posts().list(PostQuery.newest().withLimit(25));
        String bookmark = page.after().orElse(null); // keep it, and go on tomorrow
        Page<Post> next = bookmark == null
                ? page
                : client.posts().list(PostQuery.newest().withLimit(25).after(bookmark));
        // end
        return next;
    }

    static List<String> fewFields(ThreadsClient client) {
        // snippet: other fields
        Fields fields = Fields.of("id", "text", "location{name,city}");
        List<String> texts = client.posts().list(PostQuery.newest().withFields(fields)).stream()
                .map(post -> post.text() + " " + post.unknown())
                .toList();
        // end
        return texts;
    }

    static long readAhead(ThreadsClient client) {
        // snippet: reading ahead
        ThreadsClient eager = client.derive()
                .settings(ClientSettings.defaults().withReadingAhead())
                .build();
        // end
        return eager.posts().list(PostQuery.newest()).items().size();
    }
}
