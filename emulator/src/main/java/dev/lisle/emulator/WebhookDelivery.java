package dev.lisle.emulator;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an app was told, or is about to be told.
 *
 * @param number counts the deliveries of this emulator from 1
 * @param appId the app
 * @param field {@code replies}, {@code mentions}, {@code publish} or {@code delete}; {@code deauthorize} and
 *     {@code data_deletion} when somebody removed the app
 * @param callback where it goes
 * @param contentType what the body is
 * @param body the body, to the byte
 * @param state what became of it
 * @param attempts how often it was tried, and with what result, in order
 * @param nextAt when it is tried next, on the emulator's clock, or null if never
 */
public record WebhookDelivery(
        long number,
        String appId,
        String field,
        URI callback,
        String contentType,
        String body,
        State state,
        List<Attempt> attempts,
        @Nullable Instant nextAt) {
    /** What became of a delivery. */
    public enum State {
        /** It will be tried, for the first time or again. */
        WAITING,
        /** It was answered with 200. */
        DELIVERED,
        /** It was refused for 36 hours. */
        GIVEN_UP
    }

    /**
     * One try.
     *
     * @param at when, on the emulator's clock
     * @param status the HTTP status of the answer, or null if there was none
     * @param said the beginning of the answer, or why there was none
     */
    public record Attempt(Instant at, @Nullable Integer status, String said) {}

    /** Takes its own copy of the list. */
    public WebhookDelivery {
        attempts = List.copyOf(attempts);
    }
}
