package dev.lisle.cli.outbox;

import dev.lisle.cli.WrongInputException;
import java.util.function.Supplier;

/** A last moment that cannot be kept is wrong input. */
final class LastMoments {
    private LastMoments() {}

    static <T> T checked(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (IllegalArgumentException e) {
            throw new WrongInputException("--not-after: " + e.getMessage());
        }
    }
}
