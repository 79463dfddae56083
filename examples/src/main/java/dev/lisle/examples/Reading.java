package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.insights.AccountInsightsQuery;
import dev.lisle.client.insights.AccountMetric;
import dev.lisle.client.insights.Insights;
import dev.lisle.client.insights.PostMetric;
import dev.lisle.client.paging.Window;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.replies.ReplyQuery;
import dev.lisle.client.search.SearchQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Replies, searches, insights, and calls that have no method yet. */
public final class Reading {
    private Reading() {}

    static void moderate(ThreadsClient client, PostId post) {
        // snippet: hide replies
        client.replies().conversation(post, ReplyQuery.oldest()).stream()
                .filter(reply -> reply.text() != null && reply.text().contains("spam"))
                .map(Post::id)
                .forEach(client.replies()::hide);
        // end
    }

    static List<Post> search(ThreadsClient client) {
        // snippet: search
        List<Post> looms = client.search().posts(SearchQuery.tag("weaving").newestFirst()).stream()
                .limit(50)
                .toList();
        // end
        return looms;
    }

    static OptionalLong insights(ThreadsClient client, PostId post) {
        // snippet: insights
        Insights ofPost = client.insights().ofPost(post);
        OptionalLong likes = ofPost.of(PostMetric.LIKES).orElseThrow().total();

        AccountInsightsQuery may = AccountInsightsQuery.of(AccountMetric.VIEWS)
                .in(Window.ALL.since(LocalDate.of(2026, 5, 1)).until(LocalDate.of(2026, 6, 1)));
        client.insights().ofAccount(may).insights().all().forEach(System.out::println);
        // end
        return likes;
    }

    static CompletableFuture<Map<String, Object>> anything(ThreadsClient client) {
        // snippet: raw and async
        CompletableFuture<Map<String, Object>> answer =
                client.async(c -> c.raw().get("/me", Map.of("fields", "id,brand_new")));
        // end
        return answer;
    }
}
