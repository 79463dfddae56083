package dev.lisle.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TransportException;
import dev.lisle.client.posts.PostId;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.Shortage;
import dev.lisle.publisher.drafts.Draft;
import io.micrometer.common.KeyValue;
import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What docs/guides/metrics.md promises is what comes out, no more and no less. */
class MetricsGuideTest {
    private static final Path GUIDE = Path.of("../docs/guides/metrics.md");

    @RegisterExtension
    final Stage stage = new Stage();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Ended ended = Ended.in(observations);

    @TempDir
    private Path folder;

    @BeforeEach
    void doEverythingOnce() throws InterruptedException {
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        ObservedChains chains = ObservedChains.in(observations);
        try (ThreadsClient client = stage.client(ObservedCalls.in(observations)).build()) {
            stage.publisher(chains).publish(client, Draft.of("Hello"));
            assertThatThrownBy(() -> client.posts().get(new PostId("18051234567890123")))
                    .isInstanceOf(NotFoundException.class);
        }
        Instant now = stage.emulator().clock().instant();
        chains.accept(new PublishEvent.Begun("c1", 1));
        chains.accept(new PublishEvent.Waiting(new Shortage(Shortage.Kind.POSTS, 1, 0, 2, now, false), now));
        chains.accept(new PublishEvent.InDoubt(1, 1, new TransportException("Lost.", Effect.UNKNOWN, null)));
        chains.accept(new PublishEvent.Ended("c1", null));
        try (OutboxDatabase database = OutboxDatabase.sqlite(folder.resolve("outbox.db"))) {
            OutboxMeters.of(Outbox.of(database)).bindTo(meters);
        }
    }

    @Test
    void theMetersAreThoseOfTheTable() throws IOException {
        Set<String> there =
                meters.getMeters().stream().map(MetricsGuideTest::row).collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).isEqualTo(table("meter"));
    }

    @Test
    void theKeysOfSpansAreThoseOfTheTable() throws IOException {
        Set<String> documented = Stream.of(ThreadsObservation.values())
                .flatMap(one ->
                        Stream.of(one.getHighCardinalityKeyNames()).map(key -> one.getName() + " | " + key.asString()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = ended.all().stream()
                .flatMap(one ->
                        one.getHighCardinalityKeyValues().stream().map(key -> one.getName() + " | " + key.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented)
                .isEqualTo(table("observation").stream()
                        .map(row -> row.substring(0, row.lastIndexOf(" | ")))
                        .collect(Collectors.toSet()));
        assertThat(documented).containsAll(seen);
    }

    @Test
    void theTagsOfTheDocumentationAreThoseThatComeOut() {
        for (ThreadsObservation one : ThreadsObservation.values()) {
            Observation.Context context = ended.all().stream()
                    .filter(each -> each.getName().equals(one.getName()))
                    .findFirst()
                    .orElseThrow();
            assertThat(context.getLowCardinalityKeyValues().stream().map(KeyValue::getKey))
                    .containsExactlyInAnyOrder(Stream.of(one.getLowCardinalityKeyNames())
                            .map(KeyName::asString)
                            .toArray(String[]::new));
        }
    }

    @Test
    void everyValueOfAStateAnEventAndAnOutcomeIsExplained() throws IOException {
        String guide = Files.readString(GUIDE);
        List<String> values = meters.getMeters().stream()
                .flatMap(meter -> meter.getId().getTags().stream())
                .filter(tag -> Set.of("state", "event", "outcome").contains(tag.getKey()))
                .map(Tag::getValue)
                .distinct()
                .toList();

        assertThat(values)
                .hasSizeGreaterThan(13)
                .allSatisfy(value -> assertThat(guide).contains("`" + value + "`"));
    }

    private static String row(Meter meter) {
        String tags = meter.getId().getTags().stream()
                .map(tag -> "`" + tag.getKey() + "`")
                .sorted()
                .collect(Collectors.joining(", "));
        String kind = meter.getId().getType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return meter.getId().getName() + " | " + kind + " | " + tags;
    }

    /** The rows below the heading cell, without their first marks. */
    private static Set<String> table(String heading) throws IOException {
        String guide = Files.readString(GUIDE);
        String rows = guide.substring(guide.indexOf("| " + heading + " |")).split("\n\n", 2)[0];
        return rows.lines()
                .skip(2)
                .map(row -> Pattern.compile("^\\| `(.*?)` \\| (.*?) ?\\| ?(.*?) ?\\|$")
                        .matcher(row)
                        .replaceAll("$1 | $2 | $3"))
                .map(row -> heading.equals("meter") ? row : row.replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
