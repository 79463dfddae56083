package dev.lisle.spring;

import dev.lisle.client.ThreadsClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The clients of the accounts that the properties name. Thread-safe; they share one transport. */
public final class ThreadsAccounts {
    private final Map<String, ThreadsClient> clients;

    /** @param clients by the name of the account */
    public ThreadsAccounts(Map<String, ThreadsClient> clients) {
        this.clients = new LinkedHashMap<>(clients);
    }

    /**
     * The client of an account. Sends nothing.
     *
     * @param name as in {@code lisle.accounts.NAME}; {@value LisleProperties#ONLY} for that of {@code lisle.token}
     * @throws IllegalArgumentException if there is no such account
     */
    public ThreadsClient client(String name) {
        ThreadsClient client = clients.get(name);
        if (client == null) {
            throw new IllegalArgumentException("There is no account \"" + name + "\"; there are "
                    + (clients.isEmpty() ? "none" : String.join(", ", clients.keySet())) + ". Add lisle.accounts."
                    + name
                    + ".token.");
        }
        return client;
    }

    /** The names of all accounts. */
    public Set<String> names() {
        return Set.copyOf(clients.keySet());
    }
}
