package dev.lisle.client.insights;

import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Uris;
import dev.lisle.client.paging.Window;
import dev.lisle.client.posts.PostId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how posts and the account are seen. Thread-safe: make one and share it. Needs {@code threads_basic} and
 * {@code threads_manage_insights}.
 */
public final class InsightsClient {
    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#insights}. */
    public InsightsClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * All metrics of an own post since it went live. Of a repost there are none. Sends one request.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/insights">Media insights</a>
     */
    public Insights ofPost(PostId post) {
        return ofPost(post, EnumSet.allOf(PostMetric.class));
    }

    /**
     * These metrics of an own post since it went live. Sends one request.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/insights">Media insights</a>
     */
    public Insights ofPost(PostId post, Set<PostMetric> metrics) {
        return api.get("/" + post + "/insights")
                .params("metric", lowerCase(metrics))
                .send(in -> Answer.read(in).insights());
    }

    /**
     * Metrics of the account. Sends one request; {@link AccountInsights#next} one for each further window.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/insights">User insights</a>
     */
    public AccountInsights ofAccount(AccountInsightsQuery query) {
        return ofAccount(query, query.window());
    }

    /** A window that Meta named is not checked again: it is Meta's. */
    private AccountInsights ofAccount(AccountInsightsQuery query, Window window) {
        ApiRequest request = api.get("/me/threads_insights")
                .params("metric", lowerCase(query.metrics()))
                .param("since", window.since())
                .param("until", window.until());
        if (query.metrics().contains(AccountMetric.FOLLOWER_DEMOGRAPHICS)) {
            request.param("breakdown", query.breakdown().name().toLowerCase(Locale.ROOT));
        }
        return request.send(in -> {
            Answer answer = Answer.read(in);
            Insights insights = answer.insights();
            return insights == null
                    ? null
                    : new AccountInsights(
                            insights,
                            window(answer.next()),
                            window(answer.previous()),
                            other -> ofAccount(query, other));
        });
    }

    private static List<String> lowerCase(Set<? extends Enum<?>> metrics) {
        return metrics.stream()
                .map(metric -> metric.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Only the times are read out of the address, which has the token in it; it is never called. */
    private static @Nullable Window window(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String since = Uris.parameter(address, "since");
        String until = Uris.parameter(address, "until");
        return since == null && until == null ? null : new Window(since, until);
    }

    /** What came: null metrics if it was no list. */
    private record Answer(
            @Nullable Insights insights,
            @Nullable String next,
            @Nullable String previous) {
        static Answer read(JsonReader in) {
            Insights insights = null;
            Answer paging = null;
            for (String name; (name = in.nextField()) != null; ) {
                switch (name) {
                    case "data" -> insights = new Insights(in.objects(InsightReader::read));
                    case "paging" -> paging = in.object(Answer::readPaging);
                    default -> in.skip();
                }
            }
            return paging == null
                    ? new Answer(insights, null, null)
                    : new Answer(insights, paging.next, paging.previous);
        }

        private static Answer readPaging(JsonReader in) {
            String next = null;
            String previous = null;
            for (String name; (name = in.nextField()) != null; ) {
                switch (name) {
                    case "next" -> next = in.text();
                    case "previous" -> previous = in.text();
                    default -> in.skip();
                }
            }
            return new Answer(null, next, previous);
        }
    }
}
