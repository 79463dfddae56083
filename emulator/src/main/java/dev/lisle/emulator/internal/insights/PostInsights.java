package dev.lisle.emulator.internal.insights;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Happenings;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of one post.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/insights">Insights</a>
 */
public final class PostInsights {
    private static final Map<String, String> DESCRIPTIONS = new LinkedHashMap<>();

    static {
        DESCRIPTIONS.put("views", "How often the post was seen.");
        DESCRIPTIONS.put("likes", "How many like the post.");
        DESCRIPTIONS.put("replies", "How many replies the post has.");
        DESCRIPTIONS.put("reposts", "How many reposted the post.");
        DESCRIPTIONS.put("quotes", "How often the post was quoted.");
        DESCRIPTIONS.put("shares", "How often the post was shared.");
    }

    private final World world;

    /** Counts in this world. */
    public PostInsights(World world) {
        this.world = world;
    }

    /** Adds the endpoint. */
    public void register(Router router) {
        router.on(Operation.POST_INSIGHTS, "GET", Post.class, "insights", this::get, Scope.THREADS_MANAGE_INSIGHTS);
    }

    private Answer get(Post post, Call call) {
        if (post.author() != call.token().owner()) {
            throw Errors.noPermission();
        }
        List<String> metrics = Metrics.asked(call.params(), DESCRIPTIONS.keySet());
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        if (!post.isRepost()) { // these have none
            metrics.forEach(metric -> data.add(metric(metric, post, call)));
        }
        return Answer.of(answer);
    }

    private ObjectNode metric(String name, Post post, Call call) {
        boolean other = name.equals("replies") && world.variants().contains(Variant.INSIGHT_THREAD_REPLIES);
        ObjectNode metric = Json.object().put("name", name).put("period", "lifetime");
        metric.putArray("values").addObject().put("value", value(name, call).applyAsLong(post));
        return metric.put("title", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .put("description", DESCRIPTIONS.get(name))
                .put("id", post.id() + "/insights/" + (other ? "thread_replies" : name) + "/lifetime");
    }

    private ToLongFunction<Post> value(String name, Call call) {
        Happenings happenings = world.happenings();
        return switch (name) {
            case "views" -> post -> happenings.views(post, call.now());
            case "likes" -> happenings::likes;
            case "replies" -> happenings::replies;
            case "reposts" -> happenings::reposts;
            case "quotes" -> happenings::quotes;
            default -> happenings::shares;
        };
    }
}
