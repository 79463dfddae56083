package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.publisher.internal.decide.Expected;
import dev.lisle.publisher.internal.decide.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How soon a container that takes so long is found ready, and by how many looks. */
class LearnedTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Learned learned = new Learned();

    @ParameterizedTest
    @ValueSource(longs = {40, 200, 3_000, 45_000, 600_000})
    void whatTakesAsLongAsTheLastIsFoundReadyWithinFivePercentInThreeLooksAtMost(long millis) {
        for (int i = 0; i < 8; i++) {
            looksAt(millis);
        }
        for (int i = 0; i < 20; i++) {
            List<Long> looks = looksAt(millis);

            assertThat(looks.get(looks.size() - 1) - millis)
                    .as("late, after looks at %s", looks)
                    .isLessThanOrEqualTo(Math.max(millis / 20, 10));
            assertThat(looks).hasSizeLessThanOrEqualTo(millis > 5_000 ? 3 : 2);
        }
    }

    @Test
    void whatTakesAQuarterOfTheLastIsFoundAtHalfItsTime() {
        looksAt(400_000);

        assertThat(looksAt(100_000)).hasSize(1).allSatisfy(at -> assertThat(at).isLessThan(220_000));
    }

    @Test
    void whatTakesThreeTimesAsLongAsTheLastIsLookedAtEverMoreSeldom() {
        looksAt(1_000);
        List<Long> looks = looksAt(3_000);

        assertThat(looks.get(looks.size() - 1)).isLessThan(3_200);
        assertThat(looks).hasSizeLessThan(25);
    }

    @Test
    void aFirstLookThatCameLateTeachesNothing() {
        learned.took(Learned.Kind.IMAGE_ITEM, null, Duration.ofMinutes(1));
        assertThat(learned.expected(Learned.Kind.IMAGE_ITEM)).isEqualTo(Expected.NOTHING);

        learned.took(Learned.Kind.IMAGE_ITEM, Duration.ofMillis(190), Duration.ofMillis(200));
        learned.took(Learned.Kind.IMAGE_ITEM, null, Duration.ofMinutes(1));
        assertThat(learned.expected(Learned.Kind.IMAGE_ITEM).by()).isEqualTo(Duration.ofMillis(200));
    }

    /** In milliseconds since it was created; the last one finds it ready. */
    private List<Long> looksAt(long readyAfter) {
        List<Long> looks = new ArrayList<>();
        Instant seenAt = null;
        while (true) {
            Instant next = Pace.whileProcessed(START, seenAt, learned.expected(Learned.Kind.IMAGE));
            Duration notYet = seenAt == null ? null : Duration.between(START, seenAt);
            seenAt = next;
            long age = Duration.between(START, next).toMillis();
            looks.add(age);
            if (age >= readyAfter) {
                learned.took(Learned.Kind.IMAGE, notYet, Duration.between(START, next));
                return looks;
            }
        }
    }
}
