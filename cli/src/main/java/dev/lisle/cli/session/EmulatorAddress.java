package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
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

/** A running emulator, asked over HTTP for its accounts. */
final class EmulatorAddress {
    static final int DEFAULT_PORT = 8484;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI address;
    private final HttpTransport transport;

    EmulatorAddress(URI address, HttpTransport transport) {
        this.address = address;
        this.transport = transport;
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

    /** Id and secret of its first app. */
    EmulatorApp app() {
        Map<String, String> apps = pairs(ask("/_lisle/apps"), "id", "secret");
        return apps.entrySet().stream()
                .findFirst()
                .map(app -> new EmulatorApp(app.getKey(), app.getValue()))
                .orElseThrow(() -> notThere("it has no app"));
    }

    /** An app of an emulator; {@code toString} hides its secret. */
    record EmulatorApp(String id, String secret) {
        @Override
        public String toString() {
            return "EmulatorApp[" + id + "]";
        }
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
}
