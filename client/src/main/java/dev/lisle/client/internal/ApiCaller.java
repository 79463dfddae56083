package dev.lisle.client.internal;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.errors.ApiError;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.RateLimitedException;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TransportException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.NotSentException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Turns a call into an answer or a typed failure. Reads are tried again, within the deadline, when the failure may pass;
 * a write is sent once. Thread-safe.
 */
public final class ApiCaller {
    private static final Duration LEAST_TIMEOUT = Duration.ofMillis(1);

    private final Wiring wiring;
    private final HttpTransport transport;
    private final ClientSettings settings;
    private final Clock clock;
    private final Backoff backoff;
    private final Reports reports;

    public ApiCaller(Wiring wiring) {
        this.wiring = wiring;
        this.transport = wiring.transport();
        this.settings = wiring.settings();
        this.clock = wiring.clock();
        this.backoff = wiring.backoff();
        this.reports = new Reports(wiring.listener(), wiring.clock());
    }

    /** What the token is known to allow; empty if nothing is known. */
    public Set<Scope> scopes() {
        return wiring.scopes();
    }

    /** Where pages are fetched ahead of their reader; null if they are not. */
    @Nullable
    Executor ahead() {
        return settings.readsAhead() ? wiring.background() : null;
    }

    public ApiRequest get(String path) {
        return new ApiRequest(this, "GET", path);
    }

    public ApiRequest post(String path) {
        return new ApiRequest(this, "POST", path);
    }

    public ApiRequest delete(String path) {
        return new ApiRequest(this, "DELETE", path);
    }

    <T> T call(ApiRequest request, Decoder<T> decoder) {
        Instant deadline = clock.instant().plus(settings.timeout());
        Outgoing out = new Outgoing(request, request.token(wiring.tokens()));
        for (int attempt = 1; ; attempt++) {
            try {
                return callOnce(out, decoder, left(deadline), attempt);
            } catch (TransportException | ServerTroubleException | RateLimitedException e) {
                boolean again = !request.isWrite() && attempt < settings.readAttempts() && mayPassSoon(e);
                if (!again || !waited(out, attempt, retryAfter(e), deadline)) {
                    throw e;
                }
            }
        }
    }

    private <T> T callOnce(Outgoing out, Decoder<T> decoder, Duration timeout, int attempt) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(
                    out.name() + " was not sent: the thread was interrupted before.",
                    Effect.NONE,
                    new InterruptedException());
        }
        Reports.Report report = reports.begin(out, attempt);
        HttpAnswer answer = null;
        T value;
        try {
            answer = exchange(out, timeout);
            value = value(out, answer, decoder);
        } catch (ThreadsException e) {
            report.end(answer, e);
            throw e;
        } catch (RuntimeException
                | Error e) { // of a transport that is not ours: whoever holds something open closes it
            report.end(answer, new TransportException(out.name() + " broke off.", effectOfSilence(out), e));
            throw e;
        }
        report.end(answer, null);
        return value;
    }

    private <T> T value(Outgoing out, HttpAnswer answer, Decoder<T> decoder) {
        out.request().answeredAt(ServerDate.of(answer));
        ApiError error = Answers.error(answer, out);
        if (error != null) {
            throw ErrorTable.exception(out.name(), error, out.request().isWrite(), RetryAfter.of(answer, clock));
        }
        T value = decoded(answer, decoder);
        if (value == null) {
            throw new ServerTroubleException(
                    out.name() + " was answered, but not in a form that can be read: "
                            + Answers.excerpt(answer, out.secrets()) + " (" + answer + ").",
                    effectOfSilence(out),
                    null);
        }
        return value;
    }

    private HttpAnswer exchange(Outgoing out, Duration timeout) {
        try {
            return transport.send(out.call(settings, timeout));
        } catch (NotSentException e) {
            throw new TransportException(
                    out.name() + " was not sent: " + settings.address().getAuthority()
                            + " cannot be reached. Check the network and the address.",
                    Effect.NONE,
                    out.secrets().hide(e));
        } catch (IOException e) {
            throw new TransportException(
                    out.name() + " got no whole answer (" + out.secrets().hide(String.valueOf(e.getMessage())) + ")."
                            + (out.request().isWrite() ? " It may have taken effect: look before you repeat it." : ""),
                    effectOfSilence(out),
                    out.secrets().hide(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(out.name() + " was interrupted.", effectOfSilence(out), e);
        }
    }

    private static Effect effectOfSilence(Outgoing out) {
        return out.request().isWrite() ? Effect.UNKNOWN : Effect.NONE;
    }

    private static <T> @Nullable T decoded(HttpAnswer answer, Decoder<T> decoder) {
        try (JsonReader in = JsonReader.over(answer.body())) {
            return in.atObject() ? decoder.read(in) : null;
        } catch (JacksonException e) {
            return null; // cut off or no JSON: said by the caller, with an excerpt
        }
    }

    /** Counted calls are not spent on a quota that is used up: only who says when, or is no part of Meta's API, is asked again. */
    private static boolean mayPassSoon(ThreadsException failure) {
        return !(failure instanceof RateLimitedException limited)
                || limited.retryAfter().isPresent()
                || limited.error().map(ApiError::code).isEmpty();
    }

    /** What is left until the deadline; never less than the least that a transport can wait. */
    private Duration left(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        return left.compareTo(LEAST_TIMEOUT) < 0 ? LEAST_TIMEOUT : left;
    }

    /** False if the wait would not end, or did not end, before the deadline. */
    private boolean waited(Outgoing out, int attempt, Optional<Duration> asked, Instant deadline) {
        Duration wait = asked.orElseGet(() -> backoff.afterAttempt(attempt));
        if (wait.compareTo(Duration.between(clock.instant(), deadline)) >= 0) {
            return false;
        }
        try {
            backoff.pause().forAtLeast(wait);
            return clock.instant().isBefore(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    out.name() + " was interrupted while it waited to be tried again.", Effect.NONE, e);
        }
    }

    private static Optional<Duration> retryAfter(ThreadsException failure) {
        if (failure instanceof RateLimitedException limited) {
            return limited.retryAfter();
        }
        return failure instanceof ServerTroubleException trouble ? trouble.retryAfter() : Optional.empty();
    }
}
