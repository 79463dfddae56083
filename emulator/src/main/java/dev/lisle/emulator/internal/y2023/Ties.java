package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What accounts are to each other and to posts, as far as only this interface knows it. May be shared between threads.
 */
final class Ties {
    /** What one account can be to another. */
    enum Tie {
        FOLLOWS,
        ASKS_TO_FOLLOW,
        MUTES,
        RESTRICTS,
        BLOCKS
    }

    private record Pair(Person from, Person to) {}

    private final Map<Tie, Set<Pair>> pairs = new EnumMap<>(Tie.class);
    private final Set<Person> hidden = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<Person>> likes = new ConcurrentHashMap<>();
    private final Map<String, Set<Person>> reposts = new ConcurrentHashMap<>();

    Ties() {
        for (Tie tie : Tie.values()) {
            pairs.put(tie, Collections.synchronizedSet(new LinkedHashSet<>()));
        }
    }

    boolean has(Tie tie, Person from, Person to) {
        return of(tie).contains(new Pair(from, to));
    }

    void set(Tie tie, Person from, Person to, boolean present) {
        if (present) {
            of(tie).add(new Pair(from, to));
        } else {
            of(tie).remove(new Pair(from, to));
        }
    }

    /** Follows at once, or asks to if the other is private. */
    void follow(Person from, Person to) {
        boolean asks = isPrivate(to) && !has(Tie.FOLLOWS, from, to);
        set(asks ? Tie.ASKS_TO_FOLLOW : Tie.FOLLOWS, from, to, true);
    }

    void unfollow(Person from, Person to) {
        set(Tie.FOLLOWS, from, to, false);
        set(Tie.ASKS_TO_FOLLOW, from, to, false);
    }

    /** Blocks, and ends following in both directions. */
    void block(Person from, Person to) {
        set(Tie.BLOCKS, from, to, true);
        unfollow(from, to);
        unfollow(to, from);
    }

    /** Who follows, in the order in which they came. */
    List<Person> followers(Person of) {
        Set<Pair> all = of(Tie.FOLLOWS);
        synchronized (all) {
            return all.stream().filter(pair -> pair.to() == of).map(Pair::from).toList();
        }
    }

    /** Who is followed, in the order in which they came. */
    List<Person> following(Person of) {
        Set<Pair> all = of(Tie.FOLLOWS);
        synchronized (all) {
            return all.stream().filter(pair -> pair.from() == of).map(Pair::to).toList();
        }
    }

    boolean isPrivate(Person person) {
        return hidden.contains(person);
    }

    void setPrivate(Person person, boolean isPrivate) {
        if (isPrivate) {
            hidden.add(person);
        } else {
            hidden.remove(person);
        }
    }

    /** Whether the viewer may see what the account posts. */
    boolean sees(Person viewer, Person author) {
        return viewer == author || !isPrivate(author) || has(Tie.FOLLOWS, viewer, author);
    }

    Set<Person> likers(Post post) {
        return likes.computeIfAbsent(post.id(), any -> ConcurrentHashMap.newKeySet());
    }

    Set<Person> reposters(Post post) {
        return reposts.computeIfAbsent(post.id(), any -> ConcurrentHashMap.newKeySet());
    }

    private Set<Pair> of(Tie tie) {
        return java.util.Objects.requireNonNull(pairs.get(tie));
    }
}
