package dev.lisle.client.internal;

import dev.lisle.client.calls.CallEvent;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listener of each request that is over. Neither is told a parameter or a body. */
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

    Reports(CallListener listener) {
        this.listener = listener;
    }

    /** {@code answer} is null if none came, {@code failure} if there was none. */
    void finished(
            Outgoing out,
            int attempt,
            @Nullable HttpAnswer answer,
            Duration duration,
            @Nullable ThreadsException failure) {
        ApiRequest request = out.request();
        if (LOG.isDebugEnabled()) {
            String outcome = answer == null ? "no whole answer" : answer.toString();
            LOG.debug("{} {}: {}, {} ms", request.method(), request.path(), outcome, duration.toMillis());
        }
        if (listener != CallListener.NONE) {
            tell(new CallEvent(
                    request.method(),
                    template(request.path()),
                    attempt,
                    answer == null ? null : (Integer) answer.status(),
                    duration,
                    failure,
                    answer == null ? Map.of() : usage(answer, out.secrets())));
        }
    }

    @SuppressWarnings(
            "CatchAndPrintStackTrace") // nothing is printed; the call's own outcome must not depend on the listener
    private void tell(CallEvent event) {
        try {
            listener.finished(event);
        } catch (RuntimeException e) {
            LOG.warn("The listener of {} {} failed; the call itself did not.", event.method(), event.path(), e);
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
