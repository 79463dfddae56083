package dev.lisle.client.locations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.testing.RecordedMeta;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocationsContractTest {
    private static final String FIELDS = "fields=id,name,address,city,country,postal_code,latitude,longitude";
    private static final Location LOOM_HOUSE = new Location(
            new LocationId("107000000000001"),
            "Loom House",
            "1 Example Street",
            "Menlo Park",
            "United States",
            "94025",
            37.485,
            -122.148,
            Map.of());

    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    private ThreadsClient client;

    @BeforeEach
    void open() {
        client = TestClients.of(meta);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void placesAreFoundByNameAndByPositionWithTheirIdAsANumberToo() {
        meta.answer("locations/search.json").answer("locations/search.json").answer("locations/search.json");

        assertThat(client.locations().search(LocationQuery.named("Loom"))).containsExactly(LOOM_HOUSE);
        client.locations().search(LocationQuery.near(37.5, -122.25));
        client.locations().searchByReference(LocationQuery.named("Loom").at(37.5, -122.25));

        assertThat(meta.calls())
                .containsExactly(
                        "GET /v1.0/location_search " + FIELDS + " q=Loom",
                        "GET /v1.0/location_search latitude=37.5 longitude=-122.25 " + FIELDS,
                        "GET /v1.0/location_search latitude=37.5 longitude=-122.25 " + FIELDS + " query=Loom");
    }

    @Test
    void onePlaceIsReadByItsId() {
        meta.answer("locations/one.json");

        assertThat(client.locations().get(new LocationId("107000000000001"))).isEqualTo(LOOM_HOUSE);
        assertThat(meta.onlyCall()).isEqualTo("GET /v1.0/107000000000001 " + FIELDS);
    }
}
