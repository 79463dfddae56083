package dev.lisle.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.OpenEnum;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.VirtualTime;
import dev.lisle.client.calls.CallEvent;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.LoginRefusedException;
import dev.lisle.client.errors.LoginRefusedException.Reason;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.profiles.UserId;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    private static final ThreadsApp APP = ThreadsApp.of(
                    "123456789", AppSecret.of("examplesecret"), URI.create("https://app.example.com/back?a=b"))
            .asking(Scope.THREADS_CONTENT_PUBLISH);
    private static final UserId ADA = new UserId("17841400000000001");
    private static final String SHORT = "auth/short.json";
    private static final String LONG = "auth/long.json";

    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    private final VirtualTime time = new VirtualTime();
    private final JdkHttpTransport transport = JdkHttpTransport.create();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void aLoginBeginsInTheWindowWithEverythingThatMetaWants() {
        assertThat(APP.authorization("examplestate").url())
                .hasToString("https://threads.com/oauth/authorize?client_id=123456789"
                        + "&redirect_uri=https%3A%2F%2Fapp.example.com%2Fback%3Fa%3Db&response_type=code"
                        + "&scope=threads_basic%2Cthreads_content_publish&state=examplestate");
        assertThat(APP.authorization("examplestate")
                        .in(URI.create("http://127.0.0.1:1/oauth/authorize"))
                        .url())
                .hasToString("http://127.0.0.1:1/oauth/authorize?"
                        + APP.authorization("examplestate").url().getRawQuery());
        assertThat(APP.authorization().state())
                .hasSizeGreaterThanOrEqualTo(32)
                .isNotEqualTo(APP.authorization().state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.com/back?a=b&code=AQB%20x&state=examplestate#_",
                "https://app.example.com/back?state=examplestate&code=AQB+x%23_",
                "/back?code=AQB%20x&state=examplestate"
            })
    void oneCallTakesTheWholeCallbackToLongLivedCredentials(String callback) {
        meta.answer(SHORT).answer(LONG);

        Credentials credentials = tokens().login(callback, "examplestate");

        assertThat(credentials)
                .isEqualTo(new Credentials(
                        AccessToken.of("THlong"),
                        ADA,
                        Set.of(Scope.THREADS_BASIC, Scope.THREADS_CONTENT_PUBLISH),
                        VirtualTime.START,
                        VirtualTime.START.plusSeconds(5_183_944),
                        true));
        assertThat(meta.calls())
                .containsExactly(
                        "POST /oauth/access_token client_id=123456789 client_secret=examplesecret"
                                + " grant_type=authorization_code redirect_uri=https://app.example.com/back?a=b code=AQB x",
                        "GET /access_token grant_type=th_exchange_token client_secret=examplesecret access_token=THshort");
        assertThat(meta.received())
                .allSatisfy(call -> assertThat(call.header("Authorization")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "NO_STATE, https://app.example.com/back?code=A",
        "WRONG_STATE, https://app.example.com/back?code=A&state=another",
        "WRONG_STATE, https://app.example.com/back?error=access_denied&state=another",
        "DENIED, https://app.example.com/back?error=access_denied&error_reason=user_denied&state=examplestate",
        "NO_CODE, https://app.example.com/back?state=examplestate",
        "NO_CODE, https://app.example.com/back?code=&state=examplestate#_",
        "NO_STATE, https://app.example.com/back"
    })
    void aRefusalAndAMissingOrAWrongStateAreTypedAndNothingIsExchanged(Reason reason, String callback) {
        assertThatThrownBy(() -> tokens().login(callback, "examplestate"))
                .isInstanceOfSatisfying(
                        LoginRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(meta.received()).isEmpty();
    }

    @Test
    void aCodeThatWasUsedIsACallToFixInBothShapesOfItsError() {
        meta.answer(
                        RecordedAnswer.json(
                                400,
                                "{\"error_type\":\"OAuthException\",\"code\":400,\"error_message\":\"Matching code was not found\"}"))
                .answer(RecordedAnswer.json(400, "{\"error\":{\"code\":100,\"error_subcode\":4279030}}"));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens().loginShortLived("/?code=A&state=s", "s"))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void aWrongSecretIsACallToFixAndNoTroubleThatPasses() {
        meta.answer(
                RecordedAnswer.json(
                        400,
                        "{\"error\":{\"message\":\"Error validating client secret.\",\"type\":\"OAuthException\",\"code\":1}}"));

        assertThatThrownBy(() -> tokens().login("/?code=A&state=s", "s"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("client secret")
                .hasMessageNotContaining("examplesecret");
    }

    @Test
    void whoIsNoTesterIsToldToAskForAccess() {
        meta.answer(SHORT).answer(RecordedAnswer.json(400, "{\"error\":{\"code\":100,\"error_subcode\":10}}"));

        assertThatThrownBy(() -> tokens().login("/?code=A&state=s", "s")).isInstanceOf(MissingScopeException.class);
    }

    @Test
    void aLongLivedTokenIsRefreshedAfterADayAndNotBefore() {
        meta.answer(LONG);
        Credentials old = new Credentials(
                AccessToken.of("THold"),
                ADA,
                Set.of(),
                time.instant(),
                time.instant().plus(Duration.ofDays(60)),
                true);

        assertThatThrownBy(() -> tokens().refresh(old)).hasMessageContaining("24 hours");
        time.advance(Duration.ofHours(24));

        assertThat(tokens().refresh(old).expiresAt()).isEqualTo(time.instant().plusSeconds(5_183_944));
        assertThat(meta.onlyCall())
                .isEqualTo("GET /refresh_access_token grant_type=th_refresh_token access_token=THold");
    }

    @Test
    void theAppHasATokenOfItsOwn() {
        meta.answer("auth/app.json");

        assertThat(tokens().appToken()).isEqualTo(AccessToken.of("TH|123456789|x"));
        assertThat(APP.appToken()).isEqualTo(AccessToken.of("TH|123456789|examplesecret"));
        assertThat(meta.onlyCall())
                .isEqualTo("GET /oauth/access_token client_id=123456789 client_secret=examplesecret"
                        + " grant_type=client_credentials");
    }

    @Test
    void aTokenIsInspectedWithThatOfATester() {
        meta.answer("auth/debug.json");

        assertThat(tokens().debug(AccessToken.of("THother"), AccessToken.of("THtester")))
                .isEqualTo(new TokenDetails(
                        "USER",
                        "Example App",
                        true,
                        Instant.ofEpochSecond(1_782_216_000),
                        null,
                        Instant.ofEpochSecond(1_790_000_000),
                        List.of(OpenEnum.of(Scope.class, "threads_basic"), OpenEnum.of(Scope.class, "threads_dance")),
                        ADA,
                        Map.of()));
        assertThat(meta.onlyCall()).isEqualTo("GET /v1.0/debug_token input_token=THother");
        assertThat(meta.onlyRequest().header("Authorization")).isEqualTo("Bearer THtester");
    }

    @Test
    void whoHasATokenAndNoAppMayRefreshAndInspectIt() {
        meta.answer(LONG).answer("auth/debug.json");
        TokensClient tokens = withoutApp();

        Credentials renewed = tokens.refresh(Credentials.of(AccessToken.of("THold")));

        assertThat(renewed.token()).isEqualTo(AccessToken.of("THlong"));
        assertThat(tokens.debug(renewed.token(), renewed.token()).user()).isEqualTo(ADA);
        assertThat(meta.calls())
                .containsExactly(
                        "GET /refresh_access_token grant_type=th_refresh_token access_token=THold",
                        "GET /v1.0/debug_token input_token=THlong");
    }

    @Test
    void aListenerHearsOfTheCallsOfTokensAndOfNoneOfTheirSecrets() {
        meta.answer("auth/app.json");
        List<CallEvent> heard = new ArrayList<>();

        tokens().with(heard::add).appToken();

        assertThat(heard).extracting(CallEvent::path).containsExactly("/oauth/access_token");
        assertThat(heard.toString()).doesNotContain(APP.secret().reveal());
    }

    @Test
    void whatOnlyAnAppMayIsRefusedWithoutOneBeforeAnythingIsSent() {
        Credentials shortLived = Credentials.of(AccessToken.of("THshort"));
        List<ThrowingCallable> calls = List.of(
                () -> withoutApp().login("/?code=examplecode&state=s", "s"),
                () -> withoutApp().extend(shortLived),
                () -> withoutApp().appToken());

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("needs the app")
                        .hasMessageContaining("TokensClient.of(app")
                        .hasMessageNotContainingAny("examplecode", "THshort"));
        assertThat(meta.received()).isEmpty();
    }

    @Test
    void anAppIsReadFromTheEnvironmentAndAMissingVariableIsNamed() {
        Map<String, String> environment = Map.of(
                "THREADS_APP_ID", "123456789",
                "THREADS_API_SECRET", "examplesecret",
                "THREADS_REDIRECT_URI", "https://app.example.com/back?a=b");

        assertThat(ThreadsApp.fromEnvironment(environment).asking(Scope.THREADS_CONTENT_PUBLISH))
                .isEqualTo(APP);
        assertThat(ThreadsApp.fromEnvironment(environment).scopes()).isEqualTo(EnumSet.allOf(Scope.class));
        assertThatThrownBy(() -> ThreadsApp.fromEnvironment(Map.of("THREADS_APP_ID", "1")))
                .hasMessageContaining("THREADS_APP_SECRET");
    }

    @Test
    void nothingThatHoldsASecretPrintsIt() {
        Credentials credentials = Credentials.of(AccessToken.of("THlong"));

        assertThat(List.of(APP, APP.secret(), APP.authorization("examplestate"), credentials, tokens()))
                .allSatisfy(holder ->
                        assertThat(holder.toString()).doesNotContain("examplesecret", "examplestate", "THlong"));
    }

    private TokensClient withoutApp() {
        return TokensClient.withoutApp(transport, ClientSettings.defaults().withAddress(meta.address()), time, time);
    }

    private TokensClient tokens() {
        return TokensClient.of(APP, transport, ClientSettings.defaults().withAddress(meta.address()), time, time);
    }
}
