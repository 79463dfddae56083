package dev.lisle.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.RateLimitedException;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TransportException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private static final RecordedAnswer TROUBLE = RecordedAnswer.json(
            500, "{\"error\":{\"message\":\"An unexpected error has occurred.\",\"code\":2,\"is_transient\":true}}");
    private static final RecordedAnswer QUOTA =
            RecordedAnswer.json(400, "{\"error\":{\"message\":\"limit\",\"code\":613,\"error_subcode\":4279002}}");
    private static final RecordedAnswer BUSY_EDGE = RecordedAnswer.of(429, "text/html", "<h1>Too many requests</h1>");

    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    private final VirtualTime time = new VirtualTime();

    static Stream<RecordedAnswer> passing() {
        return Stream.of(
                TROUBLE,
                BUSY_EDGE,
                QUOTA.with("Retry-After", "1"),
                RecordedAnswer.of(503, "text/html", "<h1>down</h1>"),
                RecordedAnswer.json(200, "{\"id\":"),
                RecordedAnswer.none());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aReadIsTriedAgainWhenTheFailureMayPass(RecordedAnswer failure) {
        meta.answer(failure).answer(failure).answer("profiles/me.json");

        assertThat(client().profiles().me().username()).isEqualTo("ada.example");

        assertThat(meta.received()).hasSize(3);
    }

    @Test
    void theWaitsGrowWithJitterAndEndWithTheAttempts() {
        Stream.generate(() -> TROUBLE).limit(6).forEach(meta::answer);

        assertThatThrownBy(() -> client(ClientSettings.defaults().withReadAttempts(6))
                        .profiles()
                        .me())
                .isInstanceOf(ServerTroubleException.class);

        assertThat(meta.received()).hasSize(6);
        int[] wholes = {500, 1_000, 2_000, 4_000, 8_000};
        assertThat(time.waits()).hasSize(wholes.length);
        for (int i = 0; i < wholes.length; i++) {
            assertThat(time.waits().get(i)).isBetween(Duration.ofMillis(wholes[i] / 2), Duration.ofMillis(wholes[i]));
        }
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aWriteIsSentOnceWhateverHappens(RecordedAnswer failure) {
        meta.answer(failure).answer(failure);

        assertThatThrownBy(() -> client().containers().publish(new ContainerId("17")))
                .isInstanceOf(ThreadsException.class);
        assertThatThrownBy(() -> client().containers().create(TextContainer.of("hello")))
                .isInstanceOf(ThreadsException.class);

        assertThat(meta.received()).hasSize(2);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aReadThatWasRefusedForGoodIsNotTriedAgain() {
        meta.answer(RecordedAnswer.json(500, "{\"error\":{\"message\":\"no such field\",\"code\":100}}"));

        assertThatThrownBy(() -> client().profiles().me()).isInstanceOf(InvalidRequestException.class);

        assertThat(meta.received()).hasSize(1);
    }

    @Test
    void aQuotaThatIsUsedUpIsNotAskedAgainUnlessMetaSaysWhen() {
        meta.answer(QUOTA);

        RateLimitedException limited = catchThrowableOfType(
                RateLimitedException.class, () -> client().profiles().me());

        assertThat(limited.retryAfter()).isEmpty();
        assertThat(meta.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", " 7 ", "Mon, 04 May 2026 10:00:07 GMT"})
    void retryAfterIsObeyedInSecondsAndAsADate(String retryAfter) {
        meta.answer(QUOTA.with("Retry-After", retryAfter)).answer("profiles/me.json");

        client().profiles().me();

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void retryAfterOfAServerInTroubleIsObeyedToo() {
        meta.answer(RecordedAnswer.of(503, "text/html", "").with("Retry-After", "3"))
                .answer("profiles/me.json");

        client().profiles().me();

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "", "99999999999999999999", "Mon, 04 May 2026"})
    void aRetryAfterThatSaysNothingLeavesTheUsualWait(String retryAfter) {
        meta.answer(TROUBLE.with("Retry-After", retryAfter)).answer("profiles/me.json");

        client().profiles().me();

        assertThat(time.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofMillis(250), Duration.ofMillis(500)));
    }

    @Test
    void aDateInThePastMeansNow() {
        meta.answer(TROUBLE.with("Retry-After", "Mon, 04 May 2026 09:00:00 GMT"))
                .answer("profiles/me.json");

        client().profiles().me();

        assertThat(time.waits()).containsExactly(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "3600", "9223372036854775807"})
    void theDeadlineWinsOverEveryWait(String retryAfter) {
        meta.answer(QUOTA.with("Retry-After", retryAfter));

        RateLimitedException limited = catchThrowableOfType(
                RateLimitedException.class, () -> client().profiles().me());

        assertThat(limited.retryAfter()).contains(Duration.ofSeconds(Long.parseLong(retryAfter)));
        assertThat(time.waits()).isEmpty();
        assertThat(meta.received()).hasSize(1);
    }

    @Test
    void eachAttemptHasOnlyWhatIsLeftOfTheDeadline() {
        List<Duration> timeouts = new ArrayList<>();
        HttpTransport slow = call -> {
            timeouts.add(call.timeout());
            time.advance(Duration.ofSeconds(4));
            throw new IOException("reset");
        };

        assertThatThrownBy(() -> TestClients.builder(meta)
                        .settings(ClientSettings.defaults().withTimeout(Duration.ofSeconds(10)))
                        .transport(slow)
                        .time(time, time)
                        .build()
                        .profiles()
                        .me())
                .isInstanceOf(TransportException.class);

        Duration first = time.waits().get(0);
        assertThat(timeouts.get(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(timeouts.get(1)).isEqualTo(Duration.ofSeconds(6).minus(first));
        assertThat(timeouts)
                .hasSizeLessThanOrEqualTo(3)
                .allSatisfy(left -> assertThat(left).isPositive());
    }

    @Test
    void aPauseThatOversleepsTheDeadlineEndsTheCallWithTheLastFailure() {
        meta.answer(TROUBLE);

        assertThatThrownBy(() -> TestClients.builder(meta)
                        .time(time, duration -> time.advance(Duration.ofMinutes(5)))
                        .build()
                        .profiles()
                        .me())
                .isInstanceOf(ServerTroubleException.class);

        assertThat(meta.received()).hasSize(1);
    }

    @Test
    void anInterruptDuringAWaitEndsTheCallAndKeepsTheFlag() {
        meta.answer(TROUBLE);

        CallInterruptedException stopped = catchThrowableOfType(
                CallInterruptedException.class,
                () -> TestClients.builder(meta)
                        .time(time, duration -> {
                            throw new InterruptedException();
                        })
                        .build()
                        .profiles()
                        .me());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void anInterruptDuringAPublishLeavesItInDoubt() {
        CallInterruptedException stopped = publishOver(call -> {
            throw new InterruptedException();
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.effect()).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    void aThreadThatIsInterruptedAlreadySendsNothing() {
        List<HttpCall> sent = new ArrayList<>();
        Thread.currentThread().interrupt();

        CallInterruptedException stopped = publishOver(call -> {
            sent.add(call);
            return new HttpAnswer(200, Map.of(), new byte[0]);
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.effect()).isEqualTo(Effect.NONE);
        assertThat(sent).isEmpty();
    }

    private CallInterruptedException publishOver(HttpTransport transport) {
        ThreadsClient client = TestClients.builder(meta).transport(transport).build();
        return catchThrowableOfType(
                CallInterruptedException.class, () -> client.containers().publish(new ContainerId("17")));
    }

    private ThreadsClient client() {
        return TestClients.of(meta, time);
    }

    private ThreadsClient client(ClientSettings settings) {
        return TestClients.builder(meta)
                .settings(settings.withAddress(meta.address()))
                .time(time, time)
                .build();
    }
}
