package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.Dialect;
import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.settings.SessionToken;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The mobile interface: how its requests are written and its answers judged. */
public final class Rest {
    private final Http http;
    private final URI base;
    private final Dialect dialect;
    private final Supplier<@Nullable SessionToken> token;

    /** With a supplier that logs in when it must, or gives null for requests that need no login. */
    public Rest(Http http, URI base, Dialect dialect, Supplier<@Nullable SessionToken> token) {
        this.http = http;
        this.base = base;
        this.dialect = dialect;
        this.token = token;
    }

    /** The same at another address. */
    Rest at(URI other) {
        return new Rest(http, other, dialect, token);
    }

    /** A request that changes nothing. */
    public Request get(String name, String path) {
        return new Request(name, "GET", path, false);
    }

    /** A request that changes something which others can see. */
    public Request write(String name, String path) {
        return new Request(name, "POST", path, true);
    }

    /** A request that is a step on the way to something, and may be lost. */
    public Request step(String name, String path) {
        return new Request(name, "POST", path, false);
    }

    /** A request under way; not thread-safe. */
    public final class Request {
        private final String name;
        private final String method;
        private final StringBuilder path;
        private final boolean changes;
        private final StringBuilder body = new StringBuilder();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private byte @Nullable [] bytes;
        private boolean hasQuery;

        private Request(String name, String method, String path, boolean changes) {
            this.name = name;
            this.method = method;
            this.path = new StringBuilder(path);
            this.changes = changes;
            headers.put("User-Agent", dialect.userAgent());
            headers.put("Sec-Fetch-Site", "same-origin");
            headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        }

        /** Left out if the value is null. */
        public Request query(String parameter, @Nullable Object value) {
            if (value != null) {
                path.append(hasQuery ? '&' : '?')
                        .append(parameter)
                        .append('=')
                        .append(Encoding.component(value.toString()));
                hasQuery = true;
            }
            return this;
        }

        /** A field of an ordinary form. */
        public Request form(String field, Object value) {
            return raw(field, Encoding.form(value.toString()));
        }

        /** A field whose value is percent-encoded as in a signed body. */
        Request field(String field, String value) {
            return raw(field, Encoding.component(value));
        }

        /** JSON in a signed body. */
        public Request signed(Json json) {
            body.append(Encoding.signed(json));
            return this;
        }

        Request bytes(byte[] content) {
            bytes = content;
            return this;
        }

        Request header(String header, String value) {
            headers.put(header, value);
            return this;
        }

        /** Sends the request, logging in first if need be. */
        public Json send() {
            return read(exchange());
        }

        /** Sends the request and reads the answer; an unreadable answer to a write leaves its effect open. */
        public <T> T send(Function<Json, T> read) {
            Json json = send();
            try {
                return read.apply(json);
            } catch (InterfaceChangedException e) {
                throw changes ? new InterfaceChangedException(name + ": " + e.getMessage(), Effect.UNKNOWN, null) : e;
            }
        }

        /** Sends the request; the answer is not judged yet. */
        HttpAnswer exchange() {
            SessionToken session = token.get();
            if (session != null) {
                headers.put("Authorization", SessionToken.PREFIX + session.reveal());
            }
            return http.send(
                    new HttpCall(name, method, URI.create(base + path.toString()), headers, content(), changes));
        }

        /** The JSON of an answer, if it is no refusal. */
        Json read(HttpAnswer answer) {
            Refusals refusals = new Refusals(name, changes, http.turnstile());
            Json json = object(answer.body());
            if (json == null) {
                throw refusals.notJson(answer);
            }
            if (!answer.isSuccess()
                    || "fail".equals(json.at("status").text())
                    || "media_needs_reupload".equals(json.at("message").text())) { // comes with status ok
                throw refusals.json(answer.status(), json);
            }
            return json;
        }

        private static @Nullable Json object(String body) {
            try {
                Json json = Json.parse(body);
                return json.isObject() ? json : null;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private @Nullable BodyPublisher content() {
            if (bytes != null) {
                return BodyPublishers.ofByteArray(bytes);
            }
            return body.isEmpty() ? null : BodyPublishers.ofString(body.toString());
        }

        private Request raw(String field, String encoded) {
            if (!body.isEmpty()) {
                body.append('&');
            }
            body.append(field).append('=').append(encoded);
            return this;
        }
    }
}
