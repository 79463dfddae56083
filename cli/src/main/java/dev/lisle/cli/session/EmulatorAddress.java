package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Where an emulator is, which is asked over HTTP for its accounts. */
public final class EmulatorAddress {
    static final int DEFAULT_PORT = 8484;
    static final String DEFAULT = "http://127.0.0.1:" + DEFAULT_PORT;

    private static final String VARIABLE = "LISLE_EMULATOR";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI address;
    private final HttpTransport transport;

    EmulatorAddress(URI address, HttpTransport transport) {
        this.address = address;
        this.transport = transport;
    }

    /**
     * The address that the environment names; null if it names none.
     *
     * @throws WrongInputException if it is none
     */
    public static @Nullable URI ofEnvironment(Surroundings surroundings) {
        String variable = surroundings.variable(VARIABLE);
        try {
            return variable == null ? null : checked(VARIABLE, URI.create(variable));
        } catch (IllegalArgumentException e) {
            throw notAnAddress(VARIABLE, variable);
        }
    }

    /** The address itself, which {@code where} gave, if it can be one. */
    static URI checked(String where, URI address) {
        if (!String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null) {
            throw notAnAddress(where, address.toString());
        }
        return address;
    }

    URI address() {
        return address;
    }

    /** The token of an account; of the first one if {@code username} is null. */
    String token(@Nullable String username) {
        Map<String, String> tokens = tokens();
        String wanted = username == null && !tokens.isEmpty()
                ? tokens.keySet().iterator().next()
                : username;
        String token = tokens.get(String.valueOf(wanted));
        if (token == null) {
            throw new WrongInputException("The emulator at " + address + " has no account \"" + wanted + "\". It has: "
                    + String.join(", ", tokens.keySet()) + ".");
        }
        return token;
    }

    /** Its first app, with that address to come back to. */
    ThreadsApp app(URI redirect) {
        return pairs(ask("/_lisle/apps"), "id", "secret").entrySet().stream()
                .findFirst()
                .map(app -> ThreadsApp.of(app.getKey(), AppSecret.of(app.getValue()), redirect))
                .orElseThrow(() -> notThere("it has no app"));
    }

    /** Username → token, in the emulator's order. */
    private Map<String, String> tokens() {
        return pairs(ask("/_lisle/accounts"), "username", "token");
    }

    private byte[] ask(String path) {
        try {
            HttpAnswer answer = transport.send(new HttpCall("GET", address.resolve(path), Map.of(), null, TIMEOUT));
            if (answer.status() != 200) {
                throw notThere("it answers HTTP " + answer.status());
            }
            return answer.body();
        } catch (IOException e) {
            throw notThere("nothing answers there");
        } catch (IllegalArgumentException e) {
            throw notThere("that is no web address");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notThere("interrupted");
        }
    }

    /** Of each object that has both fields, the one → the other, in the emulator's order. */
    private Map<String, String> pairs(byte[] json, String key, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (JsonParser in =
                new JsonFactory().createParser(ObjectReadContext.empty(), new ByteArrayInputStream(json))) {
            String last = null;
            for (JsonToken token; (token = in.nextToken()) != null; ) {
                if (token == JsonToken.VALUE_STRING && key.equals(in.currentName())) {
                    last = in.getString();
                } else if (token == JsonToken.VALUE_STRING && value.equals(in.currentName()) && last != null) {
                    pairs.put(last, in.getString());
                }
            }
        } catch (JacksonException e) {
            throw notThere("what answers there is something else");
        }
        return pairs;
    }

    private WrongInputException notThere(String reason) {
        return new WrongInputException("There is no emulator at " + address + ": " + reason
                + ". Start one with 'lisle emulator', or name its address: --emulator=http://127.0.0.1:PORT.");
    }

    private static WrongInputException notAnAddress(String where, @Nullable String value) {
        return new WrongInputException(
                where + " is \"" + value + "\", which is no address of an emulator. Give one like " + DEFAULT + ".");
    }
}
