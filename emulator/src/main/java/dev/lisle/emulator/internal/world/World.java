package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.Totals;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.media.MediaReport;
import dev.lisle.emulator.internal.media.StoredFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The containers and posts of an emulator, and the steps that change them. May be shared between threads. */
public final class World {
    private final InstantSource clock;
    private final List<WorldListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<Variant> variants = ConcurrentHashMap.newKeySet();
    private final Apps apps;
    private final People people;
    private final Ids ids = new Ids();
    private final Publications publications;
    private final Visibility visibility = new Visibility();
    private final Ties ties = new Ties();
    private final Moderation moderation = new Moderation(this);
    private final Polls polls = new Polls(this);
    private final Happenings happenings = new Happenings(this);
    private final Sight sight = new Sight(this);
    private final Tally tally = new Tally();
    private final Containers containers = new Containers();
    private final PostIndex posts = new PostIndex();
    private final Forgetting forgetting = new Forgetting(this, posts, containers);

    /** Begins empty. */
    public World(EmulatorSettings settings, InstantSource clock) {
        this.clock = clock;
        this.variants.addAll(settings.variants());
        this.apps = new Apps(settings.appAccess(), clock);
        this.people = new People(settings, clock, ids, apps);
        this.publications = new Publications(this, ids, settings.containerUse());
    }

    /** Tells this one of every change from now on. */
    public void listen(WorldListener listener) {
        listeners.add(listener);
    }

    /** The readings that are used instead of the usual ones; may be changed at any time. */
    public Set<Variant> variants() {
        return variants;
    }

    /** The apps and what accounts have allowed them. */
    public Apps apps() {
        return apps;
    }

    /** The accounts and their tokens. */
    public People people() {
        return people;
    }

    /** The moment it is now. */
    public Instant now() {
        return clock.instant();
    }

    /** Adds a container. */
    public Container create(Person owner, Content content, Container.Processing processing) {
        Container container = new Container(ids.container(), owner, content, processing, now());
        containers.add(container);
        tally.containers.incrementAndGet();
        forgetting.sweep();
        return container;
    }

    /** The way from containers to posts. */
    public Publications publications() {
        return publications;
    }

    /** What accounts are to each other and to posts. */
    public Ties ties() {
        return ties;
    }

    /** Which replies wait and which are hidden. */
    public Moderation moderation() {
        return moderation;
    }

    /** The votes. */
    public Polls polls() {
        return polls;
    }

    /** What happened around posts, in numbers. */
    public Happenings happenings() {
        return happenings;
    }

    /** Who sees what. */
    public Sight sight() {
        return sight;
    }

    /** Where new posts can't be seen yet. */
    public Visibility visibility() {
        return visibility;
    }

    /**
     * Takes a post away. Replies to it stay.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if the quota is used up
     */
    public void delete(Post post) {
        if (!post.author().deletionQuota().take(now())) {
            throw Errors.rateLimit();
        }
        tally.deleted.incrementAndGet();
        forgetting.remove(post);
        listeners.forEach(listener -> listener.deleted(post));
    }

    /** Shows a post again on the account's own list. Doing it twice gives the first repost, or by the variant a second. */
    public Post repost(Person author, Post original) {
        Post shown = original.isRepost()
                ? post(Objects.requireNonNull(original.content().relations().reposts()))
                        .orElse(original)
                : original;
        synchronized (author) {
            Optional<Post> before = repostsOf(shown).values().stream()
                    .filter(repost -> repost.author() == author)
                    .findFirst();
            if (before.isPresent() && !variants().contains(Variant.SECOND_REPOST)) {
                return before.get();
            }
            Post repost = bare(author, Content.repostOf(shown), null, now(), ids.nextPlace(), "");
            add(repost);
            return repost;
        }
    }

    /** Likes a post, or no longer. */
    public void setLike(Post post, Person person, boolean likes) {
        if (likes) {
            ties.like(post, person, now());
        } else {
            ties.unlike(post, person);
        }
        changed(post);
    }

    /**
     * Publishes many texts in one go, past all quotas, one a second up to now.
     *
     * @throws IllegalStateException if the account has published before: prepared posts come first
     */
    public void prepare(Person author, int count, IntFunction<String> texts) {
        if (!author.posts().isEmpty()) {
            throw new IllegalStateException(
                    author.username() + " has published already; prepare posts before anything else");
        }
        author.keepAtLeast(count);
        Instant first = now().minusSeconds(count);
        for (int i = 0; i < count; i++) {
            Content content = Content.text(texts.apply(i));
            add(bare(author, content, null, first.plusSeconds(i), ids.nextPlace(), ids.container()));
        }
    }

    /** What has happened so far. */
    public Totals totals() {
        return tally.totals();
    }

    /** Tells this one of every file that no post and no container shows any more. */
    public void onForgottenFile(Consumer<StoredFile> keeper) {
        forgetting.onFile(keeper);
    }

    /**
     * Room for posts that are older than all that are there.
     *
     * @return the first of as many places, in the order of time
     */
    public long placesBefore(int count) {
        return ids.placesBefore(count);
    }

    /** Adds a post that has been there for a while, of no container; nobody hears of it. */
    public Post backdate(Person author, Content content, @Nullable Post parent, Instant at, long place) {
        String rootId = parent == null ? null : parent.conversationId();
        Post post = bare(author, content, rootId, at, place, ids.container());
        insert(post);
        return post;
    }

    /** The container of that id. */
    public Optional<Container> container(String id) {
        return containers.find(id);
    }

    /** All containers, oldest first. */
    public Collection<Container> containers() {
        return containers.all();
    }

    /** The post or carousel item of that id. */
    public Optional<Post> post(String id) {
        return posts.find(id);
    }

    /** The post or carousel item of that id, if it can be seen there by now. */
    public Optional<Post> post(String id, View view) {
        return post(id).filter(post -> visibility.shows(view, post, now()));
    }

    /** The post of that short code. */
    public Optional<Post> postByShortcode(String shortcode) {
        return post(Long.toString(Shortcode.idOf(shortcode)));
    }

    /** All posts that answer none, by place, oldest first. */
    public NavigableMap<Long, Post> roots() {
        return posts.roots();
    }

    /** The direct replies to a post, by place, oldest first. */
    public NavigableMap<Long, Post> repliesTo(Post post) {
        return posts.repliesTo(post);
    }

    /** All replies below a root post, by place, oldest first. */
    public NavigableMap<Long, Post> conversation(Post root) {
        return posts.conversation(root);
    }

    /** The posts that quote a post, by place, oldest first. */
    public NavigableMap<Long, Post> quotesOf(Post post) {
        return posts.quotesOf(post);
    }

    /** The reposts of a post, by place, oldest first. */
    public NavigableMap<Long, Post> repostsOf(Post post) {
        return posts.repostsOf(post);
    }

    /** The post that a reply answers, if it is still there; null if not, or if it answers none. */
    public @Nullable Post parentOf(Post post) {
        String id = post.content().relations().replyTo();
        return id == null ? null : post(id).orElse(null);
    }

    /** Everything as plain values. Waits for media that are being fetched. */
    public WorldSnapshot snapshot() {
        publications.settle();
        return new SnapshotTaker(this).take(ids.counters(people.tokensMade()));
    }

    /** Becomes what a snapshot says; what was there is gone, and nobody hears of it. */
    public void restore(WorldSnapshot snapshot, Function<String, @Nullable StoredFile> files) {
        publications.clear();
        posts.clear();
        containers.clear();
        people.restore(snapshot);
        apps.restore(snapshot, people);
        people.restoreTokens(snapshot);
        ids.goOn(snapshot.counters());
        variants.retainAll(snapshot.variants());
        variants.addAll(snapshot.variants());
        forgetting.restart();
        tally.restore(snapshot.totals());
        SnapshotLoader loader = new SnapshotLoader(this, files);
        snapshot.containers().forEach(data -> containers.add(loader.container(data)));
        snapshot.posts().forEach(data -> insert(loader.post(data)));
        snapshot.late().forEach(loader::late);
        ties.restore(snapshot.around(), people);
        moderation.restore(snapshot.around());
        polls.restore(snapshot.around(), people);
        happenings.restore(snapshot.around());
        visibility.restore(snapshot.around().lags());
    }

    Tally tally() {
        return tally;
    }

    /** Something about a post changed other than that it is there. */
    void changed(Post post) {
        post.author().touch();
        listeners.forEach(listener -> listener.changed(post));
    }

    /** A post goes live, and all hear of it. */
    void add(Post post) {
        tell(post, insert(post));
    }

    /** A post is there, and has been for a while. Gives those whom it names. */
    List<Person> insert(Post post) {
        posts.add(post);
        if (post.isReply()) {
            moderation.receive(post);
            Post parent = parentOf(post);
            if (parent != null) {
                parent.author().touch(); // its post has replies now
            }
        }
        post.author().add(post);
        List<Person> named = named(post);
        named.forEach(person -> person.mentions().put(post.place(), post));
        forgetting.trim(post.author());
        return named;
    }

    /** A post without media. */
    private Post bare(
            Person author, Content content, @Nullable String rootId, Instant at, long place, String container) {
        return new Post(ids.post(), place, author, content, MediaReport.UNSEEN, List.of(), rootId, at, container);
    }

    /** Those whom a post names, without its author. */
    List<Person> named(Post post) {
        return people.namedIn(post.content().text()).stream()
                .filter(person -> person != post.author())
                .toList();
    }

    private void tell(Post post, List<Person> named) {
        Post parent = parentOf(post);
        for (WorldListener listener : listeners) {
            listener.published(post);
            if (parent != null) {
                listener.replied(post, parent);
            }
            named.forEach(person -> listener.mentioned(post, person));
        }
    }
}
