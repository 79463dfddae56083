package dev.lisle.emulator.internal.webhooks;

import dev.lisle.emulator.WebhookDelivery;
import dev.lisle.emulator.WebhookDelivery.Attempt;
import dev.lisle.emulator.WebhookDelivery.State;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One message to an app on its way. May be shared between threads. */
final class Delivery {
    /** How long Meta goes on. */
    private static final Duration PATIENCE = Duration.ofHours(36);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final long number;
    private final Message message;
    private final Instant madeAt;
    private final List<Attempt> attempts = new ArrayList<>();
    private State state = State.WAITING;
    private @Nullable Instant nextAt;

    /**
     * What is sent.
     *
     * @param appId to which app
     * @param field what it is about
     * @param callback where to
     * @param contentType what the body is
     * @param headers more headers
     * @param body the bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, handed to the socket, never compared
    record Message(
            String appId, String field, URI callback, String contentType, Map<String, String> headers, byte[] body) {
        Message {
            headers = Map.copyOf(headers);
        }
    }

    Delivery(long number, Message message, Instant madeAt) {
        this.number = number;
        this.message = message;
        this.madeAt = madeAt;
        this.nextAt = madeAt;
    }

    Message message() {
        return message;
    }

    /** When it is tried next, or null if never. */
    synchronized @Nullable Instant nextAt() {
        return nextAt;
    }

    /** Notes how a try ended and plans the next: each pause is twice the one before, up to four hours. */
    synchronized void tried(Attempt attempt) {
        attempts.add(attempt);
        if (Integer.valueOf(200).equals(attempt.status())) {
            state = State.DELIVERED;
            nextAt = null;
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts.size() - 1, 20));
        Instant next = attempt.at().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        boolean last = next.isAfter(madeAt.plus(PATIENCE));
        state = last ? State.GIVEN_UP : State.WAITING;
        nextAt = last ? null : next;
    }

    synchronized WebhookDelivery snapshot() {
        return new WebhookDelivery(
                number,
                message.appId,
                message.field,
                message.callback,
                message.contentType,
                new String(message.body, StandardCharsets.UTF_8),
                state,
                attempts,
                nextAt);
    }
}
