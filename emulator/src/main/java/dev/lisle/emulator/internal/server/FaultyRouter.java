package dev.lisle.emulator.internal.server;

import dev.lisle.emulator.EmulatorClock;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.FaultKind;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.internal.calls.Intent;
import dev.lisle.emulator.internal.calls.Request;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.faults.ConnectionCut;
import dev.lisle.emulator.internal.faults.FaultAnswers;
import dev.lisle.emulator.internal.faults.FaultBook;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.GraphError;
import dev.lisle.emulator.internal.server.Outcome.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lets a request through to its endpoint, with the faults that strike it on the way there and back. */
final class FaultyRouter {
    private final Router router;
    private final FaultBook book;
    private final EmulatorClock clock;

    FaultyRouter(Router router, FaultBook book, EmulatorClock clock) {
        this.router = router;
        this.book = book;
        this.clock = clock;
    }

    /** What becomes of it; waits if a fault says so. */
    Outcome answer(Request request) throws InterruptedException {
        Intent intent = book.isEmpty() ? null : router.intent(request).orElse(null);
        return intent == null ? unharmed(request) : new Passage(request, intent).run();
    }

    private Outcome unharmed(Request request) {
        try {
            return Outcome.of(router.answer(request));
        } catch (GraphError e) {
            return Outcome.of(e);
        } catch (ConnectionCut e) {
            return Outcome.cut().struckBy(e.getMessage());
        }
    }

    /** One request on its way. */
    private final class Passage {
        private final Request request;
        private final Intent intent;
        private final StringJoiner struck = new StringJoiner(", ").setEmptyValue("");

        Passage(Request request, Intent intent) {
            this.request = request;
            this.intent = intent;
        }

        Outcome run() throws InterruptedException {
            Outcome outcome = pass();
            if (outcome.fault() != null) {
                struck.add(outcome.fault());
            }
            return struck.length() == 0 ? outcome : outcome.struckBy(struck.toString());
        }

        private Outcome pass() throws InterruptedException {
            Instant arrived = clock.instant(); // before a strike is counted: who sees it may move the clock at once
            if (strike(FaultKind.Delayed.class::isInstance) instanceof FaultKind.Delayed delayed
                    && !clock.awaitUntil(arrived.plus(delayed.by()))) {
                return Outcome.cut(); // the emulator is being closed
            }
            FaultKind before = strike(kind -> isLoss(kind, Moment.BEFORE_EFFECT));
            if (before != null) {
                return lost(before);
            }
            return back(unharmed(request));
        }

        private Outcome back(Outcome outcome) {
            if (outcome.error() != null || outcome.answer() == null) {
                return outcome; // nothing was done, so there is nothing to lose
            }
            FaultKind after = strike(kind -> isLoss(kind, Moment.AFTER_EFFECT));
            if (after != null) {
                return lost(after);
            }
            Instant start = clock.instant();
            boolean half = strike(FaultKind.Truncated.class::isInstance) != null;
            Duration over = strike(FaultKind.Slow.class::isInstance) instanceof FaultKind.Slow slow
                    ? slow.over()
                    : Duration.ZERO;
            return outcome.sent(new Delivery(half, start, over));
        }

        private @Nullable FaultKind strike(Predicate<FaultKind> wanted) {
            FaultKind strike = book.strike(intent.operation(), intent.username(), wanted);
            if (strike != null) {
                struck.add(strike.toString());
            }
            return strike;
        }

        private Outcome lost(FaultKind kind) {
            if (!(kind instanceof FaultKind.Answered answered)) {
                return Outcome.cut();
            }
            FaultAnswer told = answered.answer();
            Answer plain = FaultAnswers.plain(told);
            return plain == null ? Outcome.of(FaultAnswers.error(told, subject())) : Outcome.of(plain);
        }

        /** The id that the request is about. */
        private String subject() {
            String container = request.params().get("creation_id");
            return container == null ? request.firstPart() : container;
        }
    }

    private static boolean isLoss(FaultKind kind, Moment moment) {
        return (kind instanceof FaultKind.Answered answered && answered.moment() == moment)
                || (kind instanceof FaultKind.Cut cut && cut.moment() == moment);
    }
}
