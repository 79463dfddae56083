package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JitterTest {
    private final List<Duration> waited = new ArrayList<>();

    @Test
    void aLongWaitIsNeverShorterAndUpToATenthLonger() throws InterruptedException {
        Jitter jitter = new Jitter(waited::add, new Random(1)::nextDouble);
        for (int i = 0; i < 1_000; i++) {
            jitter.forAtLeast(Duration.ofSeconds(30));
        }

        assertThat(waited)
                .allMatch(wait -> wait.compareTo(Duration.ofSeconds(30)) >= 0)
                .allMatch(wait -> wait.compareTo(Duration.ofSeconds(33)) < 0)
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(31)) < 0)
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(32)) > 0);
    }

    @Test
    void theSameSeedWaitsTheSame() throws InterruptedException {
        new Jitter(waited::add, new Random(7)::nextDouble).forAtLeast(Duration.ofMinutes(1));
        new Jitter(waited::add, new Random(7)::nextDouble).forAtLeast(Duration.ofMinutes(1));

        assertThat(waited.get(0)).isEqualTo(waited.get(1)).isNotEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aShortWaitStaysAsItIs() throws InterruptedException {
        new Jitter(waited::add, () -> 0.99).forAtLeast(Duration.ofMillis(4_999));
        new Jitter(waited::add, () -> 0.99).forAtLeast(Duration.ofMillis(-1));

        assertThat(waited).containsExactly(Duration.ofMillis(4_999), Duration.ofMillis(-1));
    }
}
