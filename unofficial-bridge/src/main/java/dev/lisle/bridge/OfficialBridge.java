package dev.lisle.bridge;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.oembed.Embed;
import dev.lisle.client.oembed.EmbedQuery;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.profiles.PublicProfile;
import dev.lisle.client.replies.ReplyQuery;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.unofficial.threads.ImageSource;
import dev.lisle.unofficial.threads.NewThread;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The words of 2023, answered by the official API; {@link BridgedMethod} says what is different, and what is not here.
 * Failures are kinds of {@link dev.lisle.client.errors.ThreadsException}. Does not close the client. Thread-safe.
 */
public final class OfficialBridge {
    private final ThreadsClient client;
    private final Publisher publisher;

    /** Over this client; {@code publisher} is for posts with images. Sends nothing. */
    public OfficialBridge(ThreadsClient client, Publisher publisher) {
        this.client = client;
        this.publisher = publisher;
    }

    /**
     * The profile of anybody with at least 100 followers. Sends one request.
     *
     * @param username without @
     */
    public PublicProfile getUser(String username) {
        return client.profiles().lookup(username);
    }

    /**
     * What anybody with at least 100 followers posted, newest first. Sends one request for the first page.
     *
     * @param username without @
     */
    public Page<Post> getUserThreads(String username) {
        return client.profiles().listPosts(username, PostQuery.newest());
    }

    /** What the account of the token posted, newest first. Sends one request for the first page. */
    public Page<Post> getOwnThreads() {
        return client.posts().list(PostQuery.newest());
    }

    /** What the account of the token replied, newest first. Sends one request for the first page. */
    public Page<Post> getOwnReplies() {
        return client.replies().listOwn(PostQuery.newest());
    }

    /** A post with its direct replies, oldest first. Sends two requests. */
    public BridgedThread getThread(PostId id) {
        return new BridgedThread(client.posts().get(id), client.replies().list(id, ReplyQuery.oldest()));
    }

    /**
     * Publishes a post: one request for a text, several and a wait for images.
     *
     * @throws IllegalArgumentException if it answers a post by its number of 2023: see {@link #replyToThread}
     * @throws InterruptedException if the JVM thread is interrupted while Meta fetches an image
     */
    public PostId createThread(NewThread thread) throws InterruptedException {
        return create(thread, null);
    }

    /**
     * Publishes an answer to a post, as {@link #createThread} does.
     *
     * @throws IllegalArgumentException if it names a post of 2023 as well
     * @throws InterruptedException if the JVM thread is interrupted while Meta fetches an image
     */
    public PostId replyToThread(PostId parent, NewThread thread) throws InterruptedException {
        return create(thread, parent);
    }

    /** Publishes a text above another post. Sends one request, never a second. */
    public PostId quoteThread(PostId quoted, String caption) {
        PostOptions options = PostOptions.none().quoting(quoted);
        return client.containers().publishText(TextContainer.of(caption).with(options));
    }

    /** Reposts a post; returns the id of the repost. Sends one request, never a second. */
    public PostId repostThread(PostId id) {
        return client.posts().repost(id);
    }

    /** Deletes an own post, for good. Sends one request, never a second. */
    public void deleteThread(PostId id) {
        client.posts().delete(id);
    }

    /** The HTML with which a page shows a post: what the original's authors still planned. Sends one request. */
    public Embed embedThread(URI post) {
        return client.oembed().get(EmbedQuery.of(post));
    }

    private PostId create(NewThread thread, @Nullable PostId parent) throws InterruptedException {
        if (thread.replyTo() != null) {
            throw new IllegalArgumentException("Nothing was sent: " + thread.replyTo()
                    + " is a number of 2023, which the official API does not know. Use replyToThread with its own id.");
        }
        ReplyControl control = ReplyControl.valueOf(thread.replyControl().name());
        return thread.images().isEmpty() ? text(thread, parent, control) : images(thread, parent, control);
    }

    private PostId text(NewThread thread, @Nullable PostId parent, ReplyControl control) {
        PostOptions options = PostOptions.none().withReplyControl(control);
        TextContainer container =
                TextContainer.of(thread.caption()).with(parent == null ? options : options.replyingTo(parent));
        URI link = thread.link();
        return client.containers().publishText(link == null ? container : container.withLink(link));
    }

    private PostId images(NewThread thread, @Nullable PostId parent, ReplyControl control) throws InterruptedException {
        Draft draft = Draft.of(thread.caption())
                .with(thread.images().stream().map(OfficialBridge::media).toList())
                .withReplyControl(control);
        Draft whole = parent == null ? draft : draft.replyingTo(parent);
        if (publisher.plan(whole).parts().size() > 1) {
            throw new IllegalArgumentException("Nothing was sent: the caption is too long for one post."
                    + " Shorten it, or let the publisher make a chain of it.");
        }
        return publisher.publish(client, whole).parts().get(0).id();
    }

    private static Media media(ImageSource image) {
        return image instanceof ImageSource.Web web
                ? Media.of(web.address(), null)
                : Media.of(((ImageSource.Local) image).file(), null);
    }
}
