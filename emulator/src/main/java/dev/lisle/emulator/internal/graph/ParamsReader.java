package dev.lisle.emulator.internal.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gathers the parameters of a call from its query and its body, in whichever of Meta's forms they come. */
public final class ParamsReader {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * Adds what a query string or a form holds.
     *
     * @throws GraphError if its percent-encoding is broken
     */
    public ParamsReader form(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return this;
        }
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                add(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return this;
    }

    /**
     * Adds the members of a JSON object. Arrays of plain values become repeated parameters, objects their own JSON.
     *
     * @throws GraphError if it is no JSON object
     */
    public ParamsReader json(String body) {
        if (body.isBlank()) {
            return this;
        }
        JsonNode object = Json.parse(body);
        if (object == null || !object.isObject()) {
            throw Errors.invalid("The body is not a JSON object");
        }
        object.properties().forEach(member -> member(member.getKey(), member.getValue()));
        return this;
    }

    /** Adds parameters that were read elsewhere. */
    public ParamsReader all(Map<String, List<String>> more) {
        more.forEach((name, texts) -> texts.forEach(text -> add(name, text)));
        return this;
    }

    /** What was gathered. */
    public Params params() {
        return new Params(values);
    }

    private void member(String name, JsonNode value) {
        if (value.isArray() && value.values().stream().noneMatch(JsonNode::isContainer)) {
            value.values().forEach(each -> add(name, each.asString()));
        } else if (value.isContainer()) {
            add(name, value.toString());
        } else if (!value.isNull()) {
            add(name, value.asString());
        }
    }

    private void add(String name, String value) {
        // PHP's way of naming a list, which some HTTP libraries use on their own account
        String plain = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
        values.computeIfAbsent(plain, any -> new ArrayList<>(1)).add(value);
    }

    private static String decode(String encoded) {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
            return encoded;
        }
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Errors.invalid("The percent-encoding of a parameter is broken");
        }
    }
}
