package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import java.util.Map;
import java.util.WeakHashMap;

/** Whose clients they are: asked once for each. Thread-safe. */
final class Accounts {
    private final Map<ThreadsClient, String> ids = new WeakHashMap<>();

    /** Sends one request for a client that was not seen before. */
    String idOf(ThreadsClient client) {
        synchronized (ids) {
            String known = ids.get(client);
            if (known != null) {
                return known;
            }
        }
        String id = client.profiles().me().id().value();
        synchronized (ids) {
            ids.put(client, id);
        }
        return id;
    }
}
