package dev.lisle.publisher.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MemoryLedgerTest extends LedgerContract {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    protected Ledger ledger() {
        return new MemoryLedger(Clock.fixed(START, ZoneOffset.UTC));
    }

    @Test
    void aLeaseThatIsNotRenewedEndsWithItsTime() {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        MemoryLedger ledger = new MemoryLedger(new MovableClock(now));
        ledger.begin("c1", "key", "{}");
        long first = ledger.lease("c1", Duration.ofSeconds(120)).orElseThrow();

        now.set(START.plusSeconds(119));
        assertThat(ledger.lease("c1", Duration.ofSeconds(120))).isEmpty();
        now.set(START.plusSeconds(120));

        assertThat(ledger.commit("c1", first, 1, "{}")).isFalse();
        assertThat(ledger.lease("c1", Duration.ofSeconds(120))).isPresent();
    }
}
