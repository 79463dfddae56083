package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.ReplyApprovalStatus;
import dev.lisle.client.replies.ReplyQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Replies: reading them, hiding them, letting them through. */
public final class Moderating {
    private Moderating() {}

    static Map<PostId, List<Post>> tree(ThreadsClient client, PostId root) {
        // snippet: a conversation
        List<Post> all = client.replies().conversation(root, ReplyQuery.oldest()).stream()
                .toList();
        Map<PostId, List<Post>> answersTo =
                all.stream().filter(reply -> reply.repliedTo() != null).collect(Collectors.groupingBy(Post::repliedTo));
        // end
        return answersTo;
    }

    static void hide(ThreadsClient client, PostId post) {
        // snippet: hide replies
        client.replies().list(post, ReplyQuery.newest()).stream()
                .filter(reply -> reply.text() != null && reply.text().contains("spam"))
                .map(Post::id)
                .forEach(client.replies()::hide);
        // end
    }

    static TextContainer moderated() {
        // snippet: approve replies
        TextContainer post = TextContainer.of("Ask me anything about looms")
                .with(PostOptions.none().approvingReplies());
        // end
        return post;
    }

    static void approve(ThreadsClient client, PostId post) {
        // snippet: pending replies
        for (Post reply : client.replies().listPending(post, ReplyApprovalStatus.PENDING, ReplyQuery.oldest()).stream()
                .toList()) {
            if (String.valueOf(reply.text()).endsWith("?")) {
                client.replies().approve(reply.id());
            } else {
                client.replies().ignore(reply.id());
            }
        }
        // end
    }
}
