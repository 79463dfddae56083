package dev.lisle.client.auth;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends with the JVM. */
final class MemoryTokenStore implements TokenStore {
    private final AtomicReference<@Nullable Credentials> kept = new AtomicReference<>();

    @Override
    public Optional<Credentials> load() {
        return Optional.ofNullable(kept.get());
    }

    @Override
    public void save(Credentials credentials) {
        kept.set(credentials);
    }
}
