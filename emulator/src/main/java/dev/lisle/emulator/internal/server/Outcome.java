package dev.lisle.emulator.internal.server;

import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.GraphError;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param answer what is sent, or null if the connection is closed without a word
 * @param error what the answer refuses with, or null
 * @param fault the faults that struck, or null
 * @param delivery how the answer is sent
 */
record Outcome(
        @Nullable Answer answer,
        @Nullable GraphError error,
        @Nullable String fault,
        Delivery delivery) {
    /**
     * How an answer is sent.
     *
     * @param half whether the connection is closed in the middle
     * @param start when its first byte is due
     * @param over how long it takes
     */
    record Delivery(boolean half, Instant start, Duration over) {
        static final Delivery PLAIN = new Delivery(false, Instant.EPOCH, Duration.ZERO);

        boolean isPlain() {
            return !half && over.isZero();
        }
    }

    static Outcome of(Answer answer) {
        return new Outcome(answer, null, null, Delivery.PLAIN);
    }

    static Outcome of(GraphError error) {
        String trace = "A" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 60), 36) + "lisle";
        return new Outcome(Answer.of(error.status(), error.body(trace)), error, null, Delivery.PLAIN);
    }

    static Outcome cut() {
        return new Outcome(null, null, null, Delivery.PLAIN);
    }

    /** The same with another status, if there is an answer at all. */
    Outcome withStatus(int status) {
        Answer changed =
                answer == null ? null : new Answer(status, answer.contentType(), answer.body(), answer.invented());
        return new Outcome(changed, error, fault, delivery);
    }

    Outcome struckBy(@Nullable String fault) {
        return new Outcome(answer, error, fault, delivery);
    }

    Outcome sent(Delivery delivery) {
        return new Outcome(answer, error, fault, delivery);
    }
}
