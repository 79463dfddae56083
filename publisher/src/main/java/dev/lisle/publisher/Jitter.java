package dev.lisle.publisher;

import dev.lisle.client.time.Pause;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Makes long waits up to a tenth longer, by chance, so that many that began in the same moment (a fleet after a restart, all
 * posts of a full hour) do not look in step for ever. Short ones stay as they are: there every millisecond is waited for, and
 * answers do not come in step.
 */
final class Jitter implements Pause {
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final double SHARE = 0.1;

    private final Pause pause;
    private final DoubleSupplier chance;

    /** {@code chance} gives numbers from 0 (included) to 1 (excluded). */
    Jitter(Pause pause, DoubleSupplier chance) {
        this.pause = pause;
        this.chance = chance;
    }

    @Override
    public void forAtLeast(Duration duration) throws InterruptedException {
        boolean isLong = duration.compareTo(LONG) >= 0;
        pause.forAtLeast(
                isLong ? duration.plusMillis((long) (duration.toMillis() * SHARE * chance.getAsDouble())) : duration);
    }
}
