package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Ties;
import dev.lisle.emulator.internal.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts in the app: lists of them, one with what stands around it, likes, reposts, the end of one. */
final class ThreadEndpoints {
    private static final String CURSOR = "AQ-lisle-";
    private static final int A_PAGE = 15;
    private static final int REPLIES_A_PAGE = 3;
    private static final long REPOSTS_START_AT = 3_900_000_000_000_000_000L;

    private final World world;
    private final Numbers numbers;
    private final Ties ties;
    private final UserJson users;
    private final ThreadJson threads;

    ThreadEndpoints(World world, Ties ties, UserJson users, ThreadJson threads) {
        this.world = world;
        this.numbers = new Numbers(world);
        this.ties = ties;
        this.users = users;
        this.threads = threads;
    }

    void register(Door door) {
        door.own("GET", "/text_feed/{user}/profile/", (in, me) -> list(in, me, false));
        door.own("GET", "/text_feed/{user}/profile/replies/", (in, me) -> list(in, me, true));
        door.own("GET", "/text_feed/{post}/replies", this::view);
        door.own("GET", "/media/{post}/likers/", this::likers);
        change(door, "/media/{post}/like/", (post, me) -> world.setLike(post, me, true));
        change(door, "/media/{post}/unlike/", (post, me) -> world.setLike(post, me, false));
        door.own("POST", "/media/{post}/delete/", this::delete);
        door.own("POST", "/repost/create_repost/", this::repost);
        door.own("POST", "/repost/delete_text_app_repost/", this::takeBack);
    }

    /** The cursor names the first item of the next page. */
    private Reply list(Incoming in, Person me, boolean replies) {
        Person author = numbers.person(in.segment("user"));
        if (!ties.sees(me, author)) {
            throw Refusal.of(FaultOf2023.NOT_AUTHORIZED);
        }
        NavigableMap<Long, Post> all = (replies ? author.replies() : author.posts()).descendingMap();
        Long from = place(in.field("max_id"));
        Iterator<Post> rest = (from == null ? all : all.tailMap(from, true))
                .values().stream().filter(post -> !post.isRepost()).iterator();
        ObjectNode answer = Json.object();
        answer.putArray("medias");
        ArrayNode list = answer.putArray("threads");
        for (int left = Math.max(1, in.number("count", A_PAGE)); left > 0 && rest.hasNext(); left--) {
            Post post = rest.next();
            list.add(threads.mobile(replies ? threads.withParent(post) : List.of(post), me));
        }
        if (rest.hasNext()) {
            answer.put("next_max_id", cursor(rest.next()));
        }
        return Reply.ok(answer);
    }

    private Reply view(Incoming in, Person me) {
        Post post = visible(in.segment("post"), me);
        List<Post> replies = List.copyOf(world.repliesTo(post).values());
        int from = Math.min(in.number("paging_token", 0), replies.size());
        int to = Math.min(from + REPLIES_A_PAGE, replies.size());
        ObjectNode answer = Json.object();
        answer.set("containing_thread", threads.mobile(threads.withAncestors(post), me));
        ArrayNode list = answer.putArray("reply_threads");
        replies.subList(from, to).forEach(reply -> list.add(threads.mobile(List.of(reply), me)));
        answer.putArray("sibling_threads");
        ObjectNode tokens = answer.putObject("paging_tokens");
        if (to < replies.size()) {
            tokens.put("downwards", Integer.toString(to));
        }
        answer.put("downwards_thread_will_continue", to < replies.size())
                .put(
                        "target_post_reply_placeholder",
                        "Reply to " + post.author().username());
        return Reply.ok(answer);
    }

    private Reply likers(Incoming in, Person me) {
        Post post = visible(in.segment("post"), me);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("users");
        ties.likers(post).stream()
                .sorted(Comparator.comparingLong(Numbers::of))
                .forEach(liker -> list.add(users.of("liker", liker)));
        return Reply.ok(answer.put("user_count", list.size()));
    }

    private void change(Door door, String path, BiConsumer<Post, Person> change) {
        door.own("POST", path, (in, me) -> {
            change.accept(visible(in.segment("post"), me), me);
            return Reply.ok(Json.object());
        });
    }

    private Reply delete(Incoming in, Person me) {
        Post post = numbers.post(in.segment("post"));
        if (post.author() != me) {
            throw Refusal.of(FaultOf2023.DELETE_REFUSED);
        }
        world.delete(post);
        ObjectNode answer = Json.object().put("did_delete", true);
        answer.putObject("cxp_deep_deletion_global_response");
        return Reply.ok(answer);
    }

    private Reply repost(Incoming in, Person me) {
        Post post = visible(in.field("media_id"), me);
        ties.reposters(post).add(me);
        return Reply.ok(Json.object()
                .put("repost_id", REPOSTS_START_AT + post.place())
                .put("repost_fbid", post.number())
                .put("reposted_at", world.now().getEpochSecond()));
    }

    /** Wants the number of the original, as it was never told that of the repost. */
    private Reply takeBack(Incoming in, Person me) {
        ties.reposters(numbers.post(in.field("original_media_id"))).remove(me);
        return Reply.ok(Json.object());
    }

    private Post visible(@Nullable String number, Person me) {
        Post post = numbers.post(number);
        if (!ties.sees(me, post.author())) {
            throw Refusal.of(FaultOf2023.NOT_AUTHORIZED);
        }
        return post;
    }

    private static String cursor(Post first) {
        return Base64.getEncoder().encodeToString((CURSOR + first.place()).getBytes(StandardCharsets.US_ASCII));
    }

    private static @Nullable Long place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Long.valueOf(text.substring(CURSOR.length()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refusal.of(FaultOf2023.UNKNOWN_ISSUE);
        }
    }
}
