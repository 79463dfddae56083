package dev.lisle.mcp;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.Publisher;
import java.util.List;
import java.util.function.Consumer;

/** Hides replies and deletes posts. */
final class ChangingTools {
    private final ThreadsClient client;
    private final Publisher publisher;
    private final PublishingTools chains;

    ChangingTools(ThreadsClient client, Publisher publisher, PublishingTools chains) {
        this.client = client;
        this.publisher = publisher;
        this.chains = chains;
    }

    List<Offer> offers() {
        return List.of(
                new Offer(
                        "hide_reply", Permission.WRITE, arguments -> each(arguments, "hidden", client.replies()::hide)),
                new Offer(
                        "unhide_reply",
                        Permission.WRITE,
                        arguments -> each(arguments, "shown", client.replies()::show)),
                new Offer(
                        "delete_post",
                        Permission.DELETE,
                        arguments -> each(arguments, "deleted", client.posts()::delete)),
                new Offer("delete_chain", Permission.DELETE, this::deleteChain));
    }

    private static Answer each(Arguments arguments, String done, Consumer<PostId> change) {
        PostId post = arguments.post("id");
        change.accept(post);
        return new Answer().with("id", post).with("state", done);
    }

    private Answer deleteChain(Arguments arguments) throws InterruptedException {
        String key = arguments.key("key");
        chains.get(key);
        try {
            return new Answer()
                    .with("key", key)
                    .with("state", "deleted")
                    .withList("deleted", publisher.delete(client, key));
        } catch (IllegalArgumentException e) { // it is not at its end
            throw new RefusedException(String.valueOf(e.getMessage()), e);
        }
    }
}
