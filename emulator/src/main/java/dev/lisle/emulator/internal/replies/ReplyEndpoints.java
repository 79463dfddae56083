package dev.lisle.emulator.internal.replies;

import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.ListQuery;
import dev.lisle.emulator.internal.graph.Pages;
import dev.lisle.emulator.internal.posts.PostFields;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import java.util.NavigableMap;
import java.util.Set;

/**
 * The replies to a post, its whole conversation, and one's own replies.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/retrieve-and-manage-replies">Retrieve and manage replies</a>
 */
public final class ReplyEndpoints {
    /** What lists of replies do not offer. */
    private static final Set<String> NOT_IN_LISTS = Set.of(
            "owner",
            "is_spoiler_media",
            "text_entities",
            "text_attachment",
            "location",
            "allowlisted_country_codes",
            "ghost_post_status",
            "ghost_post_expiration_timestamp");

    private final World world;
    private final PostFields fields;

    /** Reads from this world. */
    public ReplyEndpoints(World world, PostFields fields) {
        this.world = world;
        this.fields = fields;
    }

    /** Adds the endpoints. */
    public void register(Router router) {
        router.on(Operation.REPLIES, "GET", Post.class, "replies", this::replies, Scope.THREADS_READ_REPLIES)
                .on(
                        Operation.CONVERSATION,
                        "GET",
                        Post.class,
                        "conversation",
                        this::conversation,
                        Scope.THREADS_READ_REPLIES)
                .on(Operation.LIST_REPLIES, "GET", Person.class, "replies", this::own, Scope.THREADS_READ_REPLIES);
    }

    private Answer replies(Post post, Call call) {
        return page(world.repliesTo(post), ListQuery.reversible(call.params()), call, View.REPLIES);
    }

    private Answer conversation(Post post, Call call) {
        return page(world.conversation(post), ListQuery.reversible(call.params()), call, View.CONVERSATION);
    }

    private Answer own(Person person, Call call) {
        return page(person.replies(), ListQuery.inTime(call.params(), call.now()), call, View.REPLY_LIST);
    }

    private Answer page(NavigableMap<Long, Post> all, ListQuery query, Call call, View view) {
        Fields asked = fields.check(call.fields());
        return Answer.of(Pages.render(
                all,
                query,
                post -> query.covers(post.publishedAt()) && world.visibility().shows(view, post, call.now()),
                post -> fields.render(post, asked, call, NOT_IN_LISTS)));
    }
}
