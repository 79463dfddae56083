package dev.lisle.unofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.lisle.unofficial.errors.ChallengeRequiredException;
import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.LoginRefusedException;
import dev.lisle.unofficial.errors.LoginRequiredException;
import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.errors.TransportException;
import dev.lisle.unofficial.errors.TwoFactorRequiredException;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.settings.Device;
import dev.lisle.unofficial.settings.SessionToken;
import dev.lisle.unofficial.settings.Settings;
import dev.lisle.unofficial.support.Fixture;
import dev.lisle.unofficial.support.Recorded;
import dev.lisle.unofficial.support.Reply;
import dev.lisle.unofficial.support.Samples;
import dev.lisle.unofficial.support.ServerKey;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.users.User;
import dev.lisle.unofficial.users.UserId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final ServerKey KEY = ServerKey.generate(2048);
    private static final UserId AUTHOR = new UserId(900000000002L);
    private static final SessionToken TOKEN = SessionToken.of(Samples.json("threads.download_settings")
            .at("authentication", "token")
            .text(""));

    private final Fixture fixture = new Fixture();
    private final UnofficialClient client = fixture.withPassword();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theFirstPrivateCallLogsInAndLaterOnesReuseIt() {
        fixture.server
                .answer(KEY.reply())
                .answer("wire.login_success")
                .answer("private_api.get_user")
                .answer("private_api.like_thread");

        client.privateApi().getUser(AUTHOR);
        client.privateApi().likeThread(new ThreadId(5));

        assertThat(fixture.server.requests())
                .extracting(Recorded::target)
                .containsExactly(
                        "/api/v1/qe/sync/",
                        "/api/v1/bloks/apps/com.bloks.www.bloks.caa.login.async.send_login_request/",
                        "/api/v1/users/900000000002/info/",
                        "/api/v1/media/5_900000000001/like/");
        assertThat(fixture.server.last().headers()).containsEntry("Authorization", "Bearer IGT:2:" + TOKEN.reveal());
    }

    @Test
    void buildingAClientSendsNothing() {
        client.publicApi();
        client.privateApi();

        assertThat(fixture.server.requests()).isEmpty();
    }

    @Test
    void theKeyIsAskedForAndTheLoginSentAsDocumented() {
        Settings settings =
                new Settings(null, 0, new Device("android-00112233445566ff", "a", "b", 25, "7"), Json.object());
        UnofficialClient own = fixture.builder()
                .credentials("demo.tester.one", "s3cret pässword")
                .settings(settings)
                .build();
        fixture.server.answer(KEY.reply()).answer("wire.login_success");

        own.session().login();

        Recorded key = fixture.server.requests().get(0);
        assertThat(key.method() + key.target()).isEqualTo("POST/api/v1/qe/sync/");
        assertThat(key.text())
                .matches(
                        "params=%7B%22id%22%3A%20%22[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}%22%7D");
        Recorded login = fixture.server.last();
        assertThat(fixture.server.requests())
                .allSatisfy(request -> assertThat(request.chosenHeaders())
                        .containsOnly(
                                entry("User-Agent", "Barcelona 289.0.0.77.109 Android"),
                                entry("Sec-Fetch-Site", "same-origin"),
                                entry("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")));
        String[] fields = login.text().split("&");
        assertThat(decoded(fields[1], "bk_client_context="))
                .isEqualTo("{\"bloks_version\": \"5f56efad68e1edec7801f630b5c122704ec5378adbee6609a448f105f34a9c73\","
                        + " \"styles_id\": \"instagram\"}");
        assertThat(fields[2])
                .isEqualTo("bloks_versioning_id=5f56efad68e1edec7801f630b5c122704ec5378adbee6609a448f105f34a9c73");
        Json params = Json.parse(decoded(fields[0], "params="));
        String sealed = params.at("client_input_params", "password").text("");
        assertThat(params.spaced())
                .isEqualTo("{\"client_input_params\": {\"password\": \"" + sealed
                        + "\", \"contact_point\": \"demo.tester.one\", \"device_id\": \"android-00112233445566ff\"},"
                        + " \"server_params\": {\"credential_type\": \"password\","
                        + " \"device_id\": \"android-00112233445566ff\"}}");
        assertThat(sealed).startsWith("#PWD_INSTAGRAM:4:1689508800:");
        assertThat(KEY.open(sealed, 41)).isEqualTo("s3cret pässword");
        assertThat(login.text()).doesNotContain("+", "s3cret");
    }

    @Test
    void manyJvmThreadsShareOneLogin() {
        fixture.server.answer(KEY.reply()).answer("wire.login_success");
        IntStream.range(0, 8).forEach(i -> fixture.server.answer("private_api.like_thread"));

        IntStream.range(0, 8).parallel().forEach(i -> client.privateApi().likeThread(new ThreadId(5)));

        assertThat(fixture.server.requests())
                .filteredOn(request -> request.target().contains("login"))
                .hasSize(1);
    }

    @Test
    void aRefusedLoginIsNotTriedAgainUntilAskedFor() { // trap T8
        fixture.server.answer(KEY.reply()).answer("wire.login_wrong_password");

        assertThatThrownBy(() -> client.privateApi().getUser(AUTHOR))
                .isInstanceOf(LoginRefusedException.class)
                .hasMessage("login was refused: Incorrect Password - Synthetic explanation text.");
        assertThatThrownBy(() -> client.privateApi().getUser(AUTHOR)).isInstanceOf(LoginRefusedException.class);
        assertThat(fixture.server.requests()).hasSize(2);

        fixture.server.answer(KEY.reply()).answer("wire.login_success");
        client.session().login();
        assertThat(client.session().settings().token()).isEqualTo(TOKEN);
        assertThat(client.session().account()).get().extracting(User::username).isEqualTo("demo.tester.one");
    }

    @Test
    void aLoginThatFailedOnTheNetworkIsTriedAgainByTheNextCall() {
        fixture.server
                .answer(Reply.cutConnection())
                .answer(KEY.reply())
                .answer("wire.login_success")
                .answer("private_api.get_user");

        assertThatThrownBy(() -> client.privateApi().getUser(AUTHOR)).isInstanceOf(TransportException.class);
        assertThat(client.privateApi().getUser(AUTHOR).user().id()).isEqualTo(AUTHOR);
    }

    @Test
    void aCodeEndsALoginWithASecondFactor() {
        fixture.server.answer(KEY.reply()).answer("wire.login_two_factor");
        TwoFactorChallenge challenge = challenge();
        fixture.server.answer(Reply.sample(200, "wire.two_factor_login")
                .header("ig-set-authorization", "Bearer IGT:2:" + TOKEN.reveal()));

        client.session().confirm(challenge, "123 456", TwoFactorMethod.AUTHENTICATOR);

        assertThat(client.session().settings().token()).isEqualTo(TOKEN);
        assertThat(fixture.server.last().target()).isEqualTo("/api/v1/accounts/two_factor_login/");
        assertThat(fixture.server.last().signed())
                .isEqualTo("{\"verification_code\": \"123456\","
                        + " \"two_factor_identifier\": \"SyntheticTwoFactorIdentifier0001\","
                        + " \"username\": \"demo.tester.one\", \"device_id\": \""
                        + client.session().settings().device().id()
                        + "\", \"trusted_notification_polling_nonces\": \"[\\\"SyntheticNonce0001\\\"]\","
                        + " \"verification_method\": \"3\"}");
    }

    @Test
    void anApprovalOnAnotherDeviceIsWaitedForAndEndsTheLogin() {
        fixture.server.answer(KEY.reply()).answer("wire.login_two_factor");
        TwoFactorChallenge challenge = challenge();
        fixture.server
                .answer("wire.two_factor_status_pending")
                .answer("wire.two_factor_status_pending")
                .answer("wire.two_factor_status_approved")
                .answer(Reply.sample(200, "wire.two_factor_login")
                        .header("IG-Set-Authorization", "Bearer IGT:2:" + TOKEN.reveal()));

        boolean approved = client.session().awaitApproval(challenge, Duration.ofMinutes(1));

        assertThat(approved).isTrue();
        assertThat(fixture.time.waits())
                .filteredOn(wait -> wait.toMillis() == 2500)
                .hasSize(2);
        String device = client.session().settings().device().id();
        assertThat(fixture.server.requests().get(2).line())
                .isEqualTo("POST /api/v1/two_factor/check_trusted_notification_status/"
                        + " two_factor_identifier=SyntheticTwoFactorIdentifier0001&username=demo.tester.one&device_id="
                        + device + "&trusted_notification_polling_nonces=%5B%22SyntheticNonce0001%22%5D");
        assertThat(Json.parse(fixture.server.last().signed())
                        .at("verification_method")
                        .text())
                .isEqualTo("4");
        assertThat(Json.parse(fixture.server.last().signed())
                        .at("verification_code")
                        .text())
                .isEmpty();
    }

    @Test
    void anApprovalThatDoesNotComeIsSaidSo() {
        fixture.server.answer(KEY.reply()).answer("wire.login_two_factor");
        TwoFactorChallenge challenge = challenge();
        IntStream.range(0, 5).forEach(i -> fixture.server.answer("wire.two_factor_status_pending"));

        assertThat(client.session().awaitApproval(challenge, Duration.ofSeconds(10)))
                .isFalse();
        assertThat(fixture.server.requests()).hasSize(7);
    }

    @Test
    void whatTheSecondFactorNeedsIsNotShown() {
        fixture.server.answer(KEY.reply()).answer("wire.login_two_factor");

        TwoFactorChallenge challenge = challenge();

        assertThat(challenge).hasToString("TwoFactorChallenge[demo.tester.one, hidden]");
        assertThat(challenge.hasAuthenticator()).isTrue();
        assertThat(challenge.hasSms()).isFalse();
        assertThat(challenge.phone()).isEqualTo("0000");
    }

    @Test
    void aLoginInTheSettingsIsUsedWithoutAPassword() {
        fixture.server.answer("private_api.like_thread");

        fixture.signedIn().privateApi().likeThread(new ThreadId(5));

        assertThat(fixture.server.only().target()).isEqualTo("/api/v1/media/5_900000000001/like/");
    }

    @Test
    void aTokenThatDoesNotSayWhoseItIsCostsOneQuestion() {
        Settings settings = Settings.generate().withToken(SessionToken.of("b3BhcXVl"));
        PrivateApi api = fixture.builder()
                .settings(settings)
                .credentials("demo.tester.one", "x")
                .build()
                .privateApi();
        fixture.server
                .answer("wire.usernameinfo")
                .answer("private_api.like_thread")
                .answer("private_api.like_thread");

        api.likeThread(new ThreadId(5));
        api.likeThread(new ThreadId(5));

        assertThat(fixture.server.requests())
                .extracting(Recorded::target)
                .containsExactly(
                        "/api/v1/users/demo.tester.one/usernameinfo/",
                        "/api/v1/media/5_900000000002/like/",
                        "/api/v1/media/5_900000000002/like/");
    }

    @Test
    void withoutALoginAndAPasswordPrivateCallsFailBeforeAnythingIsSent() {
        PrivateApi api = fixture.builder().build().privateApi();

        assertThatThrownBy(() -> api.getUser(AUTHOR)).isInstanceOf(LoginRequiredException.class);
        assertThat(fixture.server.requests()).isEmpty();
    }

    @Test
    void aFailingWebDoesNotTouchThePrivateInterface() { // the original fetched the web token first, always
        fixture.server.answer("private_api.get_user");

        fixture.privateApi().getUser(AUTHOR);

        assertThat(fixture.server.only().target()).isEqualTo("/api/v1/users/900000000002/info/");
    }

    @Test
    void downloadedSettingsServeTheNextRun(@TempDir Path folder) {
        fixture.server.answer(KEY.reply()).answer("wire.login_success").answer("private_api.get_user");
        Path file = folder.resolve("settings.json");

        client.downloadSettings(file);
        UnofficialClient next = fixture.builder().settings(Settings.read(file)).build();
        next.privateApi().getUser(AUTHOR);

        assertThat(Settings.read(file).token()).isEqualTo(TOKEN);
        assertThat(fixture.server.requests()).hasSize(3);
    }

    @Test
    void everyOtherOutcomeOfALoginIsAKindOfItsOwn() {
        assertOutcome("(bk.action.dialog.OpenDialog, \"Something\")", LoginRefusedException.class);
        assertOutcome(
                "(x, \"{\\\"error\\\":{\\\"error_user_msg\\\":\\\"challenge_required\\\"}}\")",
                ChallengeRequiredException.class);
        assertOutcome("(bk.action.caa.HandleLoginResponse, \"no token\")", InterfaceChangedException.class);
        assertOutcome(
                "(bk.action.caa.HandleLoginResponse, \"{\\\"headers\\\":\\\"{}\\\"}\")",
                InterfaceChangedException.class);
        assertOutcome("(something.New, 1)", InterfaceChangedException.class);
        assertOutcome("(unbalanced", InterfaceChangedException.class);
    }

    @Test
    void aLoginRefusedBeforeThePasswordIsSaidAsWhatItIs() {
        fixture.server.answer(Reply.sample(429, "error.please_wait_429"));
        assertThatThrownBy(() -> client.session().login()).isInstanceOf(PleaseWaitException.class);

        fixture.server.answer(Reply.json(200, "{\"status\":\"ok\"}"));
        assertThatThrownBy(() -> client.session().login()).isInstanceOf(InterfaceChangedException.class);

        fixture.server.answer(Reply.json(200, "{}")
                .header("ig-set-password-encryption-key-id", "1")
                .header("ig-set-password-encryption-pub-key", "bm8ga2V5"));
        assertThatThrownBy(() -> client.session().login()).isInstanceOf(InterfaceChangedException.class);
    }

    @Test
    void secretsAreNotShown() {
        assertThat(new Credentials("demo", "s3cret")).hasToString("Credentials[demo, hidden]");
        assertThat(Settings.generate().withToken(TOKEN).toString()).doesNotContain(TOKEN.reveal());
    }

    private void assertOutcome(String expression, Class<? extends RuntimeException> kind) {
        Json tree = Json.object().with("㐟", Json.object().with("#", expression));
        Json payload = Json.object().with("bloks_payload", Json.object().with("tree", tree));
        fixture.server
                .answer(KEY.reply())
                .answer(Reply.json(200, Json.object().with("layout", payload).compact()));

        assertThatThrownBy(() -> client.session().login()).as(expression).isInstanceOf(kind);
    }

    private TwoFactorChallenge challenge() {
        return catchThrowableOfType(
                        TwoFactorRequiredException.class, () -> client.session().login())
                .challenge();
    }

    private static String decoded(String field, String start) {
        assertThat(field).startsWith(start);
        return URLDecoder.decode(field.substring(start.length()), StandardCharsets.UTF_8);
    }
}
