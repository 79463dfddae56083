package dev.lisle.emulator.internal.posts;

import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.ListQuery;
import dev.lisle.emulator.internal.graph.Pages;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import java.util.Set;

/** One post, one's own posts, and deleting them. */
public final class PostEndpoints {
    /** What the list of own posts does not offer. */
    private static final Set<String> NOT_IN_LIST =
            Set.of("is_reply", "root_post", "replied_to", "is_reply_owned_by_me", "hide_status");

    private final World world;
    private final PostFields fields;
    private final PageCache cache;

    /** Reads from this world. */
    public PostEndpoints(World world, PostFields fields, PageCache cache) {
        this.world = world;
        this.fields = fields;
        this.cache = cache;
    }

    /** Adds the endpoints. */
    public void register(Router router) {
        router.on(Operation.GET_POST, "GET", Post.class, "", this::get)
                .on(Operation.LIST_POSTS, "GET", Person.class, "threads", this::list)
                .on(Operation.DELETE, "DELETE", Post.class, "", this::delete, Scope.THREADS_DELETE);
    }

    private Answer get(Post post, Call call) {
        return Answer.of(fields.render(post, fields.check(call.fields()), call, Set.of()));
    }

    private Answer list(Person person, Call call) {
        return world.visibility().isComplete() ? cache.of(person, call, () -> page(person, call)) : page(person, call);
    }

    private Answer page(Person person, Call call) {
        ListQuery query = ListQuery.inTime(call.params(), call.now());
        Fields asked = fields.check(call.fields());
        return Answer.of(Pages.render(
                person.posts(),
                query,
                post -> query.covers(post.publishedAt()) && world.visibility().shows(View.POST_LIST, post, call.now()),
                post -> fields.render(post, asked, call, NOT_IN_LIST)));
    }

    private Answer delete(Post post, Call call) {
        if (post.author() != call.token().owner()) {
            throw Errors.noPermission();
        }
        world.delete(post);
        return Answer.of(Json.object().put("success", true).put("deleted_id", post.id()));
    }
}
