package dev.lisle.emulator.internal.profiles;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.FieldSet;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.ListQuery;
import dev.lisle.emulator.internal.posts.Edge;
import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.posts.PostFields;
import dev.lisle.emulator.internal.world.Happenings;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.RegisteredApp;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.Sight;
import dev.lisle.emulator.internal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.ToLongFunction;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Public profiles of others, and what they posted.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/threads-profiles">Threads profiles</a>
 */
public final class DiscoveryEndpoints {
    private static final int LEAST_FOLLOWERS = 100;
    private static final int LEAST_FOLLOWERS_FORMERLY = 1_000;
    private static final Duration LATELY = Duration.ofDays(7);

    private final World world;
    private final PostFields posts;
    private final Links links;

    /** Looks into this world. */
    public DiscoveryEndpoints(World world, PostFields posts, Links links) {
        this.world = world;
        this.posts = posts;
        this.links = links;
    }

    /** Adds the endpoints. */
    public void register(Router router) {
        router.at(Operation.PROFILE_LOOKUP, "GET", "profile_lookup", this::lookup, Scope.THREADS_PROFILE_DISCOVERY)
                .at(Operation.PROFILE_POSTS, "GET", "profile_posts", this::posts, Scope.THREADS_PROFILE_DISCOVERY);
    }

    private Answer lookup(Person viewer, Call call) {
        FieldSet<Person> fields = fields(call.now());
        fields.check(call.fields());
        Person found = find(viewer, call);
        return Answer.of(fields.render(found, call.fields(), Set.of()));
    }

    private Answer posts(Person viewer, Call call) {
        ListQuery query = ListQuery.inTime(call.params(), call.now(), world.variants());
        posts.check(call.fields());
        Person found = find(viewer, call);
        return posts.page(
                found.posts(),
                query,
                call,
                Edge.PROFILE_POSTS,
                post -> post.author() == viewer || world.sight().isPublic(viewer, post));
    }

    private Person find(Person viewer, Call call) {
        String username = call.params().need("username");
        boolean open = RegisteredApp.OPEN_PROFILES.contains(username);
        if (!open && !Sight.isAdvanced(call.token(), Scope.THREADS_PROFILE_DISCOVERY)) {
            throw Errors.accessTier();
        }
        if (!viewer.discoveryQuota().take(call.now())) {
            throw Errors.rateLimit();
        }
        int least = world.variants().contains(Variant.DISCOVERY_FROM_1000_FOLLOWERS)
                ? LEAST_FOLLOWERS_FORMERLY
                : LEAST_FOLLOWERS;
        return world.people()
                .namedOrOfMeta(username)
                .filter(person ->
                        !person.profile().isPrivate() && world.happenings().followers(person) >= least)
                .orElseThrow(() -> Errors.noSuchProfile(username));
    }

    private FieldSet<Person> fields(Instant now) {
        Instant since = now.minus(LATELY);
        Happenings happenings = world.happenings();
        return new FieldSet<Person>()
                .byDefault("username", (person, inner) -> Json.text(person.username()))
                .byDefault("name", (person, inner) -> Json.text(person.name()))
                .byDefault(
                        "profile_picture_url",
                        (person, inner) -> Json.text(links.avatar(person).toString()))
                .byDefault(
                        "biography",
                        (person, inner) -> Json.text(person.profile().biography()))
                .byDefault(
                        "is_verified",
                        (person, inner) -> Json.bool(person.profile().isVerified()))
                .byDefault("follower_count", number(happenings::followers))
                .byDefault("likes_count", number(person -> happenings.likes(person, since, now)))
                .byDefault("quotes_count", number(person -> happenings.quotes(person, since, now)))
                .byDefault("replies_count", number(person -> happenings.replies(person, since, now)))
                .byDefault("reposts_count", number(person -> happenings.reposts(person, since, now)))
                .byDefault("views_count", number(person -> happenings.views(person, since, now)));
    }

    private static FieldSet.Reader<Person> number(ToLongFunction<Person> of) {
        return (person, inner) -> JsonNodeFactory.instance.numberNode(of.applyAsLong(person));
    }
}
