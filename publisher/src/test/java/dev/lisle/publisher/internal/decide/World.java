package dev.lisle.publisher.internal.decide;

import dev.lisle.publisher.internal.decide.Scene.Left;
import dev.lisle.publisher.internal.decide.Scene.Worker;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import java.time.Instant;

/** One state of all that matters: the scene, and what is at Meta. Compared by value. */
interface World<W extends World<W>> {
    Instant START = Instant.parse("2026-01-01T00:00:00Z");

    Scene scene();

    W with(Scene scene);

    /** Whether it breaks a promise. */
    boolean isBroken();

    default int seconds() {
        return scene().seconds();
    }

    default Instant now() {
        return START.plusSeconds(seconds());
    }

    default PartFacts ledger() {
        return scene().ledger();
    }

    default Left left() {
        return scene().left();
    }

    default W with(Left left) {
        return with(scene().with(left));
    }

    default W with(int number, Worker worker) {
        return with(scene().with(number, worker));
    }

    default W written(Fact fact) {
        return with(scene().written(fact));
    }
}
