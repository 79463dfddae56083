package dev.lisle.client.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One call to be: a method, a path, and parameters, which go into the query of a GET or DELETE, else into a form. */
public final class ApiRequest {
    private final ApiCaller caller;
    private final String method;
    private final String path;
    private final StringJoiner parameters = new StringJoiner("&");
    private @Nullable Instant answeredAt;

    ApiRequest(ApiCaller caller, String method, String path) {
        this.caller = caller;
        this.method = method;
        this.path = path;
    }

    /** Adds a parameter in its wire form; null adds nothing. */
    public ApiRequest param(String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(encode(name) + "=" + encode(value.toString()));
        }
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

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
