package dev.lisle.client.limits;

import dev.lisle.client.Fields;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.JsonReader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how much of its quotas an account has used. Thread-safe: make one and share it. */
public final class LimitsClient {
    /** Of posts; needs {@code threads_content_publish}. */
    public static final Fields OF_POSTS = Fields.of("quota_usage", "config");

    /** Of replies; needs {@code threads_content_publish} and {@code threads_manage_replies}. */
    public static final Fields OF_REPLIES = Fields.of("reply_quota_usage", "reply_config");

    /** Of deletions; needs {@code threads_delete}. */
    public static final Fields OF_DELETES = Fields.of("delete_quota_usage", "delete_config");

    /** Of searches for places; needs {@code threads_location_tagging}. */
    public static final Fields OF_LOCATION_SEARCHES =
            Fields.of("location_search_quota_usage", "location_search_config");

    /** Of searches for posts. No page of Meta's names them, so they are asked for only if you do, and may be refused. */
    public static final Fields OF_SEARCHES = Fields.of("search_quota_usage", "search_config");

    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#limits}. */
    public LimitsClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Reads the quota of posts, and those which the known scopes open. Needs {@code threads_content_publish}. Sends one request.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Publishing quota limit</a>
     */
    public PublishingLimit get() {
        return get(fields(api.scopes()));
    }

    /**
     * Reads the quotas of {@code fields}; join the constants of this class with {@link Fields#plus}. Sends one request.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if one of the fields does not exist or the token may not see it
     * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Publishing quota limit</a>
     */
    public PublishingLimit get(Fields fields) {
        return api.get("/me/threads_publishing_limit").param("fields", fields).send(LimitsClient::read);
    }

    private static Fields fields(Set<Scope> scopes) {
        Fields fields = OF_POSTS;
        fields = scopes.contains(Scope.THREADS_MANAGE_REPLIES) ? fields.plus(OF_REPLIES.names()) : fields;
        fields = scopes.contains(Scope.THREADS_DELETE) ? fields.plus(OF_DELETES.names()) : fields;
        return scopes.contains(Scope.THREADS_LOCATION_TAGGING) ? fields.plus(OF_LOCATION_SEARCHES.names()) : fields;
    }

    /** {@code {"data":[{…}]}}, a list of one. */
    private static @Nullable PublishingLimit read(JsonReader in) {
        List<PublishingLimit> limits = List.of();
        for (String name; (name = in.nextField()) != null; ) {
            if (name.equals("data")) {
                limits = in.objects(LimitReader::read);
            } else {
                in.skip();
            }
        }
        return limits.isEmpty() ? null : limits.get(0);
    }
}
