package dev.lisle.client.locations;

import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.LocationReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads places. Thread-safe: make one and share it. Needs {@code threads_basic} and
 * {@code threads_location_tagging}.
 */
public final class LocationsClient {
    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#locations}. */
    public LocationsClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Finds places; one of the 500 searches of an account in a moving 24 hours. An app without advanced access finds Menlo Park
     * only. Sends one request, and all that it finds comes in one list.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/location-tagging">Location search</a>
     */
    public List<Location> search(LocationQuery query) {
        return request(query).param("q", query.name()).send(LocationsClient::read);
    }

    /**
     * The same, with the name of the place under {@code query} instead of {@code q}: one page of Meta's has the one, another the
     * other. Sends one request.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/reference/locations">Locations</a>
     */
    public List<Location> searchByReference(LocationQuery query) {
        return request(query).param("query", query.name()).send(LocationsClient::read);
    }

    /**
     * Reads one place. Sends one request.
     *
     * @throws dev.lisle.client.errors.NotFoundException if there is none
     * @see <a href="https://developers.facebook.com/documentation/threads/reference/locations">Locations</a>
     */
    public Location get(LocationId id) {
        return api.get("/" + id).param("fields", LocationQuery.ALL_FIELDS).send(LocationReader::read);
    }

    private ApiRequest request(LocationQuery query) {
        return api.get("/location_search")
                .param("latitude", query.latitude())
                .param("longitude", query.longitude())
                .param("fields", query.fields());
    }

    private static @Nullable List<Location> read(JsonReader in) {
        List<Location> places = null;
        for (String name; (name = in.nextField()) != null; ) {
            if (name.equals("data")) {
                places = List.copyOf(in.objects(LocationReader::read));
            } else {
                in.skip();
            }
        }
        return places;
    }
}
