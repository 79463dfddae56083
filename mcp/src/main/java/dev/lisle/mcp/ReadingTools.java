package dev.lisle.mcp;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.profiles.Profile;
import dev.lisle.client.profiles.PublicProfile;
import dev.lisle.client.replies.ReplyQuery;
import dev.lisle.client.search.SearchQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Profiles, posts, replies, mentions and what others write. */
final class ReadingTools {
    private static final int POSTS_A_PAGE = 25;

    private final ThreadsClient client;

    ReadingTools(ThreadsClient client) {
        this.client = client;
    }

    List<Offer> offers() {
        return List.of(
                new Offer("get_profile", Permission.READ, this::profile),
                new Offer("list_posts", Permission.READ, this::posts),
                new Offer("get_post", Permission.READ, this::post),
                new Offer("list_replies", Permission.READ, this::replies),
                new Offer("list_mentions", Permission.READ, this::mentions),
                new Offer("search_posts", Permission.READ, this::search));
    }

    private Answer profile(Arguments arguments) {
        Optional<String> username = username(arguments);
        return username.isPresent()
                ? fields(client.profiles().lookup(username.get()))
                : fields(client.profiles().me());
    }

    private Answer posts(Arguments arguments) {
        PostQuery query = query(arguments);
        Kind kind = arguments.constant("kind", Kind.class, Kind.POSTS);
        Optional<String> username = username(arguments);
        if (username.isPresent() && kind != Kind.POSTS) {
            throw new RefusedException("\"kind\" is " + Words.of(kind)
                    + " and there is a \"username\". Meta lists those of the own account only: leave one out.");
        }
        return PostAnswers.of(
                username.isPresent()
                        ? client.profiles().listPosts(username.get(), query)
                        : switch (kind) {
                            case POSTS -> client.posts().list(query);
                            case REPLIES -> client.replies().listOwn(query);
                            case GHOSTS -> client.posts().listGhosts(query);
                        });
    }

    private Answer post(Arguments arguments) {
        return PostAnswers.of(client.posts().get(arguments.post("id")));
    }

    private Answer replies(Arguments arguments) {
        ReplyQuery query = (arguments.flag("newest_first") ? ReplyQuery.newest() : ReplyQuery.oldest())
                .withLimit(limit(arguments));
        Optional<String> cursor = arguments.optionalText("cursor");
        ReplyQuery page = cursor.isPresent() ? query.after(cursor.get()) : query;
        return PostAnswers.of(
                arguments.flag("whole_conversation")
                        ? client.replies().conversation(arguments.post("id"), page)
                        : client.replies().list(arguments.post("id"), page));
    }

    private Answer mentions(Arguments arguments) {
        return PostAnswers.of(client.posts().listMentions(query(arguments)));
    }

    private Answer search(Arguments arguments) {
        String text = arguments.text("text");
        SearchQuery query =
                (arguments.flag("as_topic") ? SearchQuery.tag(text) : SearchQuery.words(text)).listed(query(arguments));
        SearchQuery ordered = arguments.flag("newest_first") ? query.newestFirst() : query;
        Optional<String> author = username(arguments);
        return PostAnswers.of(client.search().posts(author.isPresent() ? ordered.by(author.get()) : ordered));
    }

    private static PostQuery query(Arguments arguments) {
        PostQuery query = PostQuery.newest().withLimit(limit(arguments));
        Instant since = arguments.moment("since");
        Instant until = arguments.moment("until");
        PostQuery begun = since == null ? query : query.since(since);
        PostQuery ended = until == null ? begun : begun.until(until);
        Optional<String> cursor = arguments.optionalText("cursor");
        return cursor.isPresent() ? ended.after(cursor.get()) : ended;
    }

    private static int limit(Arguments arguments) {
        return arguments.number("limit", POSTS_A_PAGE, 1, PostQuery.LARGEST_PAGE);
    }

    private static Optional<String> username(Arguments arguments) {
        return arguments.optionalText("username").map(name -> name.startsWith("@") ? name.substring(1) : name);
    }

    private static Answer fields(Profile profile) {
        return new Answer()
                .with("id", profile.id())
                .with("username", profile.username())
                .with("name", profile.name())
                .with("biography", profile.biography())
                .with("is_verified", profile.isVerified())
                .with("picture_url", profile.pictureUrl());
    }

    private static Answer fields(PublicProfile profile) {
        return new Answer()
                .with("note", PostAnswers.UNTRUSTED)
                .with("username", profile.username())
                .with("name", profile.name())
                .with("biography", profile.biography())
                .with("is_verified", profile.isVerified())
                .with("picture_url", profile.pictureUrl())
                .with("followers", profile.followers())
                .with("likes_in_7_days", profile.likes())
                .with("quotes_in_7_days", profile.quotes())
                .with("replies_in_7_days", profile.replies())
                .with("reposts_in_7_days", profile.reposts())
                .with("views_in_7_days", profile.views());
    }

    /** Which of the own posts. */
    private enum Kind {
        POSTS,
        REPLIES,
        GHOSTS
    }
}
