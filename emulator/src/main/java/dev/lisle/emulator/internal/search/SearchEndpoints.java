package dev.lisle.emulator.internal.search;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.ListQuery;
import dev.lisle.emulator.internal.posts.Edge;
import dev.lisle.emulator.internal.posts.PostFields;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.Sight;
import dev.lisle.emulator.internal.world.World;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Searches public posts and replies by words or by topic.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/keyword-search">Keyword search</a>
 */
public final class SearchEndpoints {
    private final World world;
    private final PostFields fields;

    /** Searches this world. */
    public SearchEndpoints(World world, PostFields fields) {
        this.world = world;
        this.fields = fields;
    }

    /** Adds the endpoint. */
    public void register(Router router) {
        router.at(Operation.KEYWORD_SEARCH, "GET", "keyword_search", this::search, Scope.THREADS_KEYWORD_SEARCH);
    }

    private Answer search(Person person, Call call) {
        Search search = Search.read(call.params());
        ListQuery query = ListQuery.inTime(call.params(), call.now(), world.variants());
        Fields asked = fields.check(call.fields());
        if (!Sight.isAdvanced(call.token(), Scope.THREADS_KEYWORD_SEARCH)
                && world.variants().contains(Variant.STANDARD_ACCESS_REFUSED)) {
            throw Errors.accessTier();
        }
        if (person.keywordSearchQuota().isUsedUp(call.now())) {
            throw Errors.rateLimit();
        }
        person.searches().add(search.words(), call.now());
        NavigableMap<Long, Post> found = ordered(find(search, query, person, call), search.top());
        if (!found.isEmpty()) { // what finds nothing does not count
            person.keywordSearchQuota().take(call.now());
        }
        return fields.page(found, query, call, asked, Edge.SEARCH, this::render);
    }

    private List<Post> find(Search search, ListQuery query, Person person, Call call) {
        boolean all = Sight.isAdvanced(call.token(), Scope.THREADS_KEYWORD_SEARCH);
        Stream<Person> authors =
                all ? authors(search.author()) : Stream.of(person).filter(search::mayBeBy);
        return authors.flatMap(
                        author -> Stream.concat(author.posts().values().stream(), author.replies().values().stream()))
                .filter(post -> query.covers(post.publishedAt()) && search.finds(post))
                .filter(post -> post.author() == person || world.sight().isPublic(person, post))
                .toList();
    }

    private Stream<Person> authors(@Nullable String username) {
        return username == null ? world.people().all().stream() : world.people().named(username).stream();
    }

    /** By place, as lists are; or by how much happened around a post, the most of it at the end. */
    private NavigableMap<Long, Post> ordered(List<Post> found, boolean top) {
        NavigableMap<Long, Post> ordered = new TreeMap<>();
        if (!top) {
            found.forEach(post -> ordered.put(post.place(), post));
            return ordered;
        }
        NavigableMap<Long, NavigableMap<Long, Post>> byWeight = new TreeMap<>();
        found.forEach(post ->
                byWeight.computeIfAbsent(weight(post), any -> new TreeMap<>()).put(post.place(), post));
        long rank = 0;
        for (NavigableMap<Long, Post> equals : byWeight.values()) {
            for (Post post : equals.values()) {
                ordered.put(++rank, post);
            }
        }
        return ordered;
    }

    private long weight(Post post) {
        return world.ties().likers(post).size()
                + 2L * world.repliesTo(post).size()
                + 3L * world.repostsOf(post).size()
                + 3L * world.quotesOf(post).size();
    }

    private ObjectNode render(ObjectNode post) {
        if (world.variants().contains(Variant.SEARCH_SAYS_TEXT)
                && post.path("media_type").asString("").equals("TEXT_POST")) {
            post.put("media_type", "TEXT");
        }
        return post;
    }
}
