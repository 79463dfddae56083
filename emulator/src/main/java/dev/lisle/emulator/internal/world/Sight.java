package dev.lisle.emulator.internal.world;

import java.time.Instant;
import java.util.List;

/**
 * What a token lets one see of others.
 *
 * @param world whose posts
 * @see <a href="https://developers.facebook.com/docs/threads/retrieve-and-discover-posts/retrieve-posts">Retrieve posts</a>
 */
public record Sight(World world) {
    /** Whether the app of the token has passed the review for this scope. */
    public static boolean isAdvanced(Token token, Scope scope) {
        return token.app().isAdvanced(scope);
    }

    /** Whether the token's app may show this account's public posts: it was reviewed, or they test it. */
    public static boolean reaches(Token token, Person author, Scope scope) {
        return author == token.owner() || reaches(token.app(), author, scope);
    }

    /** Whether the app may have to do with this account at all. */
    public static boolean reaches(RegisteredApp app, Person person, Scope scope) {
        return app.isAdvanced(scope) || app.isTester(person);
    }

    /** Whether the post can be read with this token. */
    public boolean sees(Token token, Post post) {
        Person viewer = token.owner();
        if (post.author() == viewer || isBelowOwnPost(viewer, post)) {
            return true;
        }
        return isPublic(viewer, post) && reaches(token, post.author(), Scope.THREADS_BASIC);
    }

    /** Whether the reply stands in lists: what waits for approval is listed for its author alone. */
    public boolean lists(Token token, Post reply) {
        return sees(token, reply)
                && (reply.author() == token.owner() || world.moderation().waiting(reply) == null);
    }

    /** Whether anybody in the viewer's place sees the post. */
    public boolean isPublic(Person viewer, Post post) {
        List<String> countries = post.content().audience().countries();
        return !post.author().profile().isPrivate()
                && (countries.isEmpty() || countries.contains(viewer.profile().country()))
                && !isArchived(post)
                && !world.moderation().conceals(post);
    }

    /** Whether this account may answer the post, by the reply control of the post that began the conversation. */
    public boolean mayReply(Person person, Post parent) {
        Post root = world.post(parent.conversationId()).orElse(parent);
        Person author = root.author();
        if (person == author) {
            return true;
        }
        return switch (root.content().audience().replyControl()) {
            case "accounts_you_follow" -> world.ties().has(Ties.Tie.FOLLOWS, author, person);
            case "followers_only" -> world.ties().has(Ties.Tie.FOLLOWS, person, author);
            case "mentioned_only" ->
                world.people().namedIn(root.content().text()).contains(person);
            case "parent_post_author_only" -> false;
            default -> true;
        };
    }

    private boolean isBelowOwnPost(Person viewer, Post post) {
        return post.isReply()
                && world.post(post.conversationId())
                        .map(root -> root.author() == viewer)
                        .orElse(false);
    }

    private boolean isArchived(Post post) {
        Instant now = world.now();
        return post.isArchivedAt(now);
    }
}
