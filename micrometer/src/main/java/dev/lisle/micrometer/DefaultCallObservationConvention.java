package dev.lisle.micrometer;

import dev.lisle.client.calls.CallEvent;
import dev.lisle.client.errors.ApiError;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.micrometer.ThreadsObservation.CallDetail;
import dev.lisle.micrometer.ThreadsObservation.CallTag;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.ArrayList;
import java.util.List;

/**
 * The names and tags of docs/guides/metrics.md. None of them holds a secret, a text, or the id of a person or a post. At the start of
 * a call its end is unknown, so the tags of the end are not there then.
 */
public class DefaultCallObservationConvention implements CallObservationConvention {
    static final String NAME = "threads.calls";
    private static final int CLASS = 100;

    /** Names and tags as they are documented. */
    public DefaultCallObservationConvention() {}

    @Override
    public String getName() {
        return NAME;
    }

    /** Such as {@code GET /me/threads}. */
    @Override
    public String getContextualName(CallContext context) {
        return context.call().method() + " " + context.call().path();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(CallContext context) {
        KeyValues start = KeyValues.of(
                CallTag.METHOD.withValue(context.call().method()),
                CallTag.PATH.withValue(context.call().path()),
                CallTag.RETRY.withValue(String.valueOf(context.call().attempt() > 1)));
        CallEvent end = context.end();
        return end == null
                ? start
                : start.and(CallTag.STATUS.withValue(status(end)), CallTag.OUTCOME.withValue(outcome(end)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(CallContext context) {
        List<KeyValue> values = new ArrayList<>();
        values.add(CallDetail.ATTEMPT.withValue(String.valueOf(context.call().attempt())));
        CallEvent end = context.end();
        if (end != null && end.status() != null) {
            values.add(CallDetail.STATUS_CODE.withValue(end.status().toString()));
        }
        if (end != null && end.failure() != null) {
            end.failure().error().ifPresent(error -> addTo(values, error));
        }
        return KeyValues.of(values);
    }

    private static void addTo(List<KeyValue> values, ApiError error) {
        if (error.code() != null) {
            values.add(CallDetail.ERROR_CODE.withValue(error.code().toString()));
        }
        if (error.subcode() != null) {
            values.add(CallDetail.ERROR_SUBCODE.withValue(error.subcode().toString()));
        }
        if (error.traceId() != null) {
            values.add(CallDetail.FBTRACE_ID.withValue(error.traceId()));
        }
    }

    private static String status(CallEvent end) {
        return end.status() == null ? "none" : end.status() / CLASS + "xx";
    }

    private static String outcome(CallEvent end) {
        ThreadsException failure = end.failure();
        if (failure == null) {
            return "success";
        }
        return failure.effect() == Effect.UNKNOWN ? "unknown" : "failure";
    }
}
