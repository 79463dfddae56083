package dev.lisle.unofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.unofficial.errors.FeedbackRequiredException;
import dev.lisle.unofficial.errors.LoginRequiredException;
import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.pace.Pace;
import dev.lisle.unofficial.settings.Settings;
import dev.lisle.unofficial.support.FakeTime;
import dev.lisle.unofficial.support.Fixture;
import dev.lisle.unofficial.support.Reply;
import dev.lisle.unofficial.support.Samples;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.users.UserId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Fixture fixture = new Fixture();
    private final PrivateApi api = UnofficialClient.builder(Endpoints.at(fixture.server.address()))
            .settings(Settings.of(Samples.json("threads.download_settings")))
            .time(fixture.time, fixture.time)
            .build()
            .privateApi();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void byDefaultRequestsAreThreeSecondsApartAndWritesTwenty() {
        fixture.server
                .answer("private_api.get_user")
                .answer("private_api.like_thread")
                .answer("private_api.get_user")
                .answer("private_api.like_thread");

        api.getUser(new UserId(5));
        api.likeThread(new ThreadId(5));
        api.getUser(new UserId(5));
        api.likeThread(new ThreadId(6));

        assertThat(fixture.time.waits())
                .containsExactly(Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(17));
    }

    @Test
    void timeThatPassedAnywayIsNotWaitedAgain() {
        fixture.server.answer("private_api.get_user").answer("private_api.get_user");

        api.getUser(new UserId(5));
        fixture.time.pass(Duration.ofSeconds(2));
        api.getUser(new UserId(5));

        assertThat(fixture.time.waits()).containsExactly(Duration.ZERO, Duration.ofSeconds(1));
    }

    @Test
    void afterTheServerAskedToWaitNothingIsSentForHalfAnHour() {
        fixture.server.answer(Reply.sample(429, "error.please_wait_429")).answer("private_api.get_user");

        PleaseWaitException asked = catchThrowableOfType(PleaseWaitException.class, () -> api.getUser(new UserId(5)));
        PleaseWaitException held = catchThrowableOfType(PleaseWaitException.class, () -> api.getUser(new UserId(5)));

        assertThat(asked.until()).contains(FakeTime.START.plus(Duration.ofMinutes(30)));
        assertThat(held.until()).isEqualTo(asked.until());
        assertThat(held.answer()).isEmpty();
        assertThat(fixture.server.requests()).hasSize(1);

        fixture.time.pass(Duration.ofMinutes(30));
        api.getUser(new UserId(5));
        assertThat(fixture.server.requests()).hasSize(2);
    }

    @Test
    void anActionBlockedAsSpamHoldsTheClientToo() {
        fixture.server.answer(Reply.sample(400, "error.feedback_required"));

        assertThatThrownBy(() -> api.followUser(new UserId(5))).isInstanceOf(FeedbackRequiredException.class);
        assertThatThrownBy(() -> api.followUser(new UserId(6))).isInstanceOf(PleaseWaitException.class);
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @Test
    void anEndedSessionDoesNotHoldTheClientSinceALoginMayMendIt() {
        fixture.server.answer(Reply.sample(403, "error.login_required")).answer("private_api.get_user");

        assertThatThrownBy(() -> api.getUser(new UserId(5))).isInstanceOf(LoginRequiredException.class);
        assertThat(api.getUser(new UserId(5)).user().username()).isEqualTo("demo_author_a");
    }

    @Test
    void aPaceIsNeverNegative() {
        Duration negative = Duration.ofSeconds(-1);

        assertThatThrownBy(() -> new Pace(negative, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(Duration.ZERO, negative, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(Duration.ZERO, Duration.ZERO, negative))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
