package dev.lisle.emulator.internal.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerLifeTest {
    private static final Instant CREATED = Instant.parse("2026-05-04T12:00:00Z");

    @ParameterizedTest(name = "after {0}, failing {1}, published {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            PT0S,    -,                false, IN_PROGRESS
            PT1.4S,  FAILED_PROCESSING_VIDEO, false, IN_PROGRESS
            PT1.5S,  -,                false, FINISHED
            PT1.5S,  FAILED_PROCESSING_VIDEO, false, ERROR
            PT23H,   -,                false, FINISHED
            PT23H,   -,                true,  PUBLISHED
            PT24H,   -,                false, EXPIRED
            PT48H,   -,                true,  PUBLISHED
            PT48H,   FAILED_PROCESSING_VIDEO, false, ERROR
            """)
    void itsStatusFollowsFromTheTimeAlone(Duration age, String failure, boolean published, ContainerStatus expected) {
        ContainerLife life = new ContainerLife(CREATED, CREATED.plusMillis(1_500), failure, published);

        assertThat(life.statusAt(CREATED.plus(age))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"17900000000000137", "17900000000000274", "1", "1152921504606846975"})
    void aShortcodeLeadsBackToItsId(long id) {
        assertThat(Shortcode.of(id)).hasSize(11);
        assertThat(Shortcode.idOf(Shortcode.of(id))).isEqualTo(id);
    }
}
