package dev.lisle.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Keeps what ended, in order, with the names of its events. */
final class Ended implements ObservationHandler<Observation.Context> {
    private final List<Observation.Context> contexts = new CopyOnWriteArrayList<>();
    private final List<String> events = new CopyOnWriteArrayList<>();

    static Ended in(ObservationRegistry registry) {
        Ended ended = new Ended();
        registry.observationConfig().observationHandler(ended);
        return ended;
    }

    List<Observation.Context> all() {
        return contexts;
    }

    /** The only one of this name. */
    Observation.Context only(String name) {
        List<Observation.Context> named =
                contexts.stream().filter(one -> name.equals(one.getName())).toList();
        if (named.size() != 1) {
            throw new AssertionError(named.size() + " observations named " + name);
        }
        return named.get(0);
    }

    List<String> events() {
        return events;
    }

    static Map<String, String> low(Observation.Context context) {
        return map(context.getLowCardinalityKeyValues());
    }

    static Map<String, String> high(Observation.Context context) {
        return map(context.getHighCardinalityKeyValues());
    }

    private static Map<String, String> map(KeyValues values) {
        return values.stream().collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }

    @Override
    public void onEvent(Observation.Event event, Observation.Context context) {
        events.add(event.getName());
    }

    @Override
    public void onStop(Observation.Context context) {
        contexts.add(context);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return true;
    }
}
