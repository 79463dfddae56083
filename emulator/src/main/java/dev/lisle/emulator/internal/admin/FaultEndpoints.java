package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.FaultPreset;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.faults.FaultBook;
import dev.lisle.emulator.internal.faults.FaultJson;
import dev.lisle.emulator.internal.graph.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The faults for any language: listed, added and removed at {@code /_lisle/faults}. */
public final class FaultEndpoints {
    private final FaultBook faults;

    /** Offers these. */
    public FaultEndpoints(FaultBook faults) {
        this.faults = faults;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/_lisle/faults", ctx -> tell(ctx, 200));
        routes.get("/_lisle/faults/words", ctx -> AdminHttp.send(ctx, 200, words()));
        routes.post("/_lisle/faults", this::add);
        routes.delete("/_lisle/faults", this::clear);
        routes.delete("/_lisle/faults/{number}", this::remove);
    }

    private void add(Context ctx) throws IOException {
        JsonNode body = AdminHttp.body(ctx);
        List<Fault> read = FaultJson.read(body);
        faults.addAll(read);
        tell(ctx, 201);
    }

    private void clear(Context ctx) {
        faults.clear();
        tell(ctx, 200);
    }

    private void remove(Context ctx) {
        if (!faults.remove(AdminHttp.number(ctx.pathParam("number"), Integer.MAX_VALUE))) {
            throw new IllegalArgumentException("There is no fault " + ctx.pathParam("number"));
        }
        tell(ctx, 200);
    }

    /** What may stand in a fault. */
    private static ObjectNode words() {
        ObjectNode words = Json.object();
        put(words, "answer", FaultAnswer.values());
        put(words, "moment", Moment.values());
        put(words, "view", View.values());
        put(words, "line", Line.values());
        put(words, "on", Operation.values());
        put(words, "preset", FaultPreset.values());
        return words;
    }

    private static void put(ObjectNode words, String name, Enum<?>[] values) {
        ArrayNode names = words.putArray(name);
        for (Enum<?> value : values) {
            names.add(value.name());
        }
    }

    private void tell(Context ctx, int status) {
        ArrayNode all = Json.array();
        faults.all().forEach(fault -> all.add(FaultJson.write(fault)));
        AdminHttp.send(ctx, status, all);
    }
}
