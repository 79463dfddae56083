package dev.lisle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedTest {
    @Test
    void aSeedGivesTheSameNumbersEachTime() {
        Seed seed = new Seed(7);

        assertThat(seed.random().nextLong()).isEqualTo(seed.random().nextLong());
    }

    @Test
    void aFailureNamesTheOptionThatReplaysIt() {
        assertThatThrownBy(() -> Seed.check(10, seed -> assertThat(seed.value()).isLessThan(7)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Replay with -Dlisle.seed=7: ");
    }

    @Test
    void aFailureByExceptionNamesItToo() {
        assertThatThrownBy(() -> Seed.check(1, seed -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Replay with -Dlisle.seed=0: broken");
    }

    @Test
    void aReplayRunsThatSeedAlone() {
        List<Long> ran = new ArrayList<>();
        System.setProperty(Seed.REPLAY, "42");
        try {
            Seed.check(10, seed -> ran.add(seed.value()));
        } finally {
            System.clearProperty(Seed.REPLAY);
        }

        assertThat(ran).containsExactly(42L);
    }
}
