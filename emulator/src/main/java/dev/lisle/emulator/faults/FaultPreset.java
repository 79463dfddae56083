package dev.lisle.emulator.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Faults that belong together. Over HTTP the name goes into {@code preset}: {@code {"preset":"BAD_DAY","seed":7}}. */
public enum FaultPreset {
    /** A bad day at Meta: a little of everything that has been seen, by chance, and every new post lags. */
    BAD_DAY {
        @Override
        public List<Fault> faults(long seed) {
            List<Fault> faults = new ArrayList<>(LOST_ANSWERS.faults(seed));
            faults.addAll(LAGGING.faults(seed));
            faults.add(Fault.answer(FaultAnswer.MEDIA_NOT_FOUND, Moment.BEFORE_EFFECT)
                    .on(Operation.PUBLISH)
                    .withProbability(0.2, seed + 10));
            faults.add(
                    Fault.answer(FaultAnswer.UNEXPECTED, Moment.BEFORE_EFFECT).withProbability(0.05, seed + 11));
            faults.add(Fault.answer(FaultAnswer.HTML, Moment.BEFORE_EFFECT).withProbability(0.02, seed + 12));
            faults.add(Fault.stuck(Duration.ofMinutes(4)).withProbability(0.1, seed + 13));
            faults.add(Fault.delay(Duration.ofSeconds(2)).withProbability(0.1, seed + 14));
            return List.copyOf(faults);
        }
    },
    /** A fifth of all publishes take place, but the caller does not hear of it. */
    LOST_ANSWERS {
        @Override
        public List<Fault> faults(long seed) {
            return List.of(
                    Fault.cut(Moment.AFTER_EFFECT).on(Operation.PUBLISH).withProbability(0.05, seed),
                    Fault.answer(FaultAnswer.UNKNOWN, Moment.AFTER_EFFECT)
                            .on(Operation.PUBLISH)
                            .withProbability(0.05, seed + 1),
                    Fault.answer(FaultAnswer.NO_PERMISSION, Moment.AFTER_EFFECT)
                            .on(Operation.PUBLISH)
                            .withProbability(0.05, seed + 2),
                    Fault.late(Duration.ofMinutes(2), Line.CLOSED)
                            .on(Operation.PUBLISH)
                            .withProbability(0.05, seed + 3));
        }
    },
    /** New posts show up everywhere, but here sooner and there later. */
    LAGGING {
        @Override
        public List<Fault> faults(long seed) {
            return List.of(
                    Fault.lag(View.STATUS, Duration.ofSeconds(10)),
                    Fault.lag(View.PARENT, Duration.ofSeconds(15)),
                    Fault.lag(View.POST_LIST, Duration.ofSeconds(20)),
                    Fault.lag(View.REPLY_LIST, Duration.ofSeconds(25)),
                    Fault.lag(View.REPLIES, Duration.ofSeconds(25)),
                    Fault.lag(View.CONVERSATION, Duration.ofSeconds(25)));
        }
    },
    /** Every second container takes four minutes longer, and some replies with a video lose their parent. */
    SLOW_MEDIA {
        @Override
        public List<Fault> faults(long seed) {
            return List.of(
                    Fault.stuck(Duration.ofMinutes(4)).withProbability(0.5, seed),
                    Fault.detachedVideoReply(Duration.ofSeconds(5)).withProbability(0.5, seed + 1));
        }
    };

    /** The faults, the same for the same seed. Nothing is played until they are added to {@link Faults}. */
    public abstract List<Fault> faults(long seed);
}
