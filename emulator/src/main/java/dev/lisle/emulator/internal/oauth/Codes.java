package dev.lisle.emulator.internal.oauth;

import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.RegisteredApp;
import dev.lisle.emulator.internal.world.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The codes that the authorization window gave out: each works once, and for an hour. May be shared between threads. */
public final class Codes {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int KEPT = 10_000;

    /**
     * A code.
     *
     * @param app the app that it was made for
     * @param person who let the app in
     * @param scopes what was allowed
     * @param redirectUri where the person was sent with it
     */
    record Code(RegisteredApp app, Person person, Set<Scope> scopes, String redirectUri) {
        Code {
            scopes = Set.copyOf(scopes);
        }
    }

    private record Kept(Code code, Instant until, boolean used) {}

    private final InstantSource clock;
    private final Map<String, Kept> codes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    };
    private final AtomicLong made = new AtomicLong();

    /** Knows none yet. */
    public Codes(InstantSource clock) {
        this.clock = clock;
    }

    /** Makes one. */
    synchronized String make(Code code) {
        String text = "AQ" + Long.toString(made.incrementAndGet(), 36)
                + Long.toUnsignedString(0x9E3779B97F4A7C15L * made.get(), 36) + "-lisle_code";
        codes.put(text, new Kept(code, clock.instant().plus(LIFE), false));
        return text;
    }

    /** Whether the emulator made this code, so that it is no secret. */
    public synchronized boolean made(String text) {
        return codes.containsKey(text);
    }

    /** Takes a code for this app and address, if it is one, and not too old, and was not taken before. */
    synchronized Optional<Code> take(String text, RegisteredApp app, String redirectUri) {
        Kept kept = codes.get(text);
        if (kept == null
                || kept.used
                || !clock.instant().isBefore(kept.until)
                || kept.code.app != app
                || !kept.code.redirectUri.equals(redirectUri)) {
            return Optional.empty();
        }
        codes.put(text, new Kept(kept.code, kept.until, true));
        return Optional.of(kept.code);
    }
}
