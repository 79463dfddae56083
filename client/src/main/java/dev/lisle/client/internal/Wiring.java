package dev.lisle.client.internal;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.TokenSource;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.http.HttpTransport;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * What a caller is made of.
 *
 * @param tokens never asked by requests that are anonymous
 * @param scopes what the token is known to allow; empty if nothing is known
 * @param background where what is not waited for runs
 */
public record Wiring(
        HttpTransport transport,
        ClientSettings settings,
        TokenSource tokens,
        Set<Scope> scopes,
        Clock clock,
        Backoff backoff,
        CallListener listener,
        Executor background) {}
