package dev.lisle.emulator.internal.world;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The votes on polls. The API has no call to vote, so they come from the page or from tests. May be shared between
 * threads.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/create-posts/polls">Polls</a>
 */
public final class Polls {
    private final World world;
    private final Map<String, Map<Person, String>> votes = new ConcurrentHashMap<>();

    Polls(World world) {
        this.world = world;
    }

    /** The votes on a post's poll: an option, such as {@code option_a}, for each who voted. */
    public Map<Person, String> of(Post post) {
        return votes.getOrDefault(post.id(), Map.of());
    }

    /** How many voted for each option that anybody voted for. */
    public Map<String, Long> counts(Post post) {
        return of(post).values().stream()
                .collect(Collectors.groupingBy(option -> option, TreeMap::new, Collectors.counting()));
    }

    /**
     * Votes, or changes one's vote.
     *
     * @throws IllegalArgumentException if the post has no such option
     * @throws IllegalStateException if the poll is over
     */
    public void vote(Post post, Person person, String option) {
        JsonNode poll = post.content().attachments().poll();
        if (poll == null || !poll.has(option)) {
            throw new IllegalArgumentException("The post " + post.id() + " has no poll with \"" + option
                    + "\": the options are named option_a to option_d");
        }
        if (!world.now().isBefore(endOf(post))) {
            throw new IllegalStateException("The poll of the post " + post.id() + " ended at " + endOf(post));
        }
        cast(post, person, option);
        world.changed(post);
    }

    /** A vote that was cast while the poll was open. */
    public void cast(Post post, Person person, String option) {
        votes.computeIfAbsent(post.id(), any -> new ConcurrentHashMap<>()).put(person, option);
    }

    /** When the poll of a post ends: a day after publication, as one client has it; Meta's pages do not say. */
    public Instant endOf(Post post) {
        return post.publishedAt().plus(Post.GHOST_LIFE);
    }

    Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        votes.forEach((post, cast) -> {
            Map<String, String> byId = new TreeMap<>();
            cast.forEach((person, option) -> byId.put(person.id(), option));
            all.put(post, byId);
        });
        return all;
    }

    void restore(WorldSnapshot.Around around, People people) {
        votes.clear();
        around.votes().forEach((post, cast) -> {
            Map<Person, String> byPerson = votes.computeIfAbsent(post, any -> new ConcurrentHashMap<>());
            cast.forEach((person, option) -> people.withId(person).ifPresent(found -> byPerson.put(found, option)));
        });
    }

    void forget(Post post) {
        votes.remove(post.id());
    }
}
