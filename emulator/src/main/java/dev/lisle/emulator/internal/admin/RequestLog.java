package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.ReceivedRequest;
import dev.lisle.emulator.internal.graph.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;

/** The latest requests to the API. May be shared between threads. */
public final class RequestLog {
    private static final int KEPT = 10_000;

    private final ArrayDeque<ReceivedRequest> requests = new ArrayDeque<>();
    private final EventHub events;
    private long last;

    /** Tells {@code events} of each. */
    public RequestLog(EventHub events) {
        this.events = events;
    }

    /** Adds one under the next number. */
    public void add(LongFunction<ReceivedRequest> make) {
        ReceivedRequest request;
        synchronized (this) {
            request = make.apply(++last);
            requests.addLast(request);
            if (requests.size() > KEPT) {
                requests.removeFirst();
            }
        }
        events.send("request", () -> Json.of(request));
    }

    /** All that are kept, oldest first. */
    public synchronized List<ReceivedRequest> all() {
        return List.copyOf(requests);
    }

    /** The latest few, newest first. */
    synchronized List<ReceivedRequest> latest(int count) {
        List<ReceivedRequest> latest = new ArrayList<>();
        Iterator<ReceivedRequest> newestFirst = requests.descendingIterator();
        while (newestFirst.hasNext() && latest.size() < count) {
            latest.add(newestFirst.next());
        }
        return latest;
    }
}
