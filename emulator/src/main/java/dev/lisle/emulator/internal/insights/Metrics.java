package dev.lisle.emulator.internal.insights;

import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Params;
import java.util.List;
import java.util.Set;

/** Which numbers are asked for. */
final class Metrics {
    private Metrics() {}

    /**
     * Reads them, each once.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if there are none, or one is not known
     */
    static List<String> asked(Params params, Set<String> known) {
        params.need("metric");
        List<String> metrics = params.list("metric").stream().distinct().toList();
        for (String metric : metrics) {
            if (!known.contains(metric)) {
                throw Errors.invalid("Param metric must be one of {" + String.join(", ", known) + "}");
            }
        }
        return metrics;
    }
}
