package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.AccountProfile;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.internal.graph.Errors;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The accounts and the tokens that open them. May be shared between threads. */
public final class People {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._]{1,30}");
    private static final int LEAST_FOLLOWERS = 120;
    private static final int MORE_FOLLOWERS = 880;
    private static final int MANY = 10_000;
    private static final Duration TOKEN_MEMORY = Duration.ofDays(30);
    private static final long FIRST_OF_META = 17_841_300_000_000_001L;
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w@/.])@([A-Za-z0-9_](?:[A-Za-z0-9._]{0,28}[A-Za-z0-9_])?)");

    private final EmulatorSettings settings;
    private final InstantSource clock;
    private final Ids ids;
    private final Apps apps;
    private final Map<String, Person> byUsername = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Person> ofMeta = new HashMap<>();
    private final Map<String, Person> byId = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Set<Long> seeds = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tokensMade = new AtomicInteger();

    People(EmulatorSettings settings, InstantSource clock, Ids ids, Apps apps) {
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.apps = apps;
        long id = FIRST_OF_META;
        for (String username : RegisteredApp.OPEN_PROFILES.stream().sorted().toList()) {
            AccountProfile profile = stranger(username, shown(username)).withVerified(true);
            AccountProfile known = profile.withOtherFollowers(profile.otherFollowers() * MANY);
            ofMeta.put(username, new Person(Long.toString(id++), username, known, settings));
        }
    }

    /**
     * Adds an account.
     *
     * @param name what people see, or null to make one of the username
     * @throws IllegalArgumentException if the username is taken, or none
     */
    public Person add(String username, @Nullable String name) {
        if (!USERNAME.matcher(username).matches()) {
            throw new IllegalArgumentException("\"" + username + "\" is no username:"
                    + " use 1 to 30 small letters, digits, dots and underscores");
        }
        synchronized (byUsername) {
            if (byUsername.containsKey(username)) {
                throw new IllegalArgumentException(
                        "The account \"" + username + "\" exists already: choose another username");
            }
            String shown = name == null || name.isBlank() ? shown(username) : name.strip();
            Person person = new Person(ids.user(), username, stranger(username, shown), settings);
            byUsername.put(username, person);
            byId.put(person.id(), person);
            return person;
        }
    }

    /** Notes that the world was filled from this number; false if it was before. */
    public boolean markSeeded(long seed) {
        return seeds.add(seed);
    }

    /** All accounts in the order in which they came. */
    public Collection<Person> all() {
        synchronized (byUsername) {
            return List.copyOf(byUsername.values());
        }
    }

    /** The account of that name. */
    public Optional<Person> named(String username) {
        return Optional.ofNullable(byUsername.get(username));
    }

    /** The account of that name, or the one of Meta's own that every app may look up. */
    public Optional<Person> namedOrOfMeta(String username) {
        return named(username).or(() -> Optional.ofNullable(ofMeta.get(username)));
    }

    /** The accounts that a text names with {@code @}, each once, in order. */
    public List<Person> namedIn(@Nullable String text) {
        if (text == null || text.indexOf('@') < 0) {
            return List.of();
        }
        return MENTION.matcher(text)
                .results()
                .map(mention -> byUsername.get(mention.group(1).toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The account of that id. */
    public Optional<Person> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Makes a token. Emulators that are used in the same way make the same tokens. The grant is the caller's to note:
     * a token without one opens nothing.
     */
    public Token issue(Token.Kind kind, RegisteredApp app, Person owner, Set<Scope> scopes) {
        String seed = owner.username() + "/" + tokensMade.incrementAndGet();
        Token token = new Token("THQVJ" + letters(seed), kind, app, owner, scopes, clock.instant());
        tokens.put(token.text(), token);
        return token;
    }

    /** Makes a long-lived token of the first app and the grant that it needs. */
    public Token issue(Person owner, Set<Scope> scopes) {
        RegisteredApp app = apps.first();
        Set<Scope> granted = EnumSet.noneOf(Scope.class);
        granted.addAll(scopes);
        apps.grant(app, owner).ifPresent(earlier -> granted.addAll(earlier.scopes()));
        apps.grant(app, owner, granted);
        return issue(Token.Kind.LONG_LIVED, app, owner, scopes);
    }

    /** Lets go of tokens that ended long ago. */
    void sweep(Instant now) {
        tokens.values().removeIf(token -> token.expiredAt(now.minus(TOKEN_MEMORY)));
    }

    /** Makes a long-lived token with every scope. */
    public Token issue(Person owner) {
        return issue(owner, EnumSet.allOf(Scope.class));
    }

    Collection<Token> tokens() {
        return tokens.values();
    }

    Set<Long> seeds() {
        return Set.copyOf(seeds);
    }

    int tokensMade() {
        return tokensMade.get();
    }

    /** Becomes what a snapshot says. An account that was there before stays the same object. */
    void restore(WorldSnapshot snapshot) {
        synchronized (byUsername) {
            Map<String, Person> before = Map.copyOf(byId);
            byUsername.clear();
            byId.clear();
            for (WorldSnapshot.PersonData data : snapshot.people()) {
                Person same = before.get(data.id());
                Person person = same != null && same.username().equals(data.username())
                        ? same
                        : new Person(data.id(), data.username(), data.profile(), settings);
                person.clear();
                person.restore(data, snapshot.now());
                byUsername.put(person.username(), person);
                byId.put(person.id(), person);
            }
        }
        seeds.clear();
        seeds.addAll(snapshot.seeds());
        tokensMade.set(snapshot.counters().tokens());
    }

    void restoreTokens(WorldSnapshot snapshot) {
        tokens.clear();
        for (WorldSnapshot.TokenData data : snapshot.tokens()) {
            Token token = new Token(
                    data.text(),
                    data.kind(),
                    apps.withId(data.app()).orElseThrow(),
                    withId(data.person()).orElseThrow(),
                    data.scopes(),
                    data.issuedAt());
            tokens.put(token.text(), token);
        }
    }

    /** Whether the emulator made this token, so that it is no secret. */
    public boolean made(String token) {
        return tokens.containsKey(token);
    }

    /** The token of that text, whether it still lives or not. */
    public Optional<Token> token(String text) {
        return Optional.ofNullable(tokens.get(text));
    }

    /**
     * The token that a caller sent.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if it opens nothing, or no more
     */
    public Token authenticate(@Nullable String text) {
        Token token = text == null ? null : tokens.get(text);
        if (token == null) {
            throw Errors.invalidToken();
        }
        if (token.expiredAt(clock.instant())) {
            throw Errors.expiredToken();
        }
        Grant grant = apps.grant(token.app(), token.owner()).orElseThrow(Errors::appRemoved);
        if (!grant.holdsAt(clock.instant())) {
            throw Errors.grantEnded();
        }
        return token;
    }

    /** An account as it begins: public, and with more followers than it takes to be found, always the same number. */
    private static AccountProfile stranger(String username, String name) {
        int followers = LEAST_FOLLOWERS + Math.floorMod(username.hashCode(), MORE_FOLLOWERS);
        return new AccountProfile(name, "", false, false, followers, "US", true, true);
    }

    private static String shown(String username) {
        String known = switch (username) {
            case "ada" -> "Ada Lovelace";
            case "grace" -> "Grace Hopper";
            default -> username.replace('.', ' ').replace('_', ' ').strip();
        };
        return known.isEmpty() ? username : known.substring(0, 1).toUpperCase(Locale.ROOT) + known.substring(1);
    }

    private static String letters(String seed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("lisle-emulator/" + seed).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).toString(36);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
