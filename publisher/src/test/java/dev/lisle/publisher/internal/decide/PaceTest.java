package dev.lisle.publisher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When to look again. All numbers are milliseconds. */
class PaceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 10", // never sooner than after 10 ms
        "160, 170",
        "16000, 17000", // a sixteenth of its age
        "960000, 1020000",
        "1600000, 1660000" // a minute at most
    })
    void aSixteenthOfTheAgeLater(long seen, long next) {
        assertThat(Pace.next(START, at(seen))).isEqualTo(at(next));
        assertThat(Pace.whileProcessed(START, at(seen), Expected.NOTHING)).isEqualTo(at(next));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 3000, 3500, 3000", // nobody looks before it can be ready
        "2999, 3000, 3500, 3000",
        "3000, 3000, 3500, 3500", // then when it mostly is
        "3500, 3000, 3500, 3510", // just past that, closely
        "3600, 3000, 3500, 3700",
        "5100, 3000, 3500, 5418.75", // and then as ever
        "-1, 5000, 6000, 5000",
        "-1, 5001, 6000, 2500.5", // what takes long is looked at half way too
        "2500, 5001, 6000, 2500.5",
        "2501, 5001, 6000, 5001",
        "3000, 6000, 7000, 6000"
    })
    void closeToWhereItIsExpected(long seen, long first, long by, double next) {
        Instant seenAt = seen < 0 ? null : at(seen);
        Expected expected = new Expected(Duration.ofMillis(first), Duration.ofMillis(by));

        assertThat(Pace.whileProcessed(START, seenAt, expected)).isEqualTo(START.plusNanos((long) (next * 1_000_000)));
    }

    @ParameterizedTest
    @CsvSource({"0, 60000", "3600000, 3660000", "3600001, 4500001"})
    void aDoubtIsLookedAtEachMinuteAndAfterAnHourEachQuarter(long seen, long next) {
        assertThat(Pace.whileUnknown(START, at(seen))).isEqualTo(at(next));
    }

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "4, 4000", "5, 8000", "6, 8000", "80, 8000"})
    void backingOffDoublesUpToItsEnd(int failures, long wait) {
        assertThat(Pace.backoff(failures, Duration.ofSeconds(8))).isEqualTo(Duration.ofMillis(wait));
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }
}
