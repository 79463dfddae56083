package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Ties;
import dev.lisle.emulator.internal.world.Ties.Tie;
import dev.lisle.emulator.internal.world.World;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts in the app: to look at, to find, to follow, mute, restrict and block. */
final class UserEndpoints {
    private static final int MOST_A_PAGE = 100;
    private static final int SAID_TO_BE_A_PAGE = 200; // and never was
    private static final int SUGGESTED_A_PAGE = 15;

    private final World world;
    private final Numbers numbers;
    private final Ties ties;
    private final UserJson users;

    UserEndpoints(World world, Ties ties, UserJson users) {
        this.world = world;
        this.numbers = new Numbers(world);
        this.ties = ties;
        this.users = users;
    }

    void register(Door door) {
        door.own("GET", "/users/search/", this::search);
        door.own("GET", "/users/{user}/usernameinfo/", this::named);
        door.own("GET", "/users/{user}/info/", (in, me) -> user("profile", numbers.person(in.segment("user"))));
        door.own("GET", "/friendships/show/{user}/", this::friendship);
        door.own("GET", "/friendships/{user}/followers/", this::followers);
        door.own("GET", "/friendships/{user}/following/", this::following);
        door.own("GET", "/text_feed/recommended_users/", this::suggested);
        door.own("POST", "/friendships/create/{user}/", this::follow);
        onPath(door, "/friendships/destroy/{user}/", ties::unfollow);
        onPath(door, "/friendships/block/{user}/", ties::block);
        onPath(door, "/friendships/unblock/{user}/", (me, other) -> ties.set(Tie.BLOCKS, me, other, false));
        mute(door, "/friendships/mute_posts_or_story_from_follow/", true);
        mute(door, "/friendships/unmute_posts_or_story_from_follow/", false);
        restrict(door, "/restrict_action/restrict_many/", "user_ids", true);
        restrict(door, "/restrict_action/unrestrict/", "target_user_id", false);
    }

    private Reply named(Incoming in, Person me) {
        Person person =
                world.people().named(in.segment("user")).orElseThrow(() -> Refusal.of(FaultOf2023.USER_NOT_FOUND));
        return user("captionAuthor", person);
    }

    private Reply user(String shape, Person person) {
        ObjectNode answer = Json.object();
        answer.set("user", users.of(shape, person));
        return Reply.ok(answer);
    }

    private Reply search(Incoming in, Person me) {
        String query = String.valueOf(in.field("q")).toLowerCase(Locale.ROOT);
        ObjectNode answer = Json.object();
        List<Person> found = world.people().all().stream()
                .filter(person -> person.username().contains(query)
                        || person.name().toLowerCase(Locale.ROOT).contains(query))
                .toList();
        answer.put("num_results", found.size());
        ArrayNode list = answer.putArray("users");
        found.forEach(person -> list.add(users.of("found", person, me)));
        return Reply.ok(answer.put("has_more", false)
                .put("rank_token", UUID.randomUUID().toString()));
    }

    private Reply friendship(Incoming in, Person me) {
        return Reply.ok(users.friendship("friendship", me, numbers.person(in.segment("user"))));
    }

    private Reply followers(Incoming in, Person me) {
        Person of =
                numbers.findPerson(in.segment("user")).orElseThrow(() -> Refusal.of(FaultOf2023.FOLLOWERS_NOT_FETCHED));
        return list(in, ties.followers(visible(me, of)), false);
    }

    private Reply following(Incoming in, Person me) {
        return list(in, ties.following(visible(me, numbers.person(in.segment("user")))), true);
    }

    /** {@code has_more} is false on every page; the list ends where {@code next_max_id} is absent. */
    private Reply list(Incoming in, List<Person> all, boolean following) {
        int from = Math.min(in.number("max_id", 0), all.size());
        int to = Math.min(from + Math.min(Math.max(1, in.number("count", MOST_A_PAGE)), MOST_A_PAGE), all.size());
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("users");
        for (Person person : all.subList(from, to)) {
            ObjectNode entry = users.of("entry", person);
            list.add(following ? entry.put("is_favorite", false) : entry);
        }
        boolean more = to < all.size();
        answer.put("big_list", more).put("page_size", SAID_TO_BE_A_PAGE);
        if (more) {
            answer.put("next_max_id", Integer.toString(to));
        }
        return Reply.ok(answer.put("has_more", false).put("should_limit_list_of_followers", false));
    }

    /** Everybody whom the account does not follow yet. */
    private Reply suggested(Incoming in, Person me) {
        List<Person> all = world.people().all().stream()
                .filter(person ->
                        person != me && !ties.has(Tie.FOLLOWS, me, person) && !ties.has(Tie.BLOCKS, me, person))
                .toList();
        int from = Math.min(in.number("paging_token", 0), all.size());
        int to = Math.min(from + Math.max(1, in.number("count", SUGGESTED_A_PAGE)), all.size());
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("users");
        all.subList(from, to).forEach(person -> list.add(users.of("suggested", person, me)));
        return Reply.ok(answer.put("paging_token", Integer.toString(to)).put("has_more", to < all.size()));
    }

    private Reply follow(Incoming in, Person me) {
        Person other = numbers.person(in.segment("user"));
        boolean before = ties.has(Tie.FOLLOWS, me, other);
        ties.follow(me, other);
        ObjectNode answer = Json.object();
        answer.set("friendship_status", users.friendship("friendshipChange", me, other));
        return Reply.ok(answer.put("previous_following", before));
    }

    private void onPath(Door door, String path, BiConsumer<Person, Person> change) {
        door.own("POST", path, (in, me) -> {
            Person other = numbers.person(in.segment("user"));
            change.accept(me, other);
            return changed(me, other);
        });
    }

    private void mute(Door door, String path, boolean muted) {
        door.own("POST", path, (in, me) -> {
            Person other = named(in.signed().get("target_posts_author_id"));
            ties.set(Tie.MUTES, me, other, muted);
            return changed(me, other);
        });
    }

    /** The app joined several accounts by commas; the library sent one number; another a plain form. */
    private void restrict(Door door, String path, String field, boolean restricted) {
        door.own("POST", path, (in, me) -> {
            ObjectNode answer = Json.object();
            ArrayNode list = answer.putArray("users");
            String listed = in.field("signed_body") == null
                    ? String.valueOf(in.field(field))
                    : in.signed().path(field).asString("");
            for (String number : listed.split(",", -1)) {
                Person other = numbers.person(number);
                ties.set(Tie.RESTRICTS, me, other, restricted);
                list.add(users.of("restricted", other, me));
            }
            return Reply.ok(answer);
        });
    }

    private Reply changed(Person me, Person other) {
        ObjectNode answer = Json.object();
        answer.set("friendship_status", users.friendship("friendshipChange", me, other));
        return Reply.ok(answer);
    }

    private Person named(@Nullable JsonNode number) {
        return numbers.person(number == null ? "" : number.asString(""));
    }

    private Person visible(Person me, Person other) {
        if (!ties.sees(me, other)) {
            throw Refusal.of(FaultOf2023.NOT_AUTHORIZED);
        }
        return other;
    }
}
