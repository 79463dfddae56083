package dev.lisle.unofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.unofficial.errors.ChallengeRequiredException;
import dev.lisle.unofficial.errors.CheckpointRequiredException;
import dev.lisle.unofficial.errors.FeedbackRequiredException;
import dev.lisle.unofficial.errors.ImageRefusedException;
import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.LoginRefusedException;
import dev.lisle.unofficial.errors.LoginRequiredException;
import dev.lisle.unofficial.errors.NotAllowedException;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.errors.RequestRefusedException;
import dev.lisle.unofficial.errors.ServerTroubleException;
import dev.lisle.unofficial.errors.TransportException;
import dev.lisle.unofficial.errors.TwoFactorRequiredException;
import dev.lisle.unofficial.errors.UnofficialException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.settings.Settings;
import dev.lisle.unofficial.support.Fixture;
import dev.lisle.unofficial.support.Reply;
import dev.lisle.unofficial.support.Samples;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.users.UserId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal of the reference is a kind of its own, for reads and writes alike, and never a result. */
class ErrorsTest {
    private final Fixture fixture = new Fixture();
    private final PrivateApi api = fixture.privateApi();

    @AfterEach
    void close() {
        fixture.close();
    }

    static Stream<Arguments> privateErrors() {
        return Stream.of(
                Arguments.of(403, "error.login_required", LoginRequiredException.class),
                Arguments.of(401, "error.please_wait_401", PleaseWaitException.class),
                Arguments.of(429, "error.please_wait_429", PleaseWaitException.class),
                Arguments.of(400, "error.challenge_required", ChallengeRequiredException.class),
                Arguments.of(400, "error.checkpoint_required", CheckpointRequiredException.class),
                Arguments.of(400, "error.feedback_required", FeedbackRequiredException.class),
                Arguments.of(404, "error.user_not_found", NotFoundException.class),
                Arguments.of(400, "error.media_not_found", NotFoundException.class),
                Arguments.of(400, "error.useragent_mismatch", InterfaceChangedException.class),
                Arguments.of(500, "error.server_unknown_issue", ServerTroubleException.class),
                Arguments.of(200, "error.media_needs_reupload", ImageRefusedException.class), // trap T7
                Arguments.of(400, "error.rupload_processing_failed", ImageRefusedException.class));
    }

    @ParameterizedTest
    @MethodSource("privateErrors")
    void eachErrorSampleIsItsKind(int status, String sample, Class<? extends UnofficialException> kind) {
        fixture.server.answer(Reply.sample(status, sample)).answer(Reply.sample(status, sample));

        UnofficialException read = catchThrowableOfType(UnofficialException.class, () -> api.getUser(new UserId(5)));
        UnofficialException write =
                catchThrowableOfType(UnofficialException.class, () -> api.followUser(new UserId(5)));

        assertThat(read).isInstanceOf(kind);
        assertThat(read.effect()).isEqualTo(Effect.NONE);
        assertThat(read.answer()).get().extracting("status").isEqualTo(status);
        assertThat(write).isInstanceOf(kind);
        assertThat(write.effect()).isEqualTo(status == 500 ? Effect.UNKNOWN : Effect.NONE);
    }

    static Stream<Arguments> privateErrorBodies() {
        return Stream.of(
                Arguments.of(
                        400, "{\"error_type\":\"sentry_block\",\"status\":\"fail\"}", FeedbackRequiredException.class),
                Arguments.of(
                        400, "{\"error_type\":\"rate_limit_error\",\"status\":\"fail\"}", PleaseWaitException.class),
                Arguments.of(400, "{\"error_type\":\"bad_password\",\"status\":\"fail\"}", LoginRefusedException.class),
                Arguments.of(400, "{\"error_type\":\"checkpoint_logged_out\"}", CheckpointRequiredException.class),
                Arguments.of(
                        400,
                        "{\"message\":\"\",\"two_factor_required\":true,\"two_factor_info\":{\"username\":\"a\","
                                + "\"two_factor_identifier\":\"x\"},\"error_type\":\"two_factor_required\"}",
                        TwoFactorRequiredException.class),
                Arguments.of(400, "{\"message\":\"User not onboarded to this\"}", NotFoundException.class),
                Arguments.of(400, "{\"message\":\"Not authorized to view user\"}", NotAllowedException.class),
                Arguments.of(400, "{\"message\":\"Sorry, you cannot like this media\"}", NotAllowedException.class),
                Arguments.of(400, "{\"message\":\"Sorry, unable to fetch followers\"}", NotFoundException.class),
                Arguments.of(
                        400, "{\"message\":\"could not delete\",\"status\":\"fail\"}", RequestRefusedException.class),
                Arguments.of(200, "{\"message\":\"anything\",\"status\":\"fail\"}", RequestRefusedException.class),
                Arguments.of(405, "{\"message\":\"\",\"status\":\"fail\"}", InterfaceChangedException.class),
                Arguments.of(404, "Not Found", ChallengeRequiredException.class),
                Arguments.of(200, "<html class=\"no-js not-logged-in\">", LoginRequiredException.class),
                Arguments.of(302, "", LoginRequiredException.class),
                Arguments.of(200, "<html>", InterfaceChangedException.class),
                Arguments.of(200, "", InterfaceChangedException.class),
                Arguments.of(200, "[]", InterfaceChangedException.class),
                Arguments.of(429, "<html>", PleaseWaitException.class),
                Arguments.of(502, "<html>", ServerTroubleException.class));
    }

    @ParameterizedTest
    @MethodSource("privateErrorBodies")
    void everyOtherRowOfTheTableIsItsKind(int status, String body, Class<? extends UnofficialException> kind) {
        fixture.server.answer(Reply.text(status, body));

        assertThatThrownBy(() -> api.getUser(new UserId(5))).isExactlyInstanceOf(kind);
    }

    static Stream<Arguments> publicErrors() {
        return Stream.of(
                Arguments.of("error.graphql_null_data", NotFoundException.class), // trap T16: "occured"
                Arguments.of("error.graphql_rate_limit", PleaseWaitException.class),
                Arguments.of("error.graphql_unknown_doc_id", InterfaceChangedException.class));
    }

    @ParameterizedTest
    @MethodSource("publicErrors")
    void eachErrorOfTheWebIsItsKindThoughItComesWith200(String sample, Class<? extends UnofficialException> kind) {
        fixture.server.answer(Reply.text(200, Fixture.LSD_PAGE)).answer(sample);

        assertThatThrownBy(() -> fixture.publicApi().getUser(new UserId(5))).isExactlyInstanceOf(kind);
    }

    @Test
    void anInvalidQueryIsRefusedThoughItsStatusIsOk() {
        fixture.server
                .answer(Reply.text(200, Fixture.LSD_PAGE))
                .answer(Reply.json(
                        200,
                        "{\"errors\":[{\"message\":\"execution error\",\"code\":1675002,\"severity\":\"CRITICAL\"}],"
                                + "\"status\":\"ok\"}"));

        assertThatThrownBy(() -> fixture.publicApi().getUser(new UserId(5)))
                .isInstanceOf(RequestRefusedException.class);
    }

    @Test
    void aChallengeNamesItsPageAndASuspensionIsTold() {
        fixture.server
                .answer(Reply.sample(400, "error.challenge_required"))
                .answer(
                        Reply.json(
                                400,
                                "{\"message\":\"challenge_required\",\"challenge\":{\"url\":\"https://x.example/accounts/suspended/\"}}"))
                .answer(Reply.sample(400, "error.checkpoint_required"));

        ChallengeRequiredException challenge =
                catchThrowableOfType(ChallengeRequiredException.class, () -> api.getUser(new UserId(5)));
        assertThat(challenge.url()).contains("https://example.com/challenge/synthetic/");
        assertThat(challenge.suspended()).isFalse();
        assertThat(catchThrowableOfType(ChallengeRequiredException.class, () -> api.getUser(new UserId(5)))
                        .suspended())
                .isTrue();
        assertThat(catchThrowableOfType(CheckpointRequiredException.class, () -> api.getUser(new UserId(5)))
                        .url())
                .contains("/challenge/synthetic/");
    }

    @Test
    void aLostAnswerToAWriteLeavesItsEffectOpenAndIsNotSentAgain() {
        fixture.server.answer(Reply.cutConnection()).answer(Reply.cutConnection());

        assertThat(catchThrowableOfType(TransportException.class, () -> api.likeThread(new ThreadId(5)))
                        .effect())
                .isEqualTo(Effect.UNKNOWN);
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @Test
    void aServerThatIsNotThereChangedNothing() throws IOException {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        PrivateApi lonely = UnofficialClient.builder(Endpoints.at(nobody))
                .settings(Settings.of(Samples.json("threads.download_settings")))
                .build()
                .privateApi();

        assertThat(catchThrowableOfType(TransportException.class, () -> lonely.likeThread(new ThreadId(5)))
                        .effect())
                .isEqualTo(Effect.NONE);
    }

    @Test
    void anEndpointMustBeSafeForALogin() {
        for (String address : List.of(
                "http://example.com",
                "ftp://example.com",
                "example.com",
                "/path",
                "https://example.com/?q=1",
                "http://127.0.0.1.example.com")) {
            assertThatThrownBy(() -> Endpoints.at(URI.create(address)))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Endpoints.at(URI.create("https://example.com/x//")).api())
                .isEqualTo(URI.create("https://example.com/x/api/v1"));
        assertThat(Endpoints.at(URI.create("http://[::1]:8080/")).web()).isEqualTo(URI.create("http://[::1]:8080"));
    }
}
