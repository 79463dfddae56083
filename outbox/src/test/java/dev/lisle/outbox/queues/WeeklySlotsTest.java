package dev.lisle.outbox.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.testing.Seed;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklySlotsTest {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "Africa/Casablanca",
            "America/St_Johns",
            "UTC");

    @Test
    void weekdaysAreFiveDaysAndTheWeekendIsLeftOut() {
        WeeklySlots slots = WeeklySlots.parse("weekdays 9:00 and 17:30 Europe/Berlin");

        assertThat(slots.after(Instant.parse("2026-11-20T08:30:00Z")).limit(4))
                .extracting(ZonedDateTime::toString)
                .containsExactly(
                        "2026-11-20T17:30+01:00[Europe/Berlin]",
                        "2026-11-23T09:00+01:00[Europe/Berlin]",
                        "2026-11-23T17:30+01:00[Europe/Berlin]",
                        "2026-11-24T09:00+01:00[Europe/Berlin]");
    }

    @Test
    void aSlotIsNotItsOwnSuccessor() {
        WeeklySlots slots = WeeklySlots.parse("monday 9:00 UTC");

        assertThat(slots.next(Instant.parse("2026-11-23T09:00:00Z")).toInstant())
                .isEqualTo("2026-11-30T09:00:00Z");
        assertThat(slots.next(Instant.parse("2026-11-23T08:59:59.999999999Z")).toInstant())
                .isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void aTimeThatDoesNotExistGoesOutAsIfTheClocksHadNotBeenMoved() {
        WeeklySlots slots = WeeklySlots.parse("daily 1:30 2:30 Europe/Berlin");

        assertThat(slots.after(Instant.parse("2027-03-27T23:00:00Z")).limit(3))
                .extracting(ZonedDateTime::toOffsetDateTime)
                .extracting(Object::toString)
                .containsExactly("2027-03-28T01:30+01:00", "2027-03-28T03:30+02:00", "2027-03-29T01:30+02:00");
    }

    @Test
    void aTimeThatExistsTwiceGoesOutOnceAtTheFirst() {
        WeeklySlots slots = WeeklySlots.parse("daily 2:30 Europe/Berlin");

        assertThat(slots.after(Instant.parse("2026-10-24T12:00:00Z")).limit(2))
                .extracting(ZonedDateTime::toOffsetDateTime)
                .extracting(Object::toString)
                .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
    }

    @Test
    void aSlotPushedOntoAnotherIsOneWithIt() {
        WeeklySlots slots = WeeklySlots.parse("sunday 2:30 3:30; monday 12:00 Europe/Berlin");

        assertThat(slots.after(Instant.parse("2027-03-27T23:00:00Z")).limit(2))
                .extracting(slot -> slot.toLocalDateTime().toString())
                .containsExactly("2027-03-28T03:30", "2027-03-29T12:00");
    }

    @Test
    void aWholeDayThatAZoneLeftOutDoesNotMixUpTheOrder() {
        WeeklySlots slots = WeeklySlots.parse("friday 23:00; saturday 9:00 Pacific/Apia");

        assertThat(slots.after(Instant.parse("2011-12-30T00:00:00Z")).limit(3))
                .extracting(slot -> slot.toLocalDateTime().toString())
                .containsExactly("2011-12-31T09:00", "2011-12-31T23:00", "2012-01-06T23:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon-Wed at 9am, 5:30PM; weekends 12pm europe/berlin | mon tue wed 09:00 17:30; sat sun 12:00 Europe/Berlin",
                "every day at 0:00 UTC | mon tue wed thu fri sat sun 00:00 UTC",
                "fri-mon 12am +01:00 | mon fri sat sun 00:00 +01:00",
                "tuesdays 9:00 thursdays 10:00 & 11:00 UTC | tue 09:00; thu 10:00 11:00 UTC"
            })
    void wordsAreReadInManyForms(String written, String plain) {
        assertThat(WeeklySlots.parse(written)).hasToString(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weekdays 9:00 | \"9:00\" is no time zone. End with one, such as Europe/Berlin or UTC.",
                "weekdays 25:00 UTC | \"25:00\" is neither a day nor a time.",
                "weekdays 13pm UTC | \"13pm\" is neither a day nor a time.",
                "weekdays 9 UTC | \"9\" is neither a day nor a time.",
                "someday 9:00 UTC | \"someday\" is neither a day nor a time.",
                "9:00 UTC | No day stands before 09:00. Say on which days.",
                "monday 9:00; tuesday UTC | No time stands behind tue. Say at what time.",
                "UTC | A queue without a time would never send anything.",
                "'' | \"\" is no time zone."
            })
    void whatIsNotUnderstoodIsNamedWithARemedy(String written, String message) {
        assertThatThrownBy(() -> WeeklySlots.parse(written))
                .isInstanceOf(InvalidSlotsException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("Write for example");
    }

    @Test
    void aSlotWithSecondsIsRefused() {
        assertThatThrownBy(() -> new WeekTime(DayOfWeek.MONDAY, LocalTime.of(9, 0, 30)))
                .isInstanceOf(InvalidSlotsException.class)
                .hasMessageContaining("09:00:30 has seconds.");
    }

    @Test
    void anySlotsSurviveBeingWrittenAndRead() {
        Seed.check(500, seed -> {
            WeeklySlots slots = any(seed.random());

            assertThat(WeeklySlots.parse(slots.toString())).isEqualTo(slots);
        });
    }

    /** Against a walk through every minute: the rule said in another way. */
    @Test
    void slotsAreTheMinutesAtWhichTheWallClockFirstShowsThem() {
        Seed.check(150, seed -> {
            SplittableRandom random = seed.random();
            WeeklySlots slots = any(random);
            Instant start = LocalDateTime.of(2011, 1, 1, 0, 0)
                    .plusMinutes(random.nextLong(16L * 365 * 24 * 60))
                    .toInstant(ZoneOffset.UTC);
            Instant end = start.plusSeconds(9 * 24 * 3600);

            List<Instant> found = slots.after(start)
                    .map(ZonedDateTime::toInstant)
                    .takeWhile(slot -> !slot.isAfter(end))
                    .toList();

            assertThat(found).isEqualTo(walked(slots, start, end));
        });
    }

    private static List<Instant> walked(WeeklySlots slots, Instant start, Instant end) {
        TreeSet<Instant> all = new TreeSet<>();
        ZoneId zone = slots.zone();
        LocalDateTime wall = LocalDateTime.ofInstant(start, ZoneOffset.UTC).minusDays(4);
        for (; wall.isBefore(LocalDateTime.ofInstant(end, ZoneOffset.UTC).plusDays(4)); wall = wall.plusMinutes(1)) {
            if (slots.times().contains(new WeekTime(wall.getDayOfWeek(), wall.toLocalTime()))) {
                List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
                ZoneOffset offset =
                        offsets.isEmpty() ? zone.getRules().getTransition(wall).getOffsetBefore() : offsets.get(0);
                all.add(wall.toInstant(offset));
            }
        }
        return all.stream()
                .filter(slot -> slot.isAfter(start) && !slot.isAfter(end))
                .toList();
    }

    private static WeeklySlots any(SplittableRandom random) {
        List<WeekTime> times = Stream.generate(() -> new WeekTime(
                        DayOfWeek.of(1 + random.nextInt(7)), LocalTime.of(random.nextInt(24), random.nextInt(60))))
                .limit(1 + random.nextInt(12))
                .toList();
        return WeeklySlots.of(times, ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
    }
}
