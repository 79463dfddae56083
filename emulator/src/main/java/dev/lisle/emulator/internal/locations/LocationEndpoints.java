package dev.lisle.emulator.internal.locations;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.Sight;
import dev.lisle.emulator.internal.world.World;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Searches places, and reads one.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/create-posts/location-tagging">Location tagging</a>
 */
public final class LocationEndpoints {
    private static final String OPEN_QUERY = "menlo park";
    private static final double NEAR_IN_KM = 50;
    private static final int MOST = 25;

    private record Spot(double latitude, double longitude) {}

    private final World world;
    private final LocationFields fields;

    /** Counts searches in this world. */
    public LocationEndpoints(World world) {
        this.world = world;
        this.fields = new LocationFields(world.variants());
    }

    /** Adds the endpoints. */
    public void register(Router router) {
        router.finding(id -> Location.withId(id).orElse(null))
                .at(Operation.LOCATION_SEARCH, "GET", "location_search", this::search, Scope.THREADS_LOCATION_TAGGING)
                .on(Operation.GET_LOCATION, "GET", Location.class, "", this::get, Scope.THREADS_LOCATION_TAGGING);
    }

    private Answer get(Location location, Call call) {
        return Answer.of(fields.render(location, fields.check(call.fields())));
    }

    private Answer search(Person person, Call call) {
        String words = words(call.params());
        Spot spot = spot(call.params());
        if (words == null && spot == null) {
            throw Errors.missing("q");
        }
        if (!Sight.isAdvanced(call.token(), Scope.THREADS_LOCATION_TAGGING)
                && (words == null || !words.strip().equalsIgnoreCase(OPEN_QUERY))) {
            throw Errors.accessTier();
        }
        Fields asked = fields.check(call.fields());
        if (asked.isDefault() && !world.variants().contains(Variant.LOCATION_IDS_BY_DEFAULT)) {
            asked = LocationFields.all();
        }
        if (!person.locationSearchQuota().take(call.now())) {
            throw Errors.rateLimit();
        }
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        for (Location location : find(words, spot)) {
            data.add(fields.render(location, asked));
        }
        return Answer.of(answer);
    }

    private static List<Location> find(@Nullable String words, @Nullable Spot spot) {
        Comparator<Location> nearestFirst = spot == null
                ? Comparator.comparing(Location::id)
                : Comparator.comparingDouble(location -> location.kilometresFrom(spot.latitude, spot.longitude));
        return Location.all().stream()
                .filter(location -> words == null || location.matches(words))
                .filter(location ->
                        spot == null || location.kilometresFrom(spot.latitude, spot.longitude) <= NEAR_IN_KM)
                .sorted(nearestFirst)
                .limit(MOST)
                .toList();
    }

    /** One page of Meta's names it {@code query}, all others {@code q}. */
    private @Nullable String words(Params params) {
        String q = params.get("q");
        if (q != null && world.variants().contains(Variant.LOCATION_QUERY_NAMED_QUERY)) {
            throw Errors.invalid("Param q is not known here: use query");
        }
        return q == null ? params.get("query") : q;
    }

    private static @Nullable Spot spot(Params params) {
        Double latitude = degrees(params, "latitude", 90);
        Double longitude = degrees(params, "longitude", 180);
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            throw Errors.invalid("Params latitude and longitude go together");
        }
        return new Spot(latitude, longitude);
    }

    private static @Nullable Double degrees(Params params, String name, int most) {
        String text = params.get(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,15})?") || Math.abs(Double.parseDouble(text)) > most) {
            throw Errors.invalid("Param " + name + " must be a number from -" + most + " to " + most);
        }
        return Double.valueOf(text);
    }
}
