package dev.lisle.publisher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.errors.ApiError;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TransportException;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.CreateFailure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 6: what each answer says, taken alone. */
class ReadingTest {
    @ParameterizedTest
    @CsvSource({
        "190, , 200, REFUSED", // the token is looked at before anything else
        "190, , 500, REFUSED",
        "100, , 399, DOUBT",
        "100, , 400, REFUSED",
        "100, , 499, REFUSED",
        "100, , 500, DOUBT",
        " , , 400, DOUBT",
        "24, 4279009, 400, NOT_READY",
        "24, 4279009, 500, DOUBT",
        "24, , 400, SUSPECT",
        "10, , 400, SUSPECT",
        "25, , 400, SUSPECT",
        "506, , 400, SUSPECT",
        "4, 2207051, 400, SUSPECT",
        "4, , 400, LATER",
        "613, , 400, LATER",
        "1, 2207052, 400, REFUSED",
        "-1, 4279047, 400, REFUSED",
        "-1, , 400, DOUBT",
        "1, , 400, DOUBT",
        "2, , 400, DOUBT",
        "3, , 400, REFUSED",
        "199, , 400, SUSPECT",
        "200, , 400, REFUSED",
        "299, , 400, REFUSED",
        "300, , 400, SUSPECT",
        "12345, , 400, SUSPECT"
    })
    void ofAPublish(@Nullable Integer code, @Nullable Integer subcode, int status, Answer answer) {
        assertThat(Reading.ofPublish(error(code, subcode, status, "no", null))).isEqualTo(answer);
        assertThat(Reading.ofPublish(error(code, subcode, status, "no", false))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"100, SUSPECT", "368, SUSPECT", "613, LATER", "190, REFUSED", "2, DOUBT"})
    void ofAPublishThatMetaCallsTransient(int code, Answer answer) {
        assertThat(Reading.ofPublish(error(code, null, 400, "no", true))).isEqualTo(answer);
    }

    @Test
    void whatNeverLeftIsNotSentAndAllElseWithoutAnErrorIsADoubt() {
        IOException cause = new IOException("reset");
        InterruptedException interrupt = new InterruptedException();

        assertThat(Reading.ofPublish(new TransportException("t", Effect.NONE, cause)))
                .isEqualTo(Answer.NOT_SENT);
        assertThat(Reading.ofPublish(new CallInterruptedException("i", Effect.NONE, interrupt)))
                .isEqualTo(Answer.NOT_SENT);
        assertThat(Reading.ofPublish(new TransportException("t", Effect.UNKNOWN, cause)))
                .isEqualTo(Answer.DOUBT);
        assertThat(Reading.ofPublish(new CallInterruptedException("i", Effect.UNKNOWN, interrupt)))
                .isEqualTo(Answer.DOUBT);
        assertThat(Reading.ofPublish(new ServerTroubleException("s", Effect.NONE, (ApiError) null)))
                .isEqualTo(Answer.DOUBT);
    }

    @ParameterizedTest
    @CsvSource({
        " , , no, LOST",
        "-1, , no, LOST",
        "1, , no, LOST",
        "2, , no, LOST",
        "1, 2207052, no, REFUSED",
        "-1, 4279047, no, REFUSED",
        "24, 4279009, no, NOT_READY",
        "24, , no, REFUSED",
        "100, 4279004, no, NOT_READY",
        "100, , The text is 501 characters long, TOO_LONG",
        "100, , The text is bad, REFUSED",
        "100, , The name is 501 characters long, REFUSED",
        "3, , The text is 501 characters long, REFUSED",
        "613, , no, LATER",
        "4, , no, LATER",
        "4, 2207051, no, REFUSED",
        "100, , no, REFUSED"
    })
    void ofACreate(@Nullable Integer code, @Nullable Integer subcode, String said, CreateFailure failure) {
        assertThat(Reading.ofCreate(error(code, subcode, 400, said, null), true))
                .isEqualTo(failure);
        assertThat(Reading.ofCreate(error(code, subcode, 500, said, null), false))
                .isEqualTo(failure);
    }

    @Test
    void onlyAReplyCanLackItsParent() {
        ThreadsException failure = error(100, null, 400, "Param reply_to_id is not a valid id", null);

        assertThat(Reading.ofCreate(failure, true)).isEqualTo(CreateFailure.PARENT);
        assertThat(Reading.ofCreate(failure, false)).isEqualTo(CreateFailure.REFUSED);
        assertThat(Reading.ofCreate(new TransportException("t", Effect.NONE, new IOException("reset")), true))
                .isEqualTo(CreateFailure.LOST);
    }

    private static ThreadsException error(
            @Nullable Integer code, @Nullable Integer subcode, int status, String said, @Nullable Boolean isTransient) {
        return new InvalidRequestException(
                "refused",
                Effect.NONE,
                new ApiError(status, code, subcode, "OAuthException", said, null, null, isTransient, null));
    }
}
