package dev.lisle.client.internal;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.errors.ApiError;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.RateLimitedException;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TransportException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.NotSentException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Turns a call into an answer or a typed failure. Reads are tried again, within the deadline, when the failure may pass;
 * a write is sent once. Thread-safe.
 */
public final class ApiCaller {
    private static final Logger LOG = LoggerFactory.getLogger(ApiCaller.class);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration LEAST_TIMEOUT = Duration.ofMillis(1);

    private final HttpTransport transport;
    private final ClientSettings settings;
    private final AccessToken token;
    private final Secrets secrets;
    private final Set<Scope> scopes;
    private final Clock clock;
    private final Backoff backoff;

    public ApiCaller(
            HttpTransport transport,
            ClientSettings settings,
            AccessToken token,
            Set<Scope> scopes,
            Clock clock,
            Backoff backoff) {
        this.transport = transport;
        this.settings = settings;
        this.token = token;
        this.secrets = Secrets.of(token.reveal());
        this.scopes = scopes;
        this.clock = clock;
        this.backoff = backoff;
    }

    /** What the token is known to allow; empty if nothing is known. */
    public Set<Scope> scopes() {
        return scopes;
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
        for (int attempt = 1; ; attempt++) {
            try {
                return callOnce(request, decoder, left(deadline));
            } catch (TransportException | ServerTroubleException | RateLimitedException e) {
                boolean again = !request.isWrite() && attempt < settings.readAttempts() && mayPassSoon(e);
                if (!again || !waited(request, attempt, retryAfter(e), deadline)) {
                    throw e;
                }
            }
        }
    }

    private <T> T callOnce(ApiRequest request, Decoder<T> decoder, Duration timeout) {
        HttpAnswer answer = exchange(request, timeout);
        request.answeredAt(ServerDate.of(answer));
        ApiError error = Answers.error(answer, secrets);
        if (error != null) {
            throw ErrorTable.exception(name(request), error, request.isWrite(), RetryAfter.of(answer, clock));
        }
        T value = decoded(answer, decoder);
        if (value == null) {
            throw new ServerTroubleException(
                    name(request) + " was answered, but not in a form that can be read: "
                            + Answers.excerpt(answer, secrets) + " (" + answer + ").",
                    request.isWrite() ? Effect.UNKNOWN : Effect.NONE,
                    null);
        }
        return value;
    }

    private HttpAnswer exchange(ApiRequest request, Duration timeout) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(
                    name(request) + " was not sent: the thread was interrupted before.",
                    Effect.NONE,
                    new InterruptedException());
        }
        Instant start = clock.instant();
        try {
            HttpAnswer answer = transport.send(httpCall(request, timeout));
            log(request, answer.toString(), start);
            return answer;
        } catch (NotSentException e) {
            log(request, "not sent", start);
            throw new TransportException(
                    name(request) + " was not sent: " + settings.address().getAuthority()
                            + " cannot be reached. Check the network and the address.",
                    Effect.NONE,
                    secrets.hide(e));
        } catch (IOException e) {
            log(request, "no whole answer", start);
            throw new TransportException(
                    name(request) + " got no whole answer (" + secrets.hide(String.valueOf(e.getMessage())) + ")."
                            + (request.isWrite() ? " It may have taken effect: look before you repeat it." : ""),
                    request.isWrite() ? Effect.UNKNOWN : Effect.NONE,
                    secrets.hide(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    name(request) + " was interrupted.", request.isWrite() ? Effect.UNKNOWN : Effect.NONE, e);
        }
    }

    private HttpCall httpCall(ApiRequest request, Duration timeout) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + token.reveal());
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "Lisle");
        boolean form = request.method().equals("POST");
        if (form) {
            headers.put("Content-Type", FORM);
        }
        String query = form || request.parameters().isEmpty() ? "" : "?" + request.parameters();
        return new HttpCall(
                request.method(),
                URI.create(base() + request.path() + query),
                headers,
                form ? request.parameters() : null,
                timeout);
    }

    private String base() {
        String address = settings.address().toString();
        return (address.endsWith("/") ? address : address + "/") + settings.version();
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
    private boolean waited(ApiRequest request, int attempt, Optional<Duration> asked, Instant deadline) {
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
                    name(request) + " was interrupted while it waited to be tried again.", Effect.NONE, e);
        }
    }

    private static Optional<Duration> retryAfter(ThreadsException failure) {
        if (failure instanceof RateLimitedException limited) {
            return limited.retryAfter();
        }
        return failure instanceof ServerTroubleException trouble ? trouble.retryAfter() : Optional.empty();
    }

    private static String name(ApiRequest request) {
        return request.method() + " " + request.path();
    }

    private void log(ApiRequest request, String outcome, Instant start) {
        if (LOG.isDebugEnabled()) {
            long millis = Duration.between(start, clock.instant()).toMillis();
            LOG.debug("{} {}: {}, {} ms", request.method(), request.path(), outcome, millis);
        }
    }
}
