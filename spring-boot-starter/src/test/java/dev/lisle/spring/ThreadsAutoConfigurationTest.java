package dev.lisle.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.FileTokenStore;
import dev.lisle.client.calls.CallListener;
import dev.lisle.emulator.Emulator;
import dev.lisle.micrometer.CallObservationConvention;
import dev.lisle.micrometer.DefaultCallObservationConvention;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

class ThreadsAutoConfigurationTest {
    private final Emulator emulator = Emulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void oneTokenIsOneClient() {
        Starter.against(emulator)
                .withPropertyValues("lisle.token=" + Starter.token(emulator, "ada"))
                .run(context -> {
                    assertThat(context.getBean(ThreadsClient.class)
                                    .profiles()
                                    .me()
                                    .username())
                            .isEqualTo("ada");
                    assertThat(context.getBean(ThreadsAccounts.class).names()).containsExactly("default");
                });
    }

    @Test
    void severalAccountsAreAskedForByName() {
        Starter.against(emulator)
                .withPropertyValues(
                        "lisle.accounts.ada.token=" + Starter.token(emulator, "ada"),
                        "lisle.accounts.grace.token=" + Starter.token(emulator, "grace"))
                .run(context -> {
                    ThreadsAccounts accounts = context.getBean(ThreadsAccounts.class);
                    assertThat(accounts.client("grace").profiles().me().username())
                            .isEqualTo("grace");
                    assertThatThrownBy(() -> accounts.client("adda"))
                            .hasMessage(
                                    "There is no account \"adda\"; there are ada, grace. Add lisle.accounts.adda.token.");
                    assertThat(context).doesNotHaveBean(ThreadsClient.class);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lisle.timeout=9s| no account is set: set lisle.token or lisle.token-file",
                "lisle.token-file=| no account is set: set lisle.token or lisle.token-file",
                "lisle.accounts.ada.token=a,lisle.token=b| 2 accounts are set: inject ThreadsAccounts, and ask it for",
            })
    void whoeverMissesTheClientIsToldWhy(String properties, String said) {
        Starter.against(emulator).withPropertyValues(properties.split(",", -1)).run(context -> {
            assertThat(context).doesNotHaveBean(ThreadsClient.class);
            assertThat(reasons(context)).anySatisfy(reason -> assertThat(reason).startsWith(said));
        });
    }

    private static List<String> reasons(AssertableApplicationContext context) {
        return ConditionEvaluationReport.get(context.getBeanFactory())
                .getConditionAndOutcomesBySource()
                .values()
                .stream()
                .flatMap(outcomes -> outcomes.stream())
                .map(outcome -> outcome.getOutcome().getMessage())
                .toList();
    }

    @Test
    void aFileWithCredentialsIsReadForEachCallAndKeptFresh(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ada.json");
        FileTokenStore.at(file).save(Credentials.of(AccessToken.of(Starter.token(emulator, "ada"))));

        Starter.against(emulator)
                .withPropertyValues("lisle.token-file=" + file)
                .run(context -> assertThat(context.getBean(ThreadsClient.class)
                                .profiles()
                                .me()
                                .username())
                        .isEqualTo("ada"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lisle.token=| lisle.token is blank",
                "lisle.token=TH secret| lisle.token: The access token has characters that no token has",
                "lisle.accounts.ada.token=| lisle.accounts.ada.token is blank",
                "lisle.timeout=0s| lisle.address, lisle.timeout or lisle.read-attempts: The timeout is PT0S",
                "lisle.timeout=soon| Failed to bind properties under 'lisle.timeout'",
            })
    void aWrongPropertyEndsTheStartWithItsNameAndNoSecret(String property, String said) {
        Starter.against(emulator).withPropertyValues(property.strip()).run(context -> {
            assertThat(context).hasFailed();
            assertThat(trace(context)).contains(said).doesNotContain("TH secret");
        });
    }

    @Test
    void tokenAndFileTogetherAreRefused() {
        Starter.against(emulator)
                .withPropertyValues("lisle.token=THsecret", "lisle.token-file=ada.json")
                .run(context -> assertThat(trace(context))
                        .contains("Both lisle.token and lisle.token-file are set. Set one of the two.")
                        .doesNotContain("THsecret"));
    }

    @Test
    void nothingThatIsPrintedHoldsAToken() {
        Starter.against(emulator)
                .withPropertyValues("lisle.token=THsecret")
                .run(context -> assertThat(
                                context.getBean(LisleProperties.class).toString())
                        .contains("token=hidden")
                        .doesNotContain("THsecret"));
    }

    @Test
    void whoHasAClientAlreadyKeepsIt() {
        try (ThreadsClient own = ThreadsClient.builder(AccessToken.of("THown")).build()) {
            Starter.against(emulator)
                    .withPropertyValues("lisle.token=THother")
                    .withBean(ThreadsClient.class, () -> own)
                    .run(context ->
                            assertThat(context.getBean(ThreadsClient.class)).isSameAs(own));
        }
    }

    @Test
    void everyListenerHearsOfEachCallAndTheRegistryTimesIt() {
        List<String> heard = new ArrayList<>();
        CallListener listener = event -> heard.add(event.method() + " " + event.path());
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Starter.against(emulator)
                .withPropertyValues("lisle.token=" + Starter.token(emulator, "ada"))
                .withBean(ObservationRegistry.class, () -> observations(meters))
                .withBean("mine", CallListener.class, () -> listener)
                .run(context -> {
                    context.getBean(ThreadsClient.class).profiles().me();

                    assertThat(heard).containsExactly("GET /me");
                    assertThat(meters.get("threads.calls")
                                    .tags(
                                            "method", "GET", "path", "/me", "status", "2xx", "outcome", "success",
                                            "error", "none", "retry", "false")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }

    @Test
    void aConventionThatIsABeanNamesTheObservations() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        CallObservationConvention names = new DefaultCallObservationConvention() {
            @Override
            public String getName() {
                return "meta.calls";
            }
        };
        Starter.against(emulator)
                .withPropertyValues("lisle.token=" + Starter.token(emulator, "ada"))
                .withBean(ObservationRegistry.class, () -> observations(meters))
                .withBean(CallObservationConvention.class, () -> names)
                .run(context -> {
                    context.getBean(ThreadsClient.class).profiles().me();

                    assertThat(meters.get("meta.calls").timer().count()).isEqualTo(1);
                });
    }

    private static ObservationRegistry observations(SimpleMeterRegistry meters) {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return registry;
    }

    private static String trace(AssertableApplicationContext context) {
        StringWriter trace = new StringWriter();
        Throwable failure = context.getStartupFailure();
        assertThat(failure).isNotNull();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
