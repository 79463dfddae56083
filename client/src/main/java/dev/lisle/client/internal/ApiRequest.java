package dev.lisle.client.internal;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.TokenSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One call to be: a method, a path, and parameters, which go into the query of a GET or DELETE, else into a form. */
public final class ApiRequest {
    private final ApiCaller caller;
    private final String method;
    private final String path;
    private final StringJoiner parameters = new StringJoiner("&");
    private final List<String> secrets = new ArrayList<>();
    private @Nullable AccessToken token;
    private boolean isAnonymous;
    private boolean isVersioned = true;
    private boolean isCounted;
    private @Nullable Instant answeredAt;

    ApiRequest(ApiCaller caller, String method, String path) {
        this.caller = caller;
        this.method = method;
        this.path = path;
    }

    /** Adds a parameter in its wire form; null adds nothing. */
    public ApiRequest param(String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(Uris.encode(name) + "=" + Uris.encode(value.toString()));
        }
        return this;
    }

    /** Adds a parameter that no log and no message shows. */
    public ApiRequest secret(String name, String value) {
        secrets.add(value);
        return param(name, value);
    }

    /** Goes out without the account's token. */
    public ApiRequest anonymous() {
        isAnonymous = true;
        return this;
    }

    /** Goes out with another token than the account's. */
    public ApiRequest as(AccessToken other) {
        token = other;
        return this;
    }

    /** Goes out without the API version in its path. */
    public ApiRequest unversioned() {
        isVersioned = false;
        return this;
    }

    /** Each such call counts against a quota of Meta's, so none is sent before its answer is wanted. */
    public ApiRequest counted() {
        isCounted = true;
        return this;
    }

    /** Adds {@code true} if it holds, and else nothing, which Meta reads as false. */
    public ApiRequest flag(String name, boolean holds) {
        return holds ? param(name, true) : this;
    }

    /** Adds a list in Meta's form, separated by commas; an empty one adds nothing. */
    public ApiRequest params(String name, Collection<?> values) {
        return values.isEmpty()
                ? this
                : param(
                        name,
                        String.join(",", values.stream().map(String::valueOf).toList()));
    }

    /**
     * Sends the call and reads its answer.
     *
     * @throws dev.lisle.client.errors.ThreadsException in its kinds, typed by what to do next
     */
    public <T> T send(Decoder<T> decoder) {
        return caller.call(this, decoder);
    }

    /** What the server's clock said when it answered; null before, and if it said nothing. */
    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    void answeredAt(@Nullable Instant moment) {
        answeredAt = moment;
    }

    List<String> secrets() {
        return secrets;
    }

    /** The token to go out with, which is the account's unless another was named; null for none. */
    @Nullable
    AccessToken token(TokenSource ofTheAccount) {
        if (token != null) {
            return token;
        }
        return isAnonymous ? null : ofTheAccount.token();
    }

    /** Where the page after this one is fetched ahead of its reader; null if it is not. */
    @Nullable
    Executor ahead() {
        return isCounted ? null : caller.ahead();
    }

    boolean isVersioned() {
        return isVersioned;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    boolean isWrite() {
        return !method.equals("GET");
    }

    String parameters() {
        return parameters.toString();
    }
}
