package dev.lisle.micrometer;

import static dev.lisle.micrometer.Ended.high;
import static dev.lisle.micrometer.Ended.low;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.ThreadsClient;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationView;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ObservedChainsTest {
    @RegisterExtension
    final Stage stage = new Stage();

    private final TestObservationRegistry registry = TestObservationRegistry.create(); // refuses what is out of order
    private final Ended ended = Ended.in(registry);
    private ThreadsClient client;
    private Publisher publisher;

    @BeforeEach
    void open() {
        client = stage.client(ObservedCalls.in(registry)).build();
        publisher = stage.publisher(ObservedChains.in(registry));
    }

    @AfterEach
    void nothingIsLeftOpen() {
        client.close();
        assertThat(registry.getCurrentObservationScope()).isNull();
    }

    @Test
    void aChainIsAnObservationWithItsPartsBelowWhichItsCallsAre() throws InterruptedException {
        PublishedChain published = publisher.publish(client, Draft.parts("one", "two"));

        Observation.Context chain = ended.only("threads.chains");
        assertThat(low(chain)).isEqualTo(Map.of("outcome", "published"));
        assertThat(high(chain)).isEqualTo(Map.of("threads.chain", published.id(), "threads.chain.parts", "2"));
        assertThat(ended.events()).containsExactly("part", "part");
        assertThat(ended.all())
                .filteredOn(one -> "POST /me/threads_publish".equals(one.getContextualName()))
                .hasSize(2)
                .allSatisfy(call -> assertThat(parent(call)).isSameAs(chain));
    }

    @Test
    void aLostAnswerIsADoubtAndEndsWell() throws InterruptedException {
        stage.emulator()
                .faults()
                .add(Fault.cut(Moment.AFTER_EFFECT).on(Operation.PUBLISH).once());

        publisher.publish(client, Draft.of("one"));

        assertThat(ended.events()).containsExactly("doubt", "part");
        assertThat(low(ended.only("threads.chains"))).containsEntry("outcome", "published");
    }

    @Test
    void oneThatIsRefusedHasFailed() {
        stage.emulator()
                .faults()
                .add(Fault.answer(FaultAnswer.TOKEN_EXPIRED, Moment.BEFORE_EFFECT)
                        .on(Operation.CREATE));

        assertThatThrownBy(() -> publisher.publish(client, Draft.of("one"))).isInstanceOf(ChainFailedException.class);

        assertThat(low(ended.only("threads.chains"))).containsEntry("outcome", "failed");
        assertThat(ended.only("threads.chains").getError()).isInstanceOf(ChainFailedException.class);
    }

    @Test
    void oneThatMayBeLiveIsUnknown() {
        stage.emulator()
                .faults()
                .add(Fault.late(Duration.ofDays(2), Line.CLOSED).on(Operation.PUBLISH));

        assertThatThrownBy(() -> publisher.publish(client, Draft.of("one"))).isInstanceOf(ChainFailedException.class);

        assertThat(low(ended.only("threads.chains"))).containsEntry("outcome", "unknown");
    }

    @Test
    void oneThatIsInterruptedBeforeAnythingWasLiveIsSaidToBe() {
        stage.emulator().faults().add(Fault.stuck(Duration.ofHours(1)));
        Publisher impatient = Publisher.builder()
                .time(stage.emulator().clock().asClock(), duration -> {
                    throw new InterruptedException();
                })
                .listener(ObservedChains.in(registry))
                .build();

        assertThatThrownBy(() -> impatient.publish(client, Draft.of("one"))).isInstanceOf(InterruptedException.class);

        assertThat(low(ended.only("threads.chains"))).containsEntry("outcome", "interrupted");
    }

    @Test
    void namesAndTagsAreReplaced() throws InterruptedException {
        ChainObservationConvention names = new DefaultChainObservationConvention() {
            @Override
            public String getName() {
                return "newsroom.posts";
            }
        };

        stage.publisher(ObservedChains.in(registry).with(names)).publish(client, Draft.of("one"));

        assertThat(low(ended.only("newsroom.posts"))).containsEntry("outcome", "published");
    }

    private static Observation.ContextView parent(Observation.Context context) {
        ObservationView parent = context.getParentObservation();
        assertThat(parent).as("the parent of %s", context.getContextualName()).isNotNull();
        return parent.getContextView();
    }
}
