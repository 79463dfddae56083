package dev.lisle.emulator.internal.faults;

import dev.lisle.emulator.faults.ActiveFault;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.FaultKind;
import dev.lisle.emulator.faults.FaultPreset;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.graph.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Faults as flat JSON objects: {@code {"fault":"answer","answer":"HTML","moment":"AFTER_EFFECT","on":["PUBLISH"],
 * "username":"ada","times":2,"probability":0.5,"seed":7}}. All but {@code fault} and what its kind needs may be left out.
 */
public final class FaultJson {
    private FaultJson() {}

    /**
     * Reads a fault, or those of a preset: {@code {"preset":"BAD_DAY","seed":7}}.
     *
     * @throws IllegalArgumentException if it can't be understood
     * @throws java.time.DateTimeException if a time is none
     */
    public static List<Fault> read(JsonNode body) {
        if (body.has("preset")) {
            return constant(FaultPreset.class, body, "preset")
                    .faults(body.path("seed").asLong(0));
        }
        FaultKind kind = kind(body);
        Fault fault = new Fault(
                kind,
                operations(body.path("on"), kind),
                body.path("username").asString(null),
                body.hasNonNull("times") ? Integer.valueOf(body.path("times").asInt(0)) : null,
                body.path("probability").asDouble(1),
                body.path("seed").asLong(0));
        return List.of(fault);
    }

    /** A fault that is played, with its number and how often it struck. */
    public static ObjectNode write(ActiveFault active) {
        Fault fault = active.fault();
        ObjectNode node = Json.object().put("number", active.number()).put("played", active.played());
        node.put("usedUp", active.usedUp());
        writeKind(node, fault.kind());
        ArrayNode on = node.putArray("on");
        fault.operations().stream().sorted().forEach(operation -> on.add(operation.name()));
        return node.put("username", fault.username())
                .put("times", fault.times())
                .put("probability", fault.probability())
                .put("seed", fault.seed());
    }

    private static FaultKind kind(JsonNode body) {
        String name = body.path("fault").asString("");
        return switch (name) {
            case "answer" ->
                new FaultKind.Answered(
                        constant(FaultAnswer.class, body, "answer"), constant(Moment.class, body, "moment"));
            case "cut" -> new FaultKind.Cut(constant(Moment.class, body, "moment"));
            case "truncated" -> new FaultKind.Truncated();
            case "delay" -> new FaultKind.Delayed(time(body, "by"));
            case "slow" -> new FaultKind.Slow(time(body, "by"));
            case "lag" -> new FaultKind.Lagging(constant(View.class, body, "view"), time(body, "by"));
            case "late" -> new FaultKind.Late(time(body, "by"), constant(Line.class, body, "line"));
            case "detached" -> new FaultKind.Detached(time(body, "by"));
            case "stuck" -> new FaultKind.Stuck(time(body, "by"));
            case "failing" -> new FaultKind.Failing(body.path("message").asString(""));
            default ->
                throw new IllegalArgumentException("\"" + name
                        + "\" is no fault: \"fault\" must be answer, cut, truncated, delay, slow, lag, late, detached, stuck or"
                        + " failing");
        };
    }

    private static void writeKind(ObjectNode node, FaultKind kind) {
        if (kind instanceof FaultKind.Answered answered) {
            node.put("fault", "answer")
                    .put("answer", answered.answer().name())
                    .put("moment", answered.moment().name());
        } else if (kind instanceof FaultKind.Cut cut) {
            node.put("fault", "cut").put("moment", cut.moment().name());
        } else if (kind instanceof FaultKind.Truncated) {
            node.put("fault", "truncated");
        } else if (kind instanceof FaultKind.Delayed delayed) {
            node.put("fault", "delay").put("by", delayed.by().toString());
        } else if (kind instanceof FaultKind.Slow slow) {
            node.put("fault", "slow").put("by", slow.over().toString());
        } else {
            writeLife(node, kind);
        }
    }

    private static void writeLife(ObjectNode node, FaultKind kind) {
        if (kind instanceof FaultKind.Lagging lagging) {
            node.put("fault", "lag")
                    .put("view", lagging.view().name())
                    .put("by", lagging.by().toString());
        } else if (kind instanceof FaultKind.Late late) {
            node.put("fault", "late")
                    .put("by", late.by().toString())
                    .put("line", late.line().name());
        } else if (kind instanceof FaultKind.Detached detached) {
            node.put("fault", "detached").put("by", detached.within().toString());
        } else if (kind instanceof FaultKind.Stuck stuck) {
            node.put("fault", "stuck").put("by", stuck.by().toString());
        } else if (kind instanceof FaultKind.Failing failing) {
            node.put("fault", "failing").put("message", failing.errorMessage());
        }
    }

    private static Set<Operation> operations(JsonNode on, FaultKind kind) {
        if (on.isMissingNode() || on.isNull()) {
            return kind.operations();
        }
        List<JsonNode> named = on.isArray() ? new ArrayList<>(on.values()) : List.of(on);
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        named.forEach(node -> operations.add(constant(Operation.class, node.asString(""), "on")));
        return operations;
    }

    private static Duration time(JsonNode body, String name) {
        return Duration.parse(body.path(name).asString(""));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode body, String name) {
        return constant(type, body.path(name).asString(""), name);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String text, String name) {
        for (E constant : EnumSet.allOf(type)) {
            if (constant.name().equals(text == null ? "" : text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is no \"" + name + "\" of a fault: use one of " + EnumSet.allOf(type));
    }
}
