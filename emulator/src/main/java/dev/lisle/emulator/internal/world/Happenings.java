package dev.lisle.emulator.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What happened around posts, in numbers. Likes, replies, reposts, quotes and shares are counted. Views and clicks are
 * modelled, for nobody looks: they are a function of the post, its author's followers, what happened around it and the
 * time, and never fall unless somebody takes something back. May be shared between threads.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/insights">Insights</a>
 */
public final class Happenings {
    /** A post has two thirds of its views after a day. */
    private static final double HALF_LIFE_IN_SECONDS = Duration.ofHours(15).toSeconds();
    /** After three weeks no further view comes, unless something happens. */
    private static final Duration FRESH = Duration.ofDays(21);

    private static final double FIRST_VIEWS = 12;
    private static final double VIEWS_A_FOLLOWER = 0.35;
    private static final double VIEWS_A_REACTION = 9;

    private final World world;
    private final Map<String, AtomicInteger> shares = new ConcurrentHashMap<>();

    Happenings(World world) {
        this.world = world;
    }

    /** How many follow an account. */
    public long followers(Person person) {
        return person.profile().otherFollowers()
                + (long) world.ties().followers(person).size();
    }

    /** Somebody sent a post to somebody. */
    public void share(Post post) {
        shares.computeIfAbsent(post.id(), any -> new AtomicInteger()).incrementAndGet();
        world.changed(post);
    }

    /** How often a post was shared. */
    public long shares(Post post) {
        AtomicInteger count = shares.get(post.id());
        return count == null ? 0 : count.get();
    }

    /** How many like a post. */
    public long likes(Post post) {
        return world.ties().likers(post).size();
    }

    /** How many replies a post has: a root post all below it, a reply those that answer it directly. */
    public long replies(Post post) {
        Collection<Post> all = (post.isReply() ? world.repliesTo(post) : world.conversation(post)).values();
        return all.stream()
                .filter(reply -> world.moderation().waiting(reply) == null)
                .count();
    }

    /** How many reposted a post, over whichever interface. */
    public long reposts(Post post) {
        return Stream.concat(
                        world.repostsOf(post).values().stream().map(Post::author),
                        world.ties().reposters(post).stream())
                .distinct()
                .count();
    }

    /** How often a post was quoted. */
    public long quotes(Post post) {
        return world.quotesOf(post).size();
    }

    /** How often a post was seen until then. */
    public long views(Post post, Instant until) {
        if (post.isRepost() || until.isBefore(post.publishedAt())) {
            return 0;
        }
        double liking = 0.5 + Math.floorMod(post.shortcode().hashCode(), 1_000) / 1_000.0;
        double reach = FIRST_VIEWS + VIEWS_A_FOLLOWER * followers(post.author());
        double views = liking * reach * grown(post.publishedAt(), until);
        views += reactions(post)
                .mapToDouble(at -> VIEWS_A_REACTION * grown(at, until))
                .sum();
        return (long) views;
    }

    /** How often an account's posts were seen in a time. */
    public long views(Person person, Instant since, Instant until) {
        return posts(person)
                .filter(post -> isMoving(post, since))
                .mapToLong(post -> views(post, until) - views(post, since))
                .sum();
    }

    /** How often an account's posts were seen in the last 24 hours. */
    public long impressions(Person person, Instant now) {
        return views(person, now.minus(RollingCount.WINDOW), now);
    }

    /** How often an account's posts were liked in a time. */
    public long likes(Person person, Instant since, Instant until) {
        return posts(person)
                .flatMap(post -> world.ties().likes(post).values().stream())
                .filter(at -> within(at, since, until))
                .count();
    }

    /** How often others answered an account's posts directly in a time. */
    public long replies(Person person, Instant since, Instant until) {
        return count(
                person.posts().values().stream().flatMap(post -> world.repliesTo(post).values().stream()),
                person,
                since,
                until);
    }

    /** How often others reposted an account's posts in a time. */
    public long reposts(Person person, Instant since, Instant until) {
        return count(posts(person).flatMap(post -> world.repostsOf(post).values().stream()), person, since, until);
    }

    /** How often others quoted an account's posts in a time. */
    public long quotes(Person person, Instant since, Instant until) {
        return count(posts(person).flatMap(post -> world.quotesOf(post).values().stream()), person, since, until);
    }

    /** How often the links of an account's posts were followed in a time: some of those who saw a post did. */
    public Map<String, Long> clicks(Person person, Instant since, Instant until) {
        Map<String, Long> clicks = new LinkedHashMap<>();
        posts(person).filter(post -> isMoving(post, since)).forEach(post -> {
            String link = link(post);
            if (link != null) {
                int oneIn = 8 + Math.floorMod(post.shortcode().hashCode(), 25);
                long count = views(post, until) / oneIn - views(post, since) / oneIn;
                clicks.merge(link, count, Long::sum);
            }
        });
        clicks.values().removeIf(count -> count == 0);
        return clicks;
    }

    Map<String, Integer> allShares() {
        Map<String, Integer> all = new TreeMap<>();
        shares.forEach((post, count) -> all.put(post, count.get()));
        return all;
    }

    void restore(WorldSnapshot.Around around) {
        shares.clear();
        around.shares().forEach((post, count) -> shares.put(post, new AtomicInteger(count)));
    }

    void forget(Post post) {
        shares.remove(post.id());
    }

    private boolean isMoving(Post post, Instant since) {
        return post.publishedAt().isAfter(since.minus(FRESH))
                || reactions(post).anyMatch(at -> at.isAfter(since.minus(FRESH)));
    }

    private Stream<Instant> reactions(Post post) {
        return Stream.of(
                        world.ties().likes(post).values().stream(),
                        world.repliesTo(post).values().stream().map(Post::publishedAt),
                        world.repostsOf(post).values().stream().map(Post::publishedAt),
                        world.quotesOf(post).values().stream().map(Post::publishedAt))
                .flatMap(moments -> moments);
    }

    private static long count(Stream<Post> posts, Person notBy, Instant since, Instant until) {
        return posts.filter(post -> post.author() != notBy && within(post.publishedAt(), since, until))
                .count();
    }

    private static boolean within(Instant at, Instant since, Instant until) {
        return at.isAfter(since) && !at.isAfter(until);
    }

    /** From 0 at first towards 1. */
    private static double grown(Instant from, Instant until) {
        double age = Duration.between(from, until).toMillis() / 1_000.0;
        return age <= 0 ? 0 : 1 - Math.exp(-age * Math.log(2) / HALF_LIFE_IN_SECONDS);
    }

    private static Stream<Post> posts(Person person) {
        return Stream.concat(person.posts().values().stream(), person.replies().values().stream());
    }

    private static @Nullable String link(Post post) {
        Content.Attachments attachments = post.content().attachments();
        if (attachments.link() != null) {
            return attachments.link().toString();
        }
        JsonNode text = attachments.text();
        return text == null ? null : text.path("link_attachment_url").asString(null);
    }
}
