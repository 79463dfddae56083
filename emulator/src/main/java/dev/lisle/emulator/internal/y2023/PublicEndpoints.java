package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Ties;
import dev.lisle.emulator.internal.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What anybody may read: pages with marks in them, and GraphQL documents by their numbers. */
final class PublicEndpoints {
    private static final String LSD = "AVq-lisle_2023-emulate"; // 22 characters, as the first library cut it
    private static final String APP = "238260118697367";
    private static final int FIRST_PAGE = 25;

    private final World world;
    private final Numbers numbers;
    private final Ties ties;
    private final UserJson users;
    private final ThreadJson threads;

    PublicEndpoints(World world, Ties ties, UserJson users, ThreadJson threads) {
        this.world = world;
        this.numbers = new Numbers(world);
        this.ties = ties;
        this.users = users;
        this.threads = threads;
    }

    void register(Door door) {
        door.web("GET", "/instagram", in -> page(null, null));
        door.web("POST", "/api/graphql", this::document);
        door.web("GET", "/t/{code}", this::post);
        door.web("GET", "/@{username}", this::profile);
        door.web("GET", "/{username}", this::profile);
    }

    private Reply profile(Incoming in) {
        return world.people()
                .named(in.segment("username"))
                .map(person -> page(person, null))
                .orElseGet(() -> Reply.html(404, FaultOf2023.PAGE_WITHOUT_MARKS.body()));
    }

    private Reply post(Incoming in) {
        return world.postByShortcode(in.segment("code"))
                .map(post -> page(null, post))
                .orElseGet(() -> Reply.html(404, FaultOf2023.PAGE_WITHOUT_MARKS.body()));
    }

    /** A page with the marks that each version of the library looked for, the anonymous token first. */
    private static Reply page(@Nullable Person person, @Nullable Post post) {
        StringBuilder marks =
                new StringBuilder("[\"LSD\",[],{\"token\":\"").append(LSD).append("\"},323]");
        if (person != null) {
            String id = "\"user_id\":\"" + Numbers.of(person) + "\"";
            marks.append(",{\"props\":{")
                    .append(id)
                    .append("},\"x\":0},{")
                    .append(id)
                    .append(",\"y\":0}");
        }
        if (post != null) {
            marks.append(",{\"post_id\":\"").append(Numbers.of(post)).append("\"}");
        }
        return Reply.html(
                200, "<!DOCTYPE html><html><body><script>requireLazy([" + marks + "])</script></body></html>");
    }

    private Reply document(Incoming in) {
        if (!LSD.equals(in.field("lsd"))
                || !LSD.equals(in.header("X-FB-LSD"))
                || !APP.equals(in.header("X-IG-App-ID"))
                || !"same-origin".equals(in.header("Sec-Fetch-Site"))) {
            throw Refusal.of(FaultOf2023.PAGE_WITHOUT_MARKS);
        }
        JsonNode variables = Json.parse(String.valueOf(in.field("variables")));
        if (variables == null || !variables.isObject()) {
            throw Refusal.of(FaultOf2023.GRAPHQL_EXECUTION_ERROR);
        }
        ObjectNode answer = Json.object();
        ObjectNode data = answer.putObject("data");
        switch (String.valueOf(in.field("doc_id"))) {
            case "23996318473300828" ->
                data.putObject("userData").set("user", users.of("publicProfile", person(variables)));
            case "6232751443445612" -> list(data, person(variables), false);
            case "6307072669391286" -> list(data, person(variables), true);
            case "5587632691339264" -> view(data.putObject("data"), post(variables, "postID"));
            case "9360915773983802" -> likers(data.putObject("likers"), post(variables, "mediaID"));
            default -> throw Refusal.of(FaultOf2023.GRAPHQL_UNKNOWN_DOCUMENT);
        }
        answer.putObject("extensions").put("is_final", true);
        return Reply.script(answer);
    }

    private void list(ObjectNode data, Person person, boolean replies) {
        ArrayNode list = data.putObject("mediaData").putArray("threads");
        if (person.profile().isPrivate()) {
            return;
        }
        NavigableMap<Long, Post> posts = replies ? person.replies() : person.posts();
        posts.descendingMap().values().stream()
                .filter(post -> !post.isRepost())
                .limit(FIRST_PAGE)
                .map(post -> threads.web(replies ? threads.withParent(post) : List.of(post), false))
                .forEach(list::add);
    }

    private void view(ObjectNode data, Post post) {
        data.set("containing_thread", threads.web(threads.withAncestors(post), true));
        ArrayNode replies = data.putArray("reply_threads");
        for (Post reply : world.repliesTo(post).values()) {
            replies.add(threads.web(List.of(reply), true));
        }
    }

    private void likers(ObjectNode data, Post post) {
        ArrayNode list = data.putArray("users");
        ties.likers(post).stream()
                .sorted(Comparator.comparingLong(Numbers::of))
                .forEach(liker -> list.add(users.of("publicLiker", liker)));
    }

    private Person person(JsonNode variables) {
        return numbers.findPerson(text(variables, "userID"))
                .orElseThrow(() -> Refusal.of(FaultOf2023.GRAPHQL_NULL_DATA));
    }

    private Post post(JsonNode variables, String field) {
        return numbers.findPost(text(variables, field))
                .filter(post -> !post.author().profile().isPrivate())
                .orElseThrow(() -> Refusal.of(FaultOf2023.GRAPHQL_NULL_DATA));
    }

    /** Some libraries sent the number as a number, some as a text. */
    private static String text(JsonNode variables, String field) {
        return variables.path(field).asString("");
    }
}
