package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.AppAccess;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The apps, and what accounts have allowed them. May be shared between threads. */
public final class Apps {
    private record Key(String appId, String personId) {}

    private final InstantSource clock;
    private final List<RegisteredApp> apps = new CopyOnWriteArrayList<>();
    private final Map<Key, Grant> grants = new ConcurrentHashMap<>();

    Apps(AppAccess access, InstantSource clock) {
        this.clock = clock;
        add("1000000000000001", "0123456789abcdef0123456789abcdef", "Emulated App", access);
    }

    /** The app that every emulator begins with. */
    public RegisteredApp first() {
        return apps.get(0);
    }

    /** All of them in the order in which they came. */
    public List<RegisteredApp> all() {
        return List.copyOf(apps);
    }

    /** The app of that id. */
    public Optional<RegisteredApp> withId(String id) {
        return apps.stream().filter(app -> app.id().equals(id)).findFirst();
    }

    /**
     * Adds an app.
     *
     * @throws IllegalArgumentException if the id is taken
     */
    public RegisteredApp add(String id, String secret, String name, AppAccess access) {
        if (withId(id).isPresent()) {
            throw new IllegalArgumentException("The app " + id + " exists already: choose another id");
        }
        RegisteredApp app = new RegisteredApp(id, secret, name, access);
        apps.add(app);
        return app;
    }

    /** Notes that the account allows the app these scopes, for 90 days from now; an earlier grant is replaced. */
    public Grant grant(RegisteredApp app, Person person, Set<Scope> scopes) {
        Grant grant = new Grant(app, person, scopes, now().plus(Grant.LIFE));
        grants.put(new Key(app.id(), person.id()), grant);
        return grant;
    }

    /** What the account has allowed the app, even if it has ended. */
    public Optional<Grant> grant(RegisteredApp app, Person person) {
        return Optional.ofNullable(grants.get(new Key(app.id(), person.id())));
    }

    /** All grants in no order. */
    public List<Grant> grants() {
        return List.copyOf(grants.values());
    }

    /** The account removes the app: its tokens open nothing any more. False if it had not allowed it anything. */
    public boolean remove(RegisteredApp app, Person person) {
        return grants.remove(new Key(app.id(), person.id())) != null;
    }

    /** Becomes what a snapshot says. The app that every emulator begins with stays the same object. */
    void restore(WorldSnapshot snapshot, People people) {
        apps.removeIf(
                app -> snapshot.apps().stream().noneMatch(data -> data.id().equals(app.id())));
        for (WorldSnapshot.AppData data : snapshot.apps()) {
            withId(data.id())
                    .orElseGet(() -> add(data.id(), data.secret(), data.name(), AppAccess.STANDARD))
                    .restore(data);
        }
        grants.clear();
        for (WorldSnapshot.GrantData data : snapshot.grants()) {
            Grant grant = new Grant(
                    withId(data.app()).orElseThrow(),
                    people.withId(data.person()).orElseThrow(),
                    data.scopes(),
                    data.until());
            grants.put(new Key(data.app(), data.person()), grant);
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
