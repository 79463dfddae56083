package dev.lisle.emulator.internal.world;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What accounts are to each other and to posts. The official API knows only follows and likes, and these as numbers; the
 * interface of 2023 knows all. May be shared between threads.
 */
public final class Ties {
    /** What one account can be to another. */
    public enum Tie {
        FOLLOWS,
        ASKS_TO_FOLLOW,
        MUTES,
        RESTRICTS,
        BLOCKS
    }

    private record Pair(Person from, Person to) {}

    private final Map<Tie, Set<Pair>> pairs = new EnumMap<>(Tie.class);
    private final Map<String, Map<Person, Instant>> likes = new ConcurrentHashMap<>();
    private final Map<String, Set<Person>> reposts = new ConcurrentHashMap<>();

    Ties() {
        for (Tie tie : Tie.values()) {
            pairs.put(tie, Collections.synchronizedSet(new LinkedHashSet<>()));
        }
    }

    /** Whether the one is that to the other. */
    public boolean has(Tie tie, Person from, Person to) {
        return of(tie).contains(new Pair(from, to));
    }

    /** Makes it so, or not so. */
    public void set(Tie tie, Person from, Person to, boolean present) {
        if (present) {
            of(tie).add(new Pair(from, to));
        } else {
            of(tie).remove(new Pair(from, to));
        }
    }

    /** Follows at once, or asks to if the other is private. */
    public void follow(Person from, Person to) {
        boolean asks = to.profile().isPrivate() && !has(Tie.FOLLOWS, from, to);
        set(asks ? Tie.ASKS_TO_FOLLOW : Tie.FOLLOWS, from, to, true);
    }

    /** Follows no more, and asks no more to. */
    public void unfollow(Person from, Person to) {
        set(Tie.FOLLOWS, from, to, false);
        set(Tie.ASKS_TO_FOLLOW, from, to, false);
    }

    /** Blocks, and ends following in both directions. */
    public void block(Person from, Person to) {
        set(Tie.BLOCKS, from, to, true);
        unfollow(from, to);
        unfollow(to, from);
    }

    /** Who follows, in the order in which they came. */
    public List<Person> followers(Person of) {
        Set<Pair> all = of(Tie.FOLLOWS);
        synchronized (all) {
            return all.stream().filter(pair -> pair.to() == of).map(Pair::from).toList();
        }
    }

    /** Who is followed, in the order in which they came. */
    public List<Person> following(Person of) {
        Set<Pair> all = of(Tie.FOLLOWS);
        synchronized (all) {
            return all.stream().filter(pair -> pair.from() == of).map(Pair::to).toList();
        }
    }

    /** Whether the viewer may see what the account posts. */
    public boolean sees(Person viewer, Person author) {
        return viewer == author || !author.profile().isPrivate() || has(Tie.FOLLOWS, viewer, author);
    }

    /** Who likes a post and since when. */
    public Map<Person, Instant> likes(Post post) {
        return Collections.unmodifiableMap(likes.getOrDefault(post.id(), Map.of()));
    }

    /** Who likes a post. */
    public Set<Person> likers(Post post) {
        return likes(post).keySet();
    }

    /** Somebody has liked a post since then. */
    public void like(Post post, Person person, Instant since) {
        likes.computeIfAbsent(post.id(), any -> new ConcurrentHashMap<>()).putIfAbsent(person, since);
    }

    void unlike(Post post, Person person) {
        likes.getOrDefault(post.id(), new ConcurrentHashMap<>()).remove(person);
    }

    Map<Tie, List<WorldSnapshot.Pair>> allPairs() {
        Map<Tie, List<WorldSnapshot.Pair>> all = new EnumMap<>(Tie.class);
        pairs.forEach((tie, set) -> {
            synchronized (set) {
                all.put(
                        tie,
                        set.stream()
                                .map(pair -> new WorldSnapshot.Pair(pair.from.id(), pair.to.id()))
                                .toList());
            }
        });
        return all;
    }

    Map<String, Map<String, Instant>> allLikes() {
        Map<String, Map<String, Instant>> all = new TreeMap<>();
        likes.forEach((post, likers) -> {
            Map<String, Instant> byId = new TreeMap<>();
            likers.forEach((person, since) -> byId.put(person.id(), since));
            all.put(post, byId);
        });
        return all;
    }

    Map<String, Set<String>> allReposters() {
        Map<String, Set<String>> all = new TreeMap<>();
        reposts.forEach((post, reposters) ->
                all.put(post, reposters.stream().map(Person::id).collect(Collectors.toSet())));
        return all;
    }

    void restore(WorldSnapshot.Around around, People people) {
        pairs.values().forEach(Set::clear);
        around.ties()
                .forEach((tie, all) -> all.forEach(pair -> set(
                        tie,
                        people.withId(pair.from()).orElseThrow(),
                        people.withId(pair.to()).orElseThrow(),
                        true)));
        likes.clear();
        around.likes().forEach((post, likers) -> {
            Map<Person, Instant> byPerson = likes.computeIfAbsent(post, any -> new ConcurrentHashMap<>());
            likers.forEach((person, since) -> people.withId(person).ifPresent(found -> byPerson.put(found, since)));
        });
        reposts.clear();
        around.reposters().forEach((post, reposters) -> {
            Set<Person> found = reposts.computeIfAbsent(post, any -> ConcurrentHashMap.newKeySet());
            reposters.forEach(person -> people.withId(person).ifPresent(found::add));
        });
    }

    void forget(Post post) {
        likes.remove(post.id());
        reposts.remove(post.id());
    }

    /** Who reposted a post over the interface of 2023; may be changed. */
    public Set<Person> reposters(Post post) {
        return reposts.computeIfAbsent(post.id(), any -> ConcurrentHashMap.newKeySet());
    }

    private Set<Pair> of(Tie tie) {
        return Objects.requireNonNull(pairs.get(tie));
    }
}
