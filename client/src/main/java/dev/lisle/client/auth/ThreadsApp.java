package dev.lisle.client.auth;

import dev.lisle.client.internal.Require;
import dev.lisle.client.internal.Uris;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An app as it stands in Meta's dashboard.
 *
 * @param id the Threads app id, digits; not the general app id
 * @param secret the Threads app secret
 * @param redirectUri where users come back to, letter by letter as it is registered
 * @param scopes what users are asked for; always with {@code threads_basic}
 * @see <a href="https://developers.facebook.com/documentation/threads/get-started/get-access-tokens">Get access tokens</a>
 */
public record ThreadsApp(String id, AppSecret secret, URI redirectUri, Set<Scope> scopes) {
    /** The window in which a user lets the app in. */
    public static final URI WINDOW = URI.create("https://threads.com/oauth/authorize");

    private static final int STATE_BYTES = 24;

    /** @throws dev.lisle.client.errors.InvalidRequestException if the id is none */
    public ThreadsApp {
        Require.id("The Threads app id", id);
        EnumSet<Scope> withBasic = EnumSet.of(Scope.THREADS_BASIC);
        withBasic.addAll(scopes);
        scopes = Collections.unmodifiableSet(withBasic);
    }

    /** An app that asks for all scopes. */
    public static ThreadsApp of(String id, AppSecret secret, URI redirectUri) {
        return new ThreadsApp(id, secret, redirectUri, EnumSet.allOf(Scope.class));
    }

    /**
     * An app from the variables {@code THREADS_APP_ID}, {@code THREADS_APP_SECRET} (or {@code THREADS_API_SECRET}) and
     * {@code THREADS_REDIRECT_URI}.
     *
     * @param environment such as {@code System.getenv()}
     * @throws dev.lisle.client.errors.InvalidRequestException if one is missing; the message names it
     */
    public static ThreadsApp fromEnvironment(Map<String, String> environment) {
        boolean hasOtherName =
                !environment.containsKey("THREADS_APP_SECRET") && environment.containsKey("THREADS_API_SECRET");
        return of(
                variable(environment, "THREADS_APP_ID"),
                AppSecret.of(variable(environment, hasOtherName ? "THREADS_API_SECRET" : "THREADS_APP_SECRET")),
                URI.create(variable(environment, "THREADS_REDIRECT_URI")));
    }

    /** The same, asking for other scopes. */
    public ThreadsApp asking(Scope... newScopes) {
        return new ThreadsApp(id, secret, redirectUri, Set.of(newScopes));
    }

    /** Where to send a user who is to log in, with a state that nobody can guess: keep it in their session. Sends nothing. */
    public Authorization authorization() {
        byte[] random = new byte[STATE_BYTES];
        new SecureRandom().nextBytes(random);
        return authorization(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** The same with a state of the caller's own, which nobody else must be able to guess. Sends nothing. */
    public Authorization authorization(String state) {
        Require.notBlank("The state", state);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("client_id", id);
        parameters.put("redirect_uri", redirectUri);
        parameters.put("response_type", "code");
        parameters.put("scope", scopes.stream().map(Scope::toString).collect(Collectors.joining(",")));
        parameters.put("state", state);
        return new Authorization(Uris.with(WINDOW.toString(), parameters), state);
    }

    /** The app token that needs no request, made of id and secret. Keep it on the server. */
    public AccessToken appToken() {
        return AccessToken.of("TH|" + id + "|" + secret.reveal());
    }

    private static String variable(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw Require.violated("The environment has no " + name + ". Set it to what the app's dashboard shows.");
        }
        return value.strip();
    }
}
