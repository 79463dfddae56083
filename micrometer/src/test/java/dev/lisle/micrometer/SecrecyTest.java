package dev.lisle.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.publisher.drafts.Draft;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationTextPublisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Whatever succeeds, fails or breaks off: no meter, observation or log line holds a secret, and no tag what was written. */
class SecrecyTest {
    private static final String TEXT = "Weft goes over warp";

    @RegisterExtension
    final Stage stage = new Stage();

    private final List<Logger> loggers = Stream.of(
                    "dev.lisle.client", "dev.lisle.publisher", "dev.lisle.micrometer", "io.micrometer")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final StringWriter told = new StringWriter();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Ended ended = Ended.in(observations);

    @BeforeEach
    void listen() {
        log.start();
        loggers.forEach(logger -> {
            logger.addAppender(log);
            logger.setLevel(Level.TRACE);
        });
        observations
                .observationConfig()
                .observationHandler(
                        new ObservationTextPublisher(line -> told.append(line).append('\n')))
                .observationHandler(new DefaultMeterObservationHandler(meters));
    }

    @AfterEach
    void stopListening() {
        loggers.forEach(logger -> {
            logger.setLevel(null);
            logger.detachAppender(log);
        });
    }

    @Test
    void nothingHoldsASecretAndNoTagHoldsWhatWasWritten() throws InterruptedException {
        CallListener calls = ObservedCalls.in(observations);
        String secret = stage.emulator().app().secret();
        try (JdkHttpTransport real = JdkHttpTransport.create();
                ThreadsClient client = stage.client(calls).transport(real).build()) {
            stage.publisher(ObservedChains.in(observations)).publish(client, Draft.of(TEXT));
            stage.emulator()
                    .faults()
                    .add(Fault.answer(FaultAnswer.TOKEN_EXPIRED, Moment.BEFORE_EFFECT)
                            .on(Operation.PROFILE)
                            .once());
            assertThatThrownBy(() -> client.profiles().me()).isInstanceOf(ThreadsException.class);
            echoing(client);
            tokens(real, secret).with(calls).appToken();
            stage.emulator().faults().add(Fault.cut(Moment.BEFORE_EFFECT).on(Operation.APP_TOKEN));
            assertThatThrownBy(() -> tokens(real, secret).with(calls).appToken())
                    .isInstanceOf(ThreadsException.class);
        }

        assertThat(ended.all()).hasSizeGreaterThan(7);
        String tags = meters.getMeters().stream()
                        .map(meter -> meter.getId().toString())
                        .collect(Collectors.joining("\n"))
                + ended.all().stream()
                        .map(one -> one.getName() + one.getContextualName() + one.getAllKeyValues())
                        .collect(Collectors.joining("\n"));
        assertThat(tags)
                .contains("/oauth/access_token")
                .doesNotContain(TEXT, stage.emulator().postsOf("ada").get(0).id(), "ada");
        assertThat(List.of(tags, told.toString(), logged(), errors()))
                .allSatisfy(all -> assertThat(all).isNotEmpty().doesNotContain(stage.token(), secret));
    }

    /** A network that says all it was given. */
    private static void echoing(ThreadsClient client) {
        HttpTransport echo = call -> {
            throw new IOException(call.uri() + " " + call.headers());
        };
        try (ThreadsClient broken = client.derive().transport(echo).build()) {
            assertThatThrownBy(() -> broken.profiles().me()).isInstanceOf(ThreadsException.class);
        }
    }

    private TokensClient tokens(HttpTransport transport, String secret) {
        ThreadsApp app = ThreadsApp.of(
                stage.emulator().app().id(), AppSecret.of(secret), URI.create("https://example.com/callback"));
        return TokensClient.of(
                app,
                transport,
                ClientSettings.defaults().withAddress(stage.emulator().address()),
                Clock.systemUTC(),
                Pause.REAL);
    }

    private String logged() {
        return log.list.stream()
                .map(line -> line.getFormattedMessage()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    private String errors() {
        StringWriter all = new StringWriter();
        ended.all().stream()
                .map(Observation.Context::getError)
                .filter(error -> error != null)
                .forEach(error -> error.printStackTrace(new PrintWriter(all, true)));
        return all.toString();
    }
}
