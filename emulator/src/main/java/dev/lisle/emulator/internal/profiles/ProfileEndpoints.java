package dev.lisle.emulator.internal.profiles;

import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.FieldSet;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.SearchHistory;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One's own profile.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/threads-profiles">Threads profiles</a>
 */
public final class ProfileEndpoints {
    private final FieldSet<Person> fields;

    /** Links pictures with {@code links}. */
    public ProfileEndpoints(Links links) {
        this.fields = new FieldSet<Person>()
                .byDefault("id", (person, inner) -> Json.text(person.id()))
                .with("username", (person, inner) -> Json.text(person.username()))
                .with("name", (person, inner) -> Json.text(person.name()))
                .with(
                        "threads_profile_picture_url",
                        (person, inner) -> Json.text(links.avatar(person).toString()))
                .with(
                        "threads_biography",
                        (person, inner) -> Json.text(person.profile().biography()))
                .with(
                        "is_verified",
                        (person, inner) -> Json.bool(person.profile().isVerified()))
                .with(
                        "is_eligible_for_geo_gating",
                        (person, inner) -> Json.bool(person.profile().geoGating()))
                .with("recently_searched_keywords", (person, inner) -> searches(person, inner));
    }

    /** Adds the endpoint. */
    public void register(Router router) {
        router.on(Operation.PROFILE, "GET", Person.class, "", this::profile);
    }

    private Answer profile(Person person, Call call) {
        if (call.fields().names().containsKey("recently_searched_keywords")) {
            call.needs(Scope.THREADS_KEYWORD_SEARCH);
        }
        return Answer.of(fields.render(person, fields.check(call.fields()), Set.of()));
    }

    private static ArrayNode searches(Person person, Fields inner) {
        ArrayNode searches = Json.array();
        for (SearchHistory.Search search : person.searches().all()) {
            ObjectNode node = Json.object()
                    .put("query", search.query())
                    .put("timestamp", search.at().toEpochMilli());
            searches.add(Json.chosen(node, inner));
        }
        return searches;
    }
}
