package dev.lisle.publisher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.publisher.internal.decide.Sending.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rule 2. */
class SendingTest {
    private final Sending sending = new Sending();

    @Test
    void isSentOnlyOnceItIsWrittenAndWithinFiveSeconds() {
        assertThat(sending.first()).isEqualTo(Step.COMMIT);
        assertThat(sending.after(Step.COMMIT, false, Duration.ZERO)).isEqualTo(Step.END);
        assertThat(sending.after(Step.COMMIT, true, Duration.ofSeconds(5))).isEqualTo(Step.SEND);
        assertThat(sending.after(Step.COMMIT, true, Duration.ofMillis(5001))).isEqualTo(Step.RECORD_NOT_SENT);
    }

    @Test
    void whateverBecameOfItIsWritten() {
        assertThat(sending.after(Step.SEND, true, Duration.ZERO)).isEqualTo(Step.RECORD_ANSWER);
        assertThat(sending.after(Step.RECORD_ANSWER, true, Duration.ZERO)).isEqualTo(Step.END);
        assertThat(sending.after(Step.RECORD_NOT_SENT, true, Duration.ZERO)).isEqualTo(Step.END);
    }
}
