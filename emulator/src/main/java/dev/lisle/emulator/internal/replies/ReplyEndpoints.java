package dev.lisle.emulator.internal.replies;

import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.ListQuery;
import dev.lisle.emulator.internal.posts.Edge;
import dev.lisle.emulator.internal.posts.PostFields;
import dev.lisle.emulator.internal.world.Moderation;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import java.util.NavigableMap;

/**
 * The replies to a post, its whole conversation, one's own replies, and what may be done about replies.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/retrieve-and-manage-replies">Retrieve and manage replies</a>
 */
public final class ReplyEndpoints {
    private final World world;
    private final PostFields fields;

    /** Reads from this world. */
    public ReplyEndpoints(World world, PostFields fields) {
        this.world = world;
        this.fields = fields;
    }

    /** Adds the endpoints. */
    public void register(Router router) {
        Scope read = Scope.THREADS_READ_REPLIES;
        Scope manage = Scope.THREADS_MANAGE_REPLIES;
        router.on(Operation.REPLIES, "GET", Post.class, "replies", this::replies, read)
                .on(Operation.CONVERSATION, "GET", Post.class, "conversation", this::conversation, read)
                .on(Operation.LIST_REPLIES, "GET", Person.class, "replies", this::own, read)
                .on(Operation.PENDING_REPLIES, "GET", Post.class, "pending_replies", this::pending, read)
                .on(Operation.MANAGE_REPLY, "POST", Post.class, "manage_reply", this::hide, manage)
                .on(Operation.MANAGE_PENDING_REPLY, "POST", Post.class, "manage_pending_reply", this::decide, manage);
    }

    private Answer replies(Post post, Call call) {
        return page(world.repliesTo(post), call, View.REPLIES);
    }

    private Answer conversation(Post post, Call call) {
        return page(world.conversation(post), call, View.CONVERSATION);
    }

    private Answer page(NavigableMap<Long, Post> all, Call call, View view) {
        return fields.page(
                all,
                ListQuery.reversible(call.params(), world.variants()),
                call,
                Edge.REPLIES,
                reply -> world.sight().lists(call.token(), reply)
                        && world.visibility().shows(view, reply, call.now()));
    }

    private Answer own(Person person, Call call) {
        return fields.page(
                person.replies(),
                ListQuery.inTime(call.params(), call.now(), world.variants()),
                call,
                Edge.REPLIES,
                reply -> world.visibility().shows(View.REPLY_LIST, reply, call.now()));
    }

    private Answer pending(Post post, Call call) {
        checkOwn(post, call);
        String status = call.params().get("approval_status");
        if (status != null && !status.equals("pending") && !status.equals("ignored")) {
            throw Errors.invalid("Param approval_status must be one of {pending, ignored}");
        }
        return fields.page(
                post.isReply() ? world.repliesTo(post) : world.conversation(post),
                ListQuery.reversible(call.params(), world.variants()),
                call,
                Edge.PENDING_REPLIES,
                reply -> {
                    Moderation.Waiting waiting = world.moderation().waiting(reply);
                    return waiting != null && (status == null || status.equals(waiting.wireName()));
                });
    }

    private Answer hide(Post reply, Call call) {
        Post parent = checkReply(reply);
        checkOwn(parent, call);
        if (parent.isReply()) {
            throw Errors.nestedReply(reply.id());
        }
        call.params().need("hide");
        world.moderation().hide(reply, call.params().flag("hide", true));
        return Answer.of(Json.object().put("success", true));
    }

    private Answer decide(Post reply, Call call) {
        checkReply(reply);
        Post root = world.post(reply.conversationId()).orElse(reply);
        checkOwn(root, call);
        call.params().need("approve");
        boolean waited = world.moderation().decide(reply, call.params().flag("approve", true));
        Answer answer = Answer.of(Json.object().put("success", true));
        return waited ? answer : answer.asInvented();
    }

    /** What the reply answers. */
    private Post checkReply(Post reply) {
        Post parent = world.parentOf(reply);
        if (parent == null) {
            throw Errors.notAReply(reply.id());
        }
        return parent;
    }

    private static void checkOwn(Post post, Call call) {
        if (post.author() != call.token().owner()) {
            throw Errors.noPermission();
        }
    }
}
