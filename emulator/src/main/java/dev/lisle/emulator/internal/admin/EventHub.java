package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.internal.graph.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Tells open pages what happens, as server-sent events. May be shared between threads. */
public final class EventHub implements AutoCloseable {
    private static final int BACKLOG = 1_000;
    private static final int HEARTBEAT_SECONDS = 10;
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MISSED = "event: missed\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = {};

    private final Set<BlockingQueue<byte[]>> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Tells every listener, if there is any; never waits. A listener too slow to follow is told that it missed some. */
    public void send(String name, Supplier<JsonNode> data) {
        if (listeners.isEmpty()) {
            return;
        }
        byte[] event = ("event: " + name + "\ndata: " + new String(Json.bytes(data.get()), StandardCharsets.UTF_8)
                        + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
        for (BlockingQueue<byte[]> listener : listeners) {
            if (!listener.offer(event)) {
                listener.clear();
                listener.add(MISSED);
            }
        }
    }

    /** Writes what happens until the reader hangs up or the hub is closed. */
    void stream(HttpServletResponse response) throws InterruptedException {
        BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(BACKLOG);
        queue.add(HEARTBEAT);
        listeners.add(queue);
        try {
            OutputStream out = response.getOutputStream();
            while (!closed) {
                byte[] event = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                out.write(event == null ? HEARTBEAT : event);
                if (queue.isEmpty()) {
                    response.flushBuffer();
                }
            }
        } catch (IOException e) {
            return; // the page was closed
        } finally {
            listeners.remove(queue);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (BlockingQueue<byte[]> listener : listeners) {
            listener.clear();
            listener.add(END);
        }
    }
}
