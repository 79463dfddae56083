package dev.lisle.outbox.queues;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Slots to words and back. */
final class SlotWords {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?(am|pm)?");
    private static final Set<String> FILLERS = Set.of("and", "at", "on", "every", "&");
    private static final int HOURS_OF_HALF_A_DAY = 12;
    private static final int SHORTEST_NAME_OF_A_DAY = 3;
    private static final int LONGEST_ECHO = 40;

    private final Set<WeekTime> times = new TreeSet<>();
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private boolean hasTimes;

    private SlotWords() {}

    static WeeklySlots read(String words) {
        List<String> all =
                new ArrayList<>(Arrays.asList(words.strip().replace(";", " ; ").split("[\\s,]+")));
        ZoneId zone = zone(all.remove(all.size() - 1));
        SlotWords reader = new SlotWords();
        all.forEach(reader::take);
        reader.endGroup();
        return WeeklySlots.of(reader.times, zone);
    }

    static String write(WeeklySlots slots) {
        Map<DayOfWeek, List<String>> byDay = slots.times().stream()
                .collect(Collectors.groupingBy(
                        WeekTime::day,
                        LinkedHashMap::new,
                        Collectors.mapping(slot -> slot.time().toString(), Collectors.toList())));
        Map<List<String>, List<String>> byTimes = new LinkedHashMap<>();
        byDay.forEach((day, times) ->
                byTimes.computeIfAbsent(times, key -> new ArrayList<>()).add(name(day)));
        return byTimes.entrySet().stream()
                        .map(group -> String.join(" ", group.getValue()) + " " + String.join(" ", group.getKey()))
                        .collect(Collectors.joining("; "))
                + " " + slots.zone();
    }

    private void take(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (word.equals(";")) {
            endGroup();
        } else if (!FILLERS.contains(word) && !word.isEmpty()) {
            Set<DayOfWeek> named = daysOf(word);
            if (named.isEmpty()) {
                addTime(time(written, word));
            } else {
                if (hasTimes) {
                    endGroup();
                }
                days.addAll(named);
            }
        }
    }

    private void addTime(LocalTime time) {
        if (days.isEmpty()) {
            throw new InvalidSlotsException("No day stands before " + time + ". Say on which days.");
        }
        days.forEach(day -> times.add(new WeekTime(day, time)));
        hasTimes = true;
    }

    private void endGroup() {
        if (!days.isEmpty() && !hasTimes) {
            throw new InvalidSlotsException("No time stands behind "
                    + days.stream().map(SlotWords::name).collect(Collectors.joining(", "))
                    + ". Say at what time.");
        }
        days.clear();
        hasTimes = false;
    }

    private static ZoneId zone(String word) {
        try {
            return ZoneId.of(word);
        } catch (DateTimeException e) {
            return ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.equalsIgnoreCase(word))
                    .findAny()
                    .map(ZoneId::of)
                    .orElseThrow(() -> new InvalidSlotsException(
                            "\"" + echo(word) + "\" is no time zone. End with one, such as Europe/Berlin or UTC."));
        }
    }

    private static Set<DayOfWeek> daysOf(String word) {
        return switch (word) {
            case "daily", "day", "everyday" -> EnumSet.allOf(DayOfWeek.class);
            case "weekday", "weekdays", "workdays" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            case "weekend", "weekends" -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            default -> rangeOf(word);
        };
    }

    private static Set<DayOfWeek> rangeOf(String word) {
        int dash = word.indexOf('-');
        DayOfWeek first = day(dash < 0 ? word : word.substring(0, dash));
        DayOfWeek last = dash < 0 ? first : day(word.substring(dash + 1));
        Set<DayOfWeek> range = EnumSet.noneOf(DayOfWeek.class);
        if (first != null && last != null) {
            for (DayOfWeek day = first; range.add(day) && day != last; ) {
                day = day.plus(1);
            }
        }
        return range;
    }

    private static @Nullable DayOfWeek day(String word) {
        if (word.length() < SHORTEST_NAME_OF_A_DAY) {
            return null;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(word) || word.equals(name + "s")) {
                return day;
            }
        }
        return null;
    }

    private static LocalTime time(String written, String word) {
        Matcher parts = TIME.matcher(word);
        if (parts.matches() && (parts.group(2) != null || parts.group(3) != null)) {
            int hour = Integer.parseInt(parts.group(1));
            int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            boolean isHalf = parts.group(3) != null;
            if (minute < 60 && (isHalf ? hour >= 1 && hour <= HOURS_OF_HALF_A_DAY : hour < 24)) {
                int shift = "pm".equals(parts.group(3)) ? HOURS_OF_HALF_A_DAY : 0;
                return LocalTime.of(isHalf ? hour % HOURS_OF_HALF_A_DAY + shift : hour, minute);
            }
        }
        throw new InvalidSlotsException(
                "\"" + echo(written) + "\" is neither a day nor a time. A time has an hour and minutes, or am or pm.");
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT).substring(0, SHORTEST_NAME_OF_A_DAY);
    }

    private static String echo(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_ECHO
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
    }
}
