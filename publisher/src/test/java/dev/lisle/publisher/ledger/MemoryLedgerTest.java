package dev.lisle.publisher.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MemoryLedgerTest extends LedgerContract {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    protected Ledger ledger() {
        return new MemoryLedger(new MovableClock(now));
    }

    @Override
    protected Ledger another(Ledger ledger) {
        return ledger;
    }

    @Override
    protected boolean pass(Duration time) {
        now.set(now.get().plus(time));
        return true;
    }

    @Override
    protected boolean hold(Ledger ledger, boolean onHold) {
        return false;
    }

    @Test
    void ofWhatIsFinishedTheLastHundredCanBeRead() {
        Ledger ledger = ledger();
        for (int i = 0; i < 101; i++) {
            ledger.begin("c" + i, "key", "{}");
            ledger.finish("c" + i, ledger.lease("c" + i, Duration.ofMinutes(2)).orElseThrow());
        }

        assertThat(ledger.read("c0")).isEmpty();
        assertThat(ledger.read("c1")).hasSize(1);
    }
}
