package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.Caller.Reply;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the authorization window to a token, and what becomes of the token. */
class LoginAcceptanceTest {
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final String REDIRECT = "https://shop.example/callback";

    private Emulator emulator;
    private Caller nobody;

    @BeforeEach
    void start() {
        emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(START));
        nobody = new Caller(emulator.address(), "none");
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void theWindowShowsWhoMayChooseWhat() {
        HttpResponse<String> window = nobody.exchange(nobody.request("/oauth/authorize?" + wish("state", "<b>&\"'")));

        assertThat(window.statusCode()).isEqualTo(200);
        assertThat(window.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(window.body())
                .contains("value=\"ada\"", "value=\"grace\"", "threads_content_publish", "Emulated App")
                .contains("value=\"&lt;b&gt;&amp;&quot;&#39;\"")
                .doesNotContain("<b>");
    }

    @Test
    void whoAllowsGoesBackWithACodeAndTheState() {
        HttpResponse<String> answer = decide("account", "ada", "decision", "allow", "state", "a b&c");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).startsWith(REDIRECT + "?code=").endsWith("&state=a+b%26c#_");
    }

    @Test
    void whoDeniesGoesBackWithTheError() {
        assertThat(location(decide("account", "ada", "decision", "deny", "state", "s")))
                .isEqualTo(REDIRECT + "?error=access_denied&error_reason=user_denied"
                        + "&error_description=The+user+denied+your+request&state=s");
    }

    @Test
    void aQueryInTheRedirectIsKept() {
        assertThat(location(decide("redirect_uri", REDIRECT + "?shop=7", "account", "ada", "decision", "allow")))
                .startsWith(REDIRECT + "?shop=7&code=");
    }

    @Test
    void aCodeBecomesATokenOnce() {
        String code = code();

        Reply first = exchange(code);
        Reply second = exchange(code);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().propertyNames()).containsExactly("access_token", "user_id");
        assertThat(first.body().path("user_id").asString())
                .isEqualTo(emulator.account("ada").id());
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.body().toString())
                .isEqualTo("{\"error_type\":\"OAuthException\",\"code\":400,"
                        + "\"error_message\":\"Matching code was not found or was already used\"}");
    }

    @Test
    void aCodeWithTheEndOfTheAddressIsTakenToo() {
        assertThat(exchange(code() + "#_").status()).isEqualTo(200);
    }

    @Test
    void aCodeLivesAnHour() {
        String inTime = code();
        String late = code();

        emulator.clock().advance(Duration.ofMinutes(59));
        assertThat(exchange(inTime).status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(1));
        assertThat(exchange(late).status()).isEqualTo(400);
    }

    @Test
    void aCodeIsGoodForItsRedirectAddressOnly() {
        assertThat(exchange(code(), "redirect_uri", REDIRECT + "/").status()).isEqualTo(400);
    }

    @Test
    void aTokenOpensWhatWasGrantedAndNoMore() {
        String location = location(decide("account", "ada", "decision", "allow", "grant", "threads_basic"));
        Caller ada = new Caller(
                emulator.address(),
                exchange(codeIn(location)).body().path("access_token").asString());

        assertThat(ada.get("/me", "fields", "username").body().path("username").asString())
                .isEqualTo("ada");
        assertThat(ada.post("/me/threads", "media_type", "TEXT", "text", "hi").code())
                .isEqualTo("400 10");
    }

    @Test
    void aShortLivedTokenLivesAnHourAndItsLongLivedOneSixtyDays() {
        String shortLived = login();
        Reply exchanged = longLived(shortLived);
        String token = exchanged.body().path("access_token").asString();

        assertThat(exchanged.body().path("token_type").asString()).isEqualTo("bearer");
        assertThat(exchanged.body().path("expires_in").asInt()).isEqualTo(5_184_000);
        emulator.clock().advance(Duration.ofHours(1));
        assertThat(me(shortLived)).isEqualTo("400 190/463");
        assertThat(longLived(shortLived).code()).isEqualTo("400 190/463");
        emulator.clock().advance(Duration.ofDays(60).minusHours(1).minusSeconds(1));
        assertThat(me(token)).isEqualTo("200 0");
        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(me(token)).isEqualTo("400 190/463");
    }

    @Test
    void aLongLivedTokenIsNotExchangedAgain() {
        assertThat(longLived(emulator.account("ada").token()).code()).isEqualTo("400 452/4279019");
    }

    @Test
    void theExchangeNeedsTheSecret() {
        assertThat(nobody.get(
                                "/access_token",
                                "grant_type",
                                "th_exchange_token",
                                "client_secret",
                                "x",
                                "access_token",
                                login())
                        .code())
                .isEqualTo("400 1");
    }

    @Test
    void aTokenIsRefreshedFromADayToSixtyDaysOld() {
        String token = longLived(login()).body().path("access_token").asString();

        emulator.clock().advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(refresh(token).code()).isEqualTo("400 100");
        emulator.clock().advance(Duration.ofSeconds(1));
        Reply refreshed = refresh(token);
        assertThat(refreshed.body().path("expires_in").asInt()).isEqualTo(5_184_000);
        emulator.clock().advance(Duration.ofDays(59));
        assertThat(refresh(token).code()).isEqualTo("400 190/463");
        assertThat(me(refreshed.body().path("access_token").asString())).isEqualTo("200 0");
    }

    @Test
    void aGrantEndsAfterNinetyDaysUnlessATokenIsRefreshed() {
        String token = longLived(login()).body().path("access_token").asString();
        for (int i = 0; i < 4; i++) {
            emulator.clock().advance(Duration.ofDays(40));
            token = refresh(token).body().path("access_token").asString();
        }
        assertThat(me(token)).isEqualTo("200 0");
        assertThat(debug(token).path("data_access_expires_at").asLong())
                .isEqualTo(emulator.clock().instant().plus(Duration.ofDays(90)).getEpochSecond());
    }

    @Test
    void theGrantOfAPrivateAccountMayEndInSpiteOfRefreshes() {
        emulator.close();
        emulator = Emulator.start(
                EmulatorSettings.defaults().withClockFrozenAt(START).withVariants(Variant.PRIVATE_GRANTS_END));
        nobody = new Caller(emulator.address(), "none");
        emulator.changeProfile("ada", profile -> profile.withPrivate(true));
        String token = longLived(login()).body().path("access_token").asString();
        emulator.clock().advance(Duration.ofDays(50));
        String refreshed = refresh(token).body().path("access_token").asString();

        emulator.clock().advance(Duration.ofDays(39));
        assertThat(me(refreshed)).isEqualTo("200 0");
        emulator.clock().advance(Duration.ofDays(1));
        assertThat(me(refreshed)).isEqualTo("400 190/463");
    }

    @Test
    void aTokenCanBeInspectedByATester() {
        String token = longLived(login()).body().path("access_token").asString();

        assertThat(debug(token).toString())
                .isEqualTo("{\"type\":\"USER\",\"application\":\"Emulated App\",\"data_access_expires_at\":%d,"
                                .formatted(START.plus(Duration.ofDays(90)).getEpochSecond())
                        + "\"expires_at\":%d,\"is_valid\":true,\"issued_at\":%d,"
                                .formatted(START.plus(Duration.ofDays(60)).getEpochSecond(), START.getEpochSecond())
                        + "\"scopes\":[\"threads_basic\",\"threads_content_publish\"],\"user_id\":\"%s\"}"
                                .formatted(emulator.account("ada").id()));
    }

    @Test
    void theAppHasATokenOfItsOwn() {
        App app = emulator.app();

        Reply reply = nobody.get(
                "/oauth/access_token",
                "client_id",
                app.id(),
                "client_secret",
                app.secret(),
                "grant_type",
                "client_credentials");

        assertThat(reply.body().toString())
                .isEqualTo(
                        "{\"access_token\":\"TH|%s|%s\",\"token_type\":\"bearer\"}".formatted(app.id(), app.secret()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1.0/oauth/access_token", "/oauth/access_token/"})
    void theTokenPathsComeWithAndWithoutVersionAndSlash(String path) {
        List<String> params = exchangeParams(code());
        assertThat(nobody.post(path, params.toArray(new String[0])).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id,, 4476002",
        "client_id, 99, 1349026",
        "redirect_uri, http://shop.example/callback, 1349187",
        "redirect_uri, nowhere, 1349048",
        "response_type, token, 100",
        "scope, threads_content_publish, 100",
        "scope, 'threads_basic,threads_fly', 100"
    })
    void aWishThatNobodyCanGrantIsRefusedInTheWindow(String name, String value, int code) {
        Reply reply = nobody.send(nobody.request("/oauth/authorize?" + wish(name, value == null ? "" : value)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error_code").asInt()).isEqualTo(code);
        assertThat(reply.body().path("error_message").asString()).isNotBlank();
    }

    @Test
    void anAddressOfThisMachineNeedsNoTls() {
        assertThat(location(decide("redirect_uri", "http://localhost:8765/cb", "account", "ada", "decision", "allow")))
                .startsWith("http://localhost:8765/cb?code=");
    }

    @Test
    void theLogShowsTheCallsAndMasksSecretsThatAreNotItsOwn() {
        exchange("AQ-not-from-here");
        exchange(code());

        assertThat(emulator.requests()).hasSize(2);
        assertThat(emulator.requests().get(0).params()).containsEntry("code", "(masked)");
        assertThat(emulator.requests().get(0).error()).contains("Matching code");
        assertThat(emulator.requests().get(1).params())
                .containsEntry("client_secret", emulator.app().secret());
    }

    private String login() {
        return exchange(code()).body().path("access_token").asString();
    }

    private String code() {
        return codeIn(location(decide("account", "ada", "decision", "allow")));
    }

    private static String codeIn(String location) {
        return location.replaceAll(".*[?&]code=([^&#]+).*", "$1");
    }

    private Reply exchange(String code, String... changes) {
        List<String> params = exchangeParams(code);
        params.addAll(0, List.of(changes));
        return nobody.post("/oauth/access_token", params.toArray(new String[0]));
    }

    private List<String> exchangeParams(String code) {
        return new ArrayList<>(List.of(
                "client_id",
                emulator.app().id(),
                "client_secret",
                emulator.app().secret(),
                "grant_type",
                "authorization_code",
                "redirect_uri",
                REDIRECT,
                "code",
                code));
    }

    private Reply longLived(String token) {
        return nobody.get(
                "/access_token",
                "grant_type",
                "th_exchange_token",
                "client_secret",
                emulator.app().secret(),
                "access_token",
                token);
    }

    private Reply refresh(String token) {
        return nobody.get("/refresh_access_token", "grant_type", "th_refresh_token", "access_token", token);
    }

    private tools.jackson.databind.JsonNode debug(String token) {
        return nobody.get("/debug_token", "input_token", token, "access_token", token)
                .body()
                .path("data");
    }

    private String me(String token) {
        return new Caller(emulator.address(), token).get("/me").code();
    }

    private HttpResponse<String> decide(String... params) {
        return nobody.exchange(nobody.request("/oauth/authorize")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(wish(params))));
    }

    private String wish(String... changes) {
        List<String> params = new ArrayList<>(List.of(changes));
        String[] usual = {
            "client_id",
            emulator.app().id(),
            "redirect_uri",
            REDIRECT,
            "response_type",
            "code",
            "scope",
            "threads_basic,threads_content_publish"
        };
        for (int i = 0; i < usual.length; i += 2) {
            if (!params.contains(usual[i])) {
                params.addAll(List.of(usual[i], usual[i + 1]));
            }
        }
        return Caller.form(params.toArray(new String[0]));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow()
                .toString();
    }
}
