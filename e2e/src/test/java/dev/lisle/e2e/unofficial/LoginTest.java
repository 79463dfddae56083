package dev.lisle.e2e.unofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.unofficial.TwoFactorChallenge;
import dev.lisle.unofficial.TwoFactorMethod;
import dev.lisle.unofficial.UnofficialClient;
import dev.lisle.unofficial.errors.ChallengeRequiredException;
import dev.lisle.unofficial.errors.CheckpointRequiredException;
import dev.lisle.unofficial.errors.FeedbackRequiredException;
import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.LoginRefusedException;
import dev.lisle.unofficial.errors.LoginRequiredException;
import dev.lisle.unofficial.errors.NotAllowedException;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.errors.RequestRefusedException;
import dev.lisle.unofficial.errors.ServerTroubleException;
import dev.lisle.unofficial.errors.TwoFactorRequiredException;
import dev.lisle.unofficial.errors.UnofficialException;
import dev.lisle.unofficial.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, staying so, and what comes instead. */
class LoginTest {
    private final Stage stage = new Stage();

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void thePasswordIsSealedSoThatOnlyTheServersKeyOpensIt() {
        stage.old.setPassword("ada", "Pässwörd & 100 %+ 🔑");

        stage.signedIn("ada").session().login();

        assertThat(stage.signedIn("ada").session().account()).isPresent();
        assertThat(stage.emulator.requests().toString()).doesNotContain("Pässwörd");
    }

    @Test
    void aWrongPasswordIsRefusedAndNotTriedAgain() {
        UnofficialClient client = stage.builder().credentials("ada", "guess").build();

        assertThatExceptionOfType(LoginRefusedException.class)
                .isThrownBy(() -> client.privateApi().searchUser("grace"));
        int sent = stage.emulator.requests().size();
        assertThatExceptionOfType(LoginRefusedException.class)
                .isThrownBy(() -> client.privateApi().searchUser("grace"));
        assertThat(stage.emulator.requests()).hasSize(sent);
    }

    @Test
    void aCodeEndsALoginWithASecondFactor() {
        stage.old.requireSecondFactor("ada", "123456");
        UnofficialClient client = stage.signedIn("ada");
        TwoFactorChallenge challenge = challenge(client);

        assertThatExceptionOfType(UnofficialException.class)
                .isThrownBy(() -> client.session().confirm(challenge, "000000", TwoFactorMethod.AUTHENTICATOR));
        client.session().confirm(challenge, "123 456", TwoFactorMethod.AUTHENTICATOR);

        assertThat(client.privateApi().searchUser("grace").users()).hasSize(1);
    }

    @Test
    void anApprovalOnAnotherDeviceEndsItAsWell() {
        stage.old.requireSecondFactor("ada", "123456");
        UnofficialClient client = stage.signedIn("ada");
        TwoFactorChallenge challenge = challenge(client);

        assertThat(client.session().awaitApproval(challenge, Duration.ZERO)).isFalse();
        assertThat(stage.old.approveLogins("ada")).isEqualTo(1);
        assertThat(client.session().awaitApproval(challenge, Duration.ZERO)).isTrue();

        assertThat(client.privateApi().searchUser("grace").users()).hasSize(1);
    }

    @Test
    void downloadedSettingsSaveTheNextLogin(@TempDir Path folder) {
        Path file = folder.resolve("settings.json");
        stage.signedIn("ada").downloadSettings(file);
        int sent = stage.emulator.requests().size();

        UnofficialClient next = stage.builder().settings(Settings.read(file)).build();
        next.privateApi()
                .likeThread(next.privateApi()
                        .createThread(dev.lisle.unofficial.threads.NewThread.of("hello"))
                        .post()
                        .id());

        assertThat(stage.emulator.requests().subList(sent, sent + 2))
                .extracting(request -> request.path())
                .allMatch(path -> path.startsWith("/api/v1/media/"));
    }

    @Test
    void anEndedSessionSaysSoUntilTheNextLogin() {
        UnofficialClient client = stage.signedIn("ada");
        client.privateApi().searchUser("grace");
        stage.old.endSessions("ada");

        assertThatExceptionOfType(LoginRequiredException.class)
                .isThrownBy(() -> client.privateApi().searchUser("grace"));
        client.session().login();
        assertThat(client.privateApi().searchUser("grace").users()).hasSize(1);
    }

    @Test
    void eachAnswerOfTheServersOf2023HasItsException() {
        Map<FaultOf2023, Class<? extends UnofficialException>> table = Map.ofEntries(
                Map.entry(FaultOf2023.LOGIN_REQUIRED, LoginRequiredException.class),
                Map.entry(FaultOf2023.PLEASE_WAIT_401, PleaseWaitException.class),
                Map.entry(FaultOf2023.PLEASE_WAIT_429, PleaseWaitException.class),
                Map.entry(FaultOf2023.CHALLENGE_REQUIRED, ChallengeRequiredException.class),
                Map.entry(FaultOf2023.ACCOUNT_SUSPENDED, ChallengeRequiredException.class),
                Map.entry(FaultOf2023.CHECKPOINT_REQUIRED, CheckpointRequiredException.class),
                Map.entry(FaultOf2023.MASKED_CHALLENGE, ChallengeRequiredException.class),
                Map.entry(FaultOf2023.FEEDBACK_REQUIRED, FeedbackRequiredException.class),
                Map.entry(FaultOf2023.SENTRY_BLOCK, FeedbackRequiredException.class),
                Map.entry(FaultOf2023.LOGIN_RATE, PleaseWaitException.class),
                Map.entry(FaultOf2023.USER_NOT_FOUND, NotFoundException.class),
                Map.entry(FaultOf2023.USER_NOT_ONBOARDED, NotFoundException.class),
                Map.entry(FaultOf2023.NOT_AUTHORIZED, NotAllowedException.class),
                Map.entry(FaultOf2023.MEDIA_NOT_FOUND, NotFoundException.class),
                Map.entry(FaultOf2023.FOLLOWERS_NOT_FETCHED, NotFoundException.class),
                Map.entry(FaultOf2023.DELETE_REFUSED, RequestRefusedException.class),
                Map.entry(FaultOf2023.USERAGENT_MISMATCH, InterfaceChangedException.class),
                Map.entry(FaultOf2023.WRONG_METHOD, InterfaceChangedException.class),
                Map.entry(FaultOf2023.UNKNOWN_ISSUE, ServerTroubleException.class),
                Map.entry(FaultOf2023.NOT_LOGGED_IN_PAGE, LoginRequiredException.class));
        UnofficialClient client = stage.signedIn("ada");
        client.session().login();

        table.forEach((fault, exception) -> {
            stage.old.failNext("/users/search/", fault);
            assertThatExceptionOfType(exception)
                    .as(fault.name())
                    .isThrownBy(() -> client.privateApi().searchUser("grace"));
        });
    }

    private static TwoFactorChallenge challenge(UnofficialClient client) {
        return catchThrowableOfType(
                        TwoFactorRequiredException.class, () -> client.session().login())
                .challenge();
    }
}
