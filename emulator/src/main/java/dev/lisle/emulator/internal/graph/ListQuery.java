package dev.lisle.emulator.internal.graph;

import dev.lisle.emulator.Variant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most
 * @param after the place behind which to begin, or null
 * @param before the place before which to end, or null
 * @param since the earliest second, or null
 * @param until the latest second, or null
 * @param newestFirst the order
 * @see <a href="https://developers.facebook.com/docs/threads/reference/user">Threads user reference</a>
 */
public record ListQuery(
        int limit,
        @Nullable Long after,
        @Nullable Long before,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean newestFirst) {
    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;
    private static final Instant EARLIEST = Instant.ofEpochSecond(1_688_540_400); // 5 July 2023

    /**
     * Reads a list that can be limited in time and is always newest first.
     *
     * @throws GraphError if a parameter breaks its rule
     */
    public static ListQuery inTime(Params params, Instant now, Set<Variant> variants) {
        Instant since = moment(params, "since", now);
        Instant until = moment(params, "until", now);
        if (since != null && since.isBefore(EARLIEST)) {
            throw Errors.invalid("Param since must be " + EARLIEST.getEpochSecond() + " or later");
        }
        if (until != null && until.isAfter(now)) {
            throw Errors.invalid("Param until must not be in the future");
        }
        if (since != null && until != null && !since.isBefore(until)) {
            throw Errors.invalid("Param since must be before until");
        }
        return new ListQuery(
                        limit(params, variants.contains(Variant.LIMIT_CLAMPED)),
                        cursor(params, "after"),
                        cursor(params, "before"),
                        since,
                        until,
                        true)
                .checked();
    }

    /**
     * Reads a list of replies, which can be turned round.
     *
     * @throws GraphError if a parameter breaks its rule
     */
    public static ListQuery reversible(Params params, Set<Variant> variants) {
        boolean newestFirst = params.flag("reverse", true);
        return new ListQuery(
                        limit(params, variants.contains(Variant.LIMIT_CLAMPED)),
                        cursor(params, "after"),
                        cursor(params, "before"),
                        null,
                        null,
                        newestFirst)
                .checked();
    }

    /** Whether something of this time belongs to what is asked for. */
    public boolean covers(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return (since == null || !second.isBefore(since)) && (until == null || !second.isAfter(until));
    }

    /** The place of an item as the caller sees it. */
    public static String cursor(long place) {
        byte[] bytes = ("p:" + place).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private ListQuery checked() {
        if (after != null && before != null) {
            throw Errors.invalid("Params before and after must not be sent together");
        }
        return this;
    }

    private static int limit(Params params, boolean clamped) {
        String text = params.get("limit");
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("\\d{1,9}") || (Integer.parseInt(text) > MAX_LIMIT && !clamped)) {
            throw Errors.invalid("Param limit must be a number from 0 to " + MAX_LIMIT);
        }
        return Math.min(MAX_LIMIT, Integer.parseInt(text));
    }

    private static @Nullable Long cursor(Params params, String name) {
        String text = params.get(name);
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            if (plain.matches("p:\\d{1,18}")) {
                return Long.valueOf(plain.substring(2));
            }
        } catch (IllegalArgumentException e) {
            throw Errors.invalid("Param " + name + " is not a cursor of this list");
        }
        throw Errors.invalid("Param " + name + " is not a cursor of this list");
    }

    private static @Nullable Instant moment(Params params, String name, Instant now) {
        String text = params.get(name);
        if (text == null) {
            return null;
        }
        Instant moment = MetaTime.read(text, now);
        if (moment == null) {
            throw Errors.invalid("Param " + name + " is neither Unix seconds nor a date");
        }
        return moment;
    }
}
