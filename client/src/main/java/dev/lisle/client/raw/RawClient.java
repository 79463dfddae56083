package dev.lisle.client.raw;

import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Require;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls any path with any parameters, for what Meta adds before this library does. Transport, retries, errors and secrecy are those
 * of every other call; what goes out as {@code access_token}, {@code client_secret}, {@code code} or the like is hidden as well. An answer is the JSON object as maps, lists, texts, {@code Long}, {@code BigDecimal}, {@code Boolean}
 * and null. Thread-safe: make one and share it.
 */
public final class RawClient {
    /** The parameters that Meta's pages give secrets in. */
    private static final Set<String> SECRETS = Set.of(
            "access_token",
            "input_token",
            "client_secret",
            "code",
            "fb_exchange_token",
            "appsecret_proof",
            "verify_token");

    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#raw}. */
    public RawClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Reads. Sends one request, and again while the failure may pass.
     *
     * @param path without version and query, such as {@code /me/threads}
     * @throws dev.lisle.client.errors.InvalidRequestException if the path is none
     */
    public Map<String, @Nullable Object> get(String path, Map<String, ?> parameters) {
        return send(api.get(checked(path)), parameters);
    }

    /**
     * Writes, with the parameters as a form. Sends one request, never a second.
     *
     * @param path without version and query, such as {@code /me/threads}
     * @throws dev.lisle.client.errors.InvalidRequestException if the path is none
     */
    public Map<String, @Nullable Object> post(String path, Map<String, ?> parameters) {
        return send(api.post(checked(path)), parameters);
    }

    /**
     * Deletes. Sends one request, never a second.
     *
     * @param path without version and query, such as {@code /17890000000000001}
     * @throws dev.lisle.client.errors.InvalidRequestException if the path is none
     */
    public Map<String, @Nullable Object> delete(String path, Map<String, ?> parameters) {
        return send(api.delete(checked(path)), parameters);
    }

    private static Map<String, @Nullable Object> send(ApiRequest request, Map<String, ?> parameters) {
        parameters.forEach((name, value) -> {
            if (SECRETS.contains(name)) {
                request.secret(name, String.valueOf(value));
            } else {
                request.param(name, value);
            }
        });
        return request.send(JsonReader::map);
    }

    private static String checked(String path) {
        Require.that(
                path.matches("(/[A-Za-z0-9_-]+)+"),
                "\"" + Require.shown(path) + "\" is no path. Give one like /me/threads, with the rest as parameters.");
        return path;
    }
}
