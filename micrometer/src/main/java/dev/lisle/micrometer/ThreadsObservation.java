package dev.lisle.micrometer;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;
import java.util.Locale;

/** What is observed, under which names, as docs/guides/metrics.md tells it. */
public enum ThreadsObservation implements ObservationDocumentation {
    /** One request, from its start to the end of its answer; a read that is tried again is several. */
    CALL {
        @Override
        public String getName() {
            return DefaultCallObservationConvention.NAME;
        }

        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return DefaultCallObservationConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return CallTag.values();
        }

        @Override
        public KeyName[] getHighCardinalityKeyNames() {
            return CallDetail.values();
        }
    },

    /** Work on one chain, from its lease to its end or its report; one that is resumed is several. */
    CHAIN {
        @Override
        public String getName() {
            return DefaultChainObservationConvention.NAME;
        }

        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return DefaultChainObservationConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return ChainTag.values();
        }

        @Override
        public KeyName[] getHighCardinalityKeyNames() {
            return ChainDetail.values();
        }

        @Override
        public Observation.Event[] getEvents() {
            return ChainMoment.values();
        }
    };

    /** Tags of a call, on its meters and its span. */
    public enum CallTag implements KeyName {
        /** {@code GET}, {@code POST} or {@code DELETE}. */
        METHOD,
        /** The path without version, each id replaced by {@code {id}}. */
        PATH,
        /** Whether it is a read that was tried before. */
        RETRY,
        /** {@code 2xx}, {@code 4xx}, {@code 5xx} …; {@code none} if no whole answer came. Not there before the end. */
        STATUS,
        /**
         * {@code success}; {@code failure}, which changed nothing at Meta; or {@code unknown}, a write that may have taken effect. Not
         * there before the end.
         */
        OUTCOME;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What only the span of a call tells. */
    public enum CallDetail implements KeyName {
        /** The how many-th attempt it is, from 1. */
        ATTEMPT("attempt"),
        /** The HTTP status, if there was one. */
        STATUS_CODE("http.response.status_code"),
        /** Meta's error code, if it said one. */
        ERROR_CODE("threads.error.code"),
        /** Meta's error subcode, if it said one. */
        ERROR_SUBCODE("threads.error.subcode"),
        /** What Meta's support asks for, if it said one. */
        FBTRACE_ID("threads.fbtrace_id");

        private final String key;

        CallDetail(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /** Tags of a chain, on its meters and its span. */
    public enum ChainTag implements KeyName {
        /**
         * {@code published}; {@code unknown}: a part may be live; {@code interrupted} before anything was live; else {@code failed}. Not
         * there before the end.
         */
        OUTCOME;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What only the span of a chain tells. */
    public enum ChainDetail implements KeyName {
        /** The chain's id, under which it is resumed. */
        CHAIN("threads.chain"),
        /** How many parts it has. */
        PARTS("threads.chain.parts");

        private final String key;

        ChainDetail(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /** What happens in the course of a chain: events of its span, and counters of their own. */
    public enum ChainMoment implements Observation.Event {
        /** A part is live. */
        PART,
        /** The answer to a publish was lost. */
        DOUBT,
        /** The account lacks room, and it waits for it. */
        WAIT;

        @Override
        public String getName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
