package dev.lisle.emulator.internal.posts;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.ListQuery;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.Sight;
import dev.lisle.emulator.internal.world.World;

/**
 * One post, one's own posts, ghost posts and mentions, reposting and deleting.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/retrieve-and-discover-posts/retrieve-posts">Retrieve posts</a>
 */
public final class PostEndpoints {
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
                .on(Operation.LIST_GHOST_POSTS, "GET", Person.class, "ghost_posts", this::ghosts)
                .on(Operation.MENTIONS, "GET", Person.class, "mentions", this::mentions, Scope.THREADS_MANAGE_MENTIONS)
                .on(Operation.REPOST, "POST", Post.class, "repost", this::repost, Scope.THREADS_CONTENT_PUBLISH)
                .on(Operation.DELETE, "DELETE", Post.class, "", this::delete, Scope.THREADS_DELETE);
    }

    private Answer get(Post post, Call call) {
        return Answer.of(fields.render(post, fields.check(call.fields()), call, Edge.POST));
    }

    private Answer list(Person person, Call call) {
        return world.visibility().isComplete() && world.variants().isEmpty()
                ? cache.of(person, call, () -> posts(person, call))
                : posts(person, call);
    }

    private Answer posts(Person person, Call call) {
        return fields.page(
                person.posts(),
                query(call),
                call,
                Edge.OWN_POSTS,
                post -> !post.isArchivedAt(call.now()) && world.visibility().shows(View.POST_LIST, post, call.now()));
    }

    private Answer ghosts(Person person, Call call) {
        return fields.page(
                person.posts(),
                query(call),
                call,
                Edge.GHOST_POSTS,
                post -> post.content().options().ghost() && world.visibility().shows(View.POST_LIST, post, call.now()));
    }

    private Answer mentions(Person person, Call call) {
        boolean advanced = Sight.isAdvanced(call.token(), Scope.THREADS_MANAGE_MENTIONS);
        if (!advanced && world.variants().contains(Variant.STANDARD_ACCESS_REFUSED)) {
            throw Errors.accessTier();
        }
        return fields.page(
                person.mentions(),
                query(call),
                call,
                Edge.MENTIONS,
                post -> world.sight().isPublic(person, post)
                        && Sight.reaches(call.token(), post.author(), Scope.THREADS_MANAGE_MENTIONS));
    }

    private Answer repost(Post post, Call call) {
        Person person = call.token().owner();
        if (post.author() != person && !world.sight().isPublic(person, post)) {
            throw Errors.noPermission();
        }
        boolean again = world.repostsOf(post).values().stream().anyMatch(repost -> repost.author() == person);
        Answer answer = Answer.of(Json.id(world.repost(person, post).id()));
        return again ? answer.asInvented() : answer;
    }

    private Answer delete(Post post, Call call) {
        if (post.author() != call.token().owner()) {
            throw Errors.noPermission();
        }
        world.delete(post);
        return Answer.of(Json.object().put("success", true).put("deleted_id", post.id()));
    }

    private ListQuery query(Call call) {
        return ListQuery.inTime(call.params(), call.now(), world.variants());
    }
}
