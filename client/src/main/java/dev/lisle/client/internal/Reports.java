package dev.lisle.client.internal;

import dev.lisle.client.calls.CallEvent;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.calls.CallStart;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listener of each request. Neither is told a parameter or a body. */
final class Reports {
    private static final Logger LOG = LoggerFactory.getLogger(ApiCaller.class);
    private static final List<String> USAGE = List.of(
            "x-app-usage",
            "x-business-use-case-usage",
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "retry-after");

    private final CallListener listener;
    private final Clock clock;

    Reports(CallListener listener, Clock clock) {
        this.listener = listener == CallListener.NONE ? listener : CallListener.all(List.of(listener));
        this.clock = clock;
    }

    /** A request is about to be sent. */
    Report begin(Outgoing out, int attempt) {
        ApiRequest request = out.request();
        CallStart call = listener == CallListener.NONE
                ? null
                : new CallStart(request.method(), template(request.path()), attempt);
        return new Report(out, call, call == null ? listener : listener.starting(call), clock.instant());
    }

    /** One request, from its start to its end. */
    final class Report {
        private final Outgoing out;
        private final @Nullable CallStart call;
        private final CallListener hears;
        private final Instant start;

        private Report(Outgoing out, @Nullable CallStart call, CallListener hears, Instant start) {
            this.out = out;
            this.call = call;
            this.hears = hears;
            this.start = start;
        }

        /** {@code answer} is null if none came, {@code failure} if there was none. */
        void end(@Nullable HttpAnswer answer, @Nullable ThreadsException failure) {
            Duration duration = Duration.between(start, clock.instant());
            if (LOG.isDebugEnabled()) {
                String outcome = answer == null ? "no whole answer" : answer.toString();
                ApiRequest request = out.request();
                LOG.debug("{} {}: {}, {} ms", request.method(), request.path(), outcome, duration.toMillis());
            }
            if (call != null) {
                hears.finished(new CallEvent(
                        call.method(),
                        call.path(),
                        call.attempt(),
                        answer == null ? null : (Integer) answer.status(),
                        duration,
                        failure,
                        answer == null ? Map.of() : usage(answer, out.secrets())));
            }
        }
    }

    private static String template(String path) {
        return path.replaceAll("/[0-9][0-9A-Za-z_-]*(?=/|$)", "/{id}");
    }

    private static Map<String, String> usage(HttpAnswer answer, Secrets secrets) {
        Map<String, String> usage = new TreeMap<>();
        for (String name : USAGE) {
            answer.header(name).ifPresent(value -> usage.put(name, secrets.hide(value)));
        }
        return usage;
    }
}
