package dev.lisle.micrometer;

import static dev.lisle.micrometer.Ended.high;
import static dev.lisle.micrometer.Ended.low;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.TransportException;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.transport.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservedCallsTest {
    @RegisterExtension
    final Stage stage = new Stage();

    private final TestObservationRegistry registry = TestObservationRegistry.create(); // refuses what is out of order
    private final Ended ended = Ended.in(registry);

    @Test
    void aCallIsAnObservationWithItsPatternAndItsEnd() {
        try (ThreadsClient client = stage.client(ObservedCalls.in(registry)).build()) {
            client.profiles().me();
        }

        Observation.Context call = only();
        assertThat(call.getName()).isEqualTo("threads.calls");
        assertThat(call.getContextualName()).isEqualTo("GET /me");
        assertThat(low(call))
                .isEqualTo(Map.of(
                        "method", "GET", "path", "/me", "retry", "false", "status", "2xx", "outcome", "success"));
        assertThat(high(call)).isEqualTo(Map.of("attempt", "1", "http.response.status_code", "200"));
        assertThat(call.getError()).isNull();
        assertThat(registry.getCurrentObservationScope()).isNull();
    }

    @Test
    void whatMetaRefusesIsAFailureWithItsCodesAndWithoutTheId() {
        try (ThreadsClient client = stage.client(ObservedCalls.in(registry)).build()) {
            assertThatThrownBy(() -> client.posts().get(new PostId("18051234567890123")))
                    .isInstanceOf(NotFoundException.class);
        }

        Observation.Context call = only();
        assertThat(low(call))
                .isEqualTo(Map.of(
                        "method", "GET", "path", "/{id}", "retry", "false", "status", "4xx", "outcome", "failure"));
        assertThat(high(call)).containsEntry("threads.error.code", "100").containsKey("threads.fbtrace_id");
        assertThat(call.getError()).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({"AFTER_EFFECT", "BEFORE_EFFECT"})
    void aWriteWithoutAnAnswerIsUnknown(Moment moment) {
        stage.emulator().faults().add(Fault.cut(moment).on(Operation.PUBLISH).once());
        try (ThreadsClient client = stage.client(ObservedCalls.in(registry)).build()) {
            assertThatThrownBy(() -> client.containers().publish(new ContainerId("18051234567890123")))
                    .isInstanceOf(ThreadsException.class);
        }

        boolean refusedAnyway = moment == Moment.AFTER_EFFECT; // there is no such container
        assertThat(low(only()))
                .containsEntry("outcome", refusedAnyway ? "failure" : "unknown")
                .containsEntry("status", refusedAnyway ? "4xx" : "none");
    }

    @Test
    void eachAttemptOfAReadIsOne() {
        stage.emulator()
                .faults()
                .add(Fault.answer(FaultAnswer.UNEXPECTED, Moment.BEFORE_EFFECT)
                        .on(Operation.PROFILE)
                        .once());
        try (ThreadsClient client = stage.client(ObservedCalls.in(registry)).build()) {
            client.profiles().me();
        }

        assertThat(ended.all()).extracting(call -> low(call).get("status")).containsExactly("5xx", "2xx");
        assertThat(ended.all()).extracting(call -> low(call).get("retry")).containsExactly("false", "true");
    }

    @Test
    void itIsCurrentWhileTheRequestIsUnderWayBelowWhatTheCallerIsAt() {
        AtomicReference<Observation> during = new AtomicReference<>();
        Observation caller = Observation.start("edition", registry);
        try (JdkHttpTransport real = JdkHttpTransport.create();
                ThreadsClient client = stage.client(ObservedCalls.in(registry))
                        .transport(call -> {
                            during.set(registry.getCurrentObservation());
                            return real.send(call);
                        })
                        .build()) {
            caller.scoped(() -> {
                client.profiles().me();
                assertThat(registry.getCurrentObservation()).isSameAs(caller);
            });
        }

        assertThat(during.get().getContext()).isInstanceOf(CallContext.class);
        assertThat(during.get().getContext().getParentObservation()).isSameAs(caller);
    }

    @Test
    void aSpanIsAClientsAndMetaIsSentNothingOfIt() {
        registry.observationConfig().observationHandler(new Propagating());
        List<String> headers = new ArrayList<>();
        try (JdkHttpTransport real = JdkHttpTransport.create();
                ThreadsClient client = stage.client(ObservedCalls.in(registry))
                        .transport(call -> {
                            headers.add(call.headers().toString());
                            return real.send(call);
                        })
                        .build()) {
            client.profiles().me();
        }

        assertThat(((CallContext) only()).getKind()).isEqualTo(Kind.CLIENT);
        assertThat(headers).singleElement().asString().doesNotContain("traceparent");
    }

    /** Hands the trace on, as those of micrometer-tracing do. */
    private static final class Propagating implements ObservationHandler<CallContext> {
        @Override
        public void onStart(CallContext context) {
            context.getSetter()
                    .set(
                            context.getCarrier(),
                            "traceparent",
                            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof CallContext;
        }
    }

    @Test
    void aTransportThatBreaksOffLeavesNothingOpen() {
        try (ThreadsClient client = stage.client(ObservedCalls.in(registry))
                .transport(call -> {
                    throw new IllegalStateException("no transport today");
                })
                .build()) {
            assertThatThrownBy(() -> client.profiles().me()).isInstanceOf(IllegalStateException.class);
        }

        assertThat(registry.getCurrentObservationScope()).isNull();
        assertThat(only().getError()).isInstanceOf(TransportException.class);
    }

    @Test
    void namesAndTagsAreReplacedByHandOrForTheWholeRegistry() {
        CallObservationConvention names = new DefaultCallObservationConvention() {
            @Override
            public String getName() {
                return "meta.calls";
            }

            @Override
            public KeyValues getLowCardinalityKeyValues(CallContext context) {
                return super.getLowCardinalityKeyValues(context).and("desk", "sports");
            }
        };
        try (ThreadsClient client =
                stage.client(ObservedCalls.in(registry).with(names)).build()) {
            client.profiles().me();
        }
        registry.observationConfig().observationConvention(new Everywhere());
        try (ThreadsClient client = stage.client(ObservedCalls.in(registry)).build()) {
            client.profiles().me();
        }

        assertThat(ended.all()).extracting(Observation.Context::getName).containsExactly("meta.calls", "everywhere");
        assertThat(low(ended.all().get(0))).containsEntry("desk", "sports").containsEntry("path", "/me");
    }

    private static final class Everywhere extends DefaultCallObservationConvention
            implements GlobalObservationConvention<CallContext> {
        @Override
        public String getName() {
            return "everywhere";
        }
    }

    @Test
    void besideAnotherListenerItHearsBothEnds() {
        CallListener other = event -> {
            throw new IllegalStateException("broken");
        };
        try (ThreadsClient client = stage.client(CallListener.all(List.of(other, ObservedCalls.in(registry))))
                .build()) {
            client.profiles().me();
        }

        assertThat(low(only())).containsEntry("outcome", "success");
    }

    private Observation.Context only() {
        return ended.only("threads.calls");
    }
}
