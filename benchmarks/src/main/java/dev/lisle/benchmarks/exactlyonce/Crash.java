package dev.lisle.benchmarks.exactlyonce;

/** The program ends here, between two steps. Nothing catches it but the storm that threw it. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("the program ended here", null, false, false);
    }
}
