package dev.lisle.client.limits;

import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Unknown;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the quotas of one account. */
final class LimitReader {
    private LimitReader() {}

    static PublishingLimit read(JsonReader in) {
        Parts posts = new Parts();
        Parts replies = new Parts();
        Parts deletes = new Parts();
        Parts locationSearches = new Parts();
        Parts searches = new Parts();
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "quota_usage" -> posts.used = in.longInteger();
                case "config" -> in.object(posts::config);
                case "reply_quota_usage" -> replies.used = in.longInteger();
                case "reply_config" -> in.object(replies::config);
                case "delete_quota_usage" -> deletes.used = in.longInteger();
                case "delete_config" -> in.object(deletes::config);
                case "location_search_quota_usage" -> locationSearches.used = in.longInteger();
                case "location_search_config" -> in.object(locationSearches::config);
                case "search_quota_usage" -> searches.used = in.longInteger();
                case "search_config" -> in.object(searches::config);
                default -> unknown.keep(name, in);
            }
        }
        return new PublishingLimit(
                posts.quota(),
                replies.quota(),
                deletes.quota(),
                locationSearches.quota(),
                searches.quota(),
                unknown.fields());
    }

    /** One quota while it is read: its usage and its config come apart. */
    private static final class Parts {
        private @Nullable Long used;
        private @Nullable Long total;
        private @Nullable Duration window;

        Parts config(JsonReader in) {
            for (String name; (name = in.nextField()) != null; ) {
                switch (name) {
                    case "quota_total" -> total = in.longInteger();
                    case "quota_duration" -> {
                        Long seconds = in.longInteger();
                        window = seconds == null ? null : Duration.ofSeconds(seconds);
                    }
                    default -> in.skip();
                }
            }
            return this;
        }

        @Nullable
        Quota quota() {
            return used == null && total == null && window == null ? null : new Quota(used, total, window);
        }
    }
}
