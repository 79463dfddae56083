package dev.lisle.emulator.internal.seeding;

import dev.lisle.emulator.AccountProfile;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Content;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Ties;
import dev.lisle.emulator.internal.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills a world with people who have known each other for a month. Everything is older than what was there before and
 * comes from one number, so that the same number gives the same again.
 */
public final class Sower {
    private static final int PEOPLE = 240;
    private static final int POSTS = 1_500;
    private static final int FOLLOWS_EACH = 18;
    private static final Duration MONTH = Duration.ofDays(30);
    /** Only what is this near in the list is answered, quoted and liked: nobody scrolls for ever. */
    private static final int LATEST = 60;

    private final World world;
    private final long seed;
    private final Random random;
    private final Phrases phrases;
    private final List<Person> people = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();

    /** Fills {@code world} from {@code seed}. */
    public Sower(World world, long seed) {
        this.world = world;
        this.seed = seed;
        this.random = new Random(seed);
        this.phrases = new Phrases(random);
    }

    /**
     * Fills the world, once.
     *
     * @throws IllegalArgumentException if it was filled from the same number before
     */
    public void sow() {
        if (!world.people().markSeeded(seed)) {
            throw new IllegalArgumentException(
                    "The world has been filled from the seed " + seed + " before: use another number");
        }
        List<Person> before = List.copyOf(world.people().all());
        while (people.size() < PEOPLE) {
            people.add(person());
        }
        List<Person> all = new ArrayList<>(before);
        all.addAll(people);
        people.forEach(person -> follow(person, all));
        long place = world.placesBefore(POSTS);
        Instant first = world.now().minus(MONTH);
        long step = MONTH.toMillis() / POSTS;
        for (int i = 0; i < POSTS; i++) {
            Instant at = first.plusMillis(i * step + random.nextInt((int) step));
            publish(at, place + i);
        }
    }

    private Person person() {
        String name = phrases.name();
        String plain = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        String username = plain;
        for (int i = 2; world.people().named(username).isPresent(); i++) {
            username = plain + i;
        }
        Person person = world.people().add(username, name);
        int followers = (int) Math.exp(3 + 6 * random.nextDouble()); // most have few, few have thousands
        person.setProfile(new AccountProfile(
                name,
                phrases.biography(),
                random.nextInt(100) < 6,
                random.nextInt(100) < 5,
                followers,
                phrases.country(),
                random.nextInt(100) < 70,
                false));
        return person;
    }

    private void follow(Person person, List<Person> all) {
        int count = 1 + random.nextInt(2 * FOLLOWS_EACH);
        for (int i = 0; i < count; i++) {
            Person other = all.get(random.nextInt(all.size()));
            if (other != person) {
                world.ties().set(Ties.Tie.FOLLOWS, person, other, true);
            }
        }
    }

    private void publish(Instant at, long place) {
        Person author = anyone();
        Post about =
                posts.isEmpty() ? null : posts.get(posts.size() - 1 - random.nextInt(Math.min(LATEST, posts.size())));
        int dice = random.nextInt(100);
        Post post;
        if (about != null && dice < 40 && world.sight().mayReply(author, about)) {
            post = world.backdate(author, Content.text(phrases.answer()).replyingTo(about.id()), about, at, place);
        } else if (about != null && dice < 47) {
            post = world.backdate(author, Content.text(phrases.quote()).quoting(about.id()), null, at, place);
        } else {
            post = world.backdate(author, fresh(), null, at, place);
        }
        posts.add(post);
        react(post, at);
    }

    private Content fresh() {
        String text = phrases.post();
        int dice = random.nextInt(100);
        if (dice < 8) {
            text += " What do you think, @" + anyone().username() + "?";
        }
        Content content = Content.text(text);
        if (dice >= 30 && dice < 60) {
            content = content.about(phrases.topic());
        }
        if (dice >= 80 && dice < 88) {
            ObjectNode poll = Json.object().put("option_a", "Yes").put("option_b", "No");
            content = content.with(null, poll);
        }
        if (dice >= 88) {
            content = content.with(URI.create("https://example.com/" + Math.abs(random.nextInt(10_000))), null);
        }
        return content;
    }

    /** Likes and votes come within two days, but not later than now. */
    private void react(Post post, Instant at) {
        int likes = random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(6);
        for (int i = 0; i < likes; i++) {
            Instant moment = later(at);
            if (moment != null) {
                world.ties().like(post, anyone(), moment);
            }
        }
        if (post.content().attachments().poll() != null) {
            int votes = random.nextInt(25);
            for (int i = 0; i < votes; i++) {
                world.polls().cast(post, anyone(), random.nextInt(3) == 0 ? "option_b" : "option_a");
            }
        }
    }

    private @Nullable Instant later(Instant at) {
        Instant moment = at.plusSeconds(random.nextInt((int) Duration.ofDays(2).toSeconds()));
        return moment.isAfter(world.now()) ? null : moment;
    }

    private Person anyone() {
        return people.get(random.nextInt(people.size()));
    }
}
