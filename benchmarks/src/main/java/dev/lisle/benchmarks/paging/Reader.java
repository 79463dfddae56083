package dev.lisle.benchmarks.paging;

import java.io.IOException;
import java.net.URI;

/** One way of paging through all own posts. */
@FunctionalInterface
interface Reader {
    /** Reads every post and returns how many there were. */
    long readAll() throws IOException, InterruptedException;

    /** {@code lisle} or {@code by-hand}. */
    static Reader of(String name, URI address, String token) {
        return switch (name) {
            case "lisle" -> new LisleReader(address, token);
            case "by-hand" -> new HandReader(address, token);
            default -> throw new IllegalArgumentException("No reader is named " + name + ".");
        };
    }
}
