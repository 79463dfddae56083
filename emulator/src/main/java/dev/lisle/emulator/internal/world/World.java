package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.Totals;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.media.MediaReport;
import dev.lisle.emulator.internal.media.StoredFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The containers and posts of an emulator, and the steps that change them. May be shared between threads. */
public final class World {
    /** Below it is room for posts that are added later and are older. */
    private static final long FIRST_PLACE = 100_000_000;
    /** How long a container is remembered: a day after it has expired. */
    static final Duration CONTAINER_MEMORY = Duration.ofDays(2);

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

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
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);
    private final List<Consumer<StoredFile>> fileKeepers = new CopyOnWriteArrayList<>();
    private final AtomicLong earliestPlace = new AtomicLong(FIRST_PLACE);
    private final AtomicLong lastPlace = new AtomicLong(FIRST_PLACE);
    private final ConcurrentNavigableMap<String, Container> containers = new ConcurrentSkipListMap<>();
    private final Map<String, Post> posts = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentNavigableMap<Long, Post>> directReplies = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentNavigableMap<Long, Post>> conversations = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentNavigableMap<Long, Post>> quotes = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentNavigableMap<Long, Post>> reposts = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<Long, Post> roots = new ConcurrentSkipListMap<>();

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
        containers.put(container.id(), container);
        tally.containers.incrementAndGet();
        sweep();
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
        remove(post);
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
            Post repost = new Post(
                    ids.post(),
                    nextPlace(),
                    author,
                    Content.repostOf(shown),
                    MediaReport.UNSEEN,
                    List.of(),
                    null,
                    now(),
                    "");
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
            Instant at = first.plusSeconds(i);
            add(new Post(
                    ids.post(),
                    nextPlace(),
                    author,
                    content,
                    MediaReport.UNSEEN,
                    List.of(),
                    null,
                    at,
                    ids.container()));
        }
    }

    /** What has happened so far. */
    public Totals totals() {
        return tally.totals();
    }

    /** Tells this one of every file that no post and no container shows any more. */
    public void onForgottenFile(Consumer<StoredFile> keeper) {
        fileKeepers.add(keeper);
    }

    /**
     * Room for posts that are older than all that are there.
     *
     * @return the first of as many places, in the order of time
     */
    public long placesBefore(int count) {
        return earliestPlace.addAndGet(-count);
    }

    /** Adds a post that has been there for a while, of no container; nobody hears of it. */
    public Post backdate(Person author, Content content, @Nullable Post parent, Instant at, long place) {
        String rootId = parent == null ? null : parent.conversationId();
        Post post = new Post(
                ids.post(), place, author, content, MediaReport.UNSEEN, List.of(), rootId, at, ids.container());
        insert(post);
        return post;
    }

    /** The container of that id. */
    public Optional<Container> container(String id) {
        return Optional.ofNullable(containers.get(id));
    }

    /** All containers, oldest first. */
    public Collection<Container> containers() {
        return Collections.unmodifiableCollection(containers.values());
    }

    /** The post or carousel item of that id. */
    public Optional<Post> post(String id) {
        return Optional.ofNullable(posts.get(id));
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
        return Collections.unmodifiableNavigableMap(roots);
    }

    /** The direct replies to a post, by place, oldest first. */
    public NavigableMap<Long, Post> repliesTo(Post post) {
        return Collections.unmodifiableNavigableMap(repliesOf(directReplies, post.id()));
    }

    /** All replies below a root post, by place, oldest first. */
    public NavigableMap<Long, Post> conversation(Post root) {
        return Collections.unmodifiableNavigableMap(repliesOf(conversations, root.conversationId()));
    }

    /** The posts that quote a post, by place, oldest first. */
    public NavigableMap<Long, Post> quotesOf(Post post) {
        return Collections.unmodifiableNavigableMap(repliesOf(quotes, post.id()));
    }

    /** The reposts of a post, by place, oldest first. */
    public NavigableMap<Long, Post> repostsOf(Post post) {
        return Collections.unmodifiableNavigableMap(repliesOf(reposts, post.id()));
    }

    /** The post that a reply answers, if it is still there; null if not, or if it answers none. */
    public @Nullable Post parentOf(Post post) {
        String id = post.content().relations().replyTo();
        return id == null ? null : posts.get(id);
    }

    /** Everything as plain values. Waits for media that are being fetched. */
    public WorldSnapshot snapshot() {
        publications.settle();
        SnapshotTaker taker = new SnapshotTaker(this);
        long[] last = ids.last();
        return new WorldSnapshot(
                now(),
                new WorldSnapshot.Counters(
                        last[0], last[1], last[2], people.tokensMade(), earliestPlace.get(), lastPlace.get()),
                tally.totals(),
                Set.copyOf(variants),
                people.seeds(),
                taker.people(),
                taker.apps(),
                taker.grants(),
                taker.tokens(),
                taker.containers(),
                publications.allLate(),
                taker.posts(),
                new WorldSnapshot.Around(
                        ties.allPairs(),
                        ties.allLikes(),
                        ties.allReposters(),
                        moderation.allWaiting(),
                        moderation.allHidden(),
                        polls.all(),
                        happenings.allShares(),
                        visibility.all()));
    }

    /** Becomes what a snapshot says; what was there is gone, and nobody hears of it. */
    public void restore(WorldSnapshot snapshot, Function<String, @Nullable StoredFile> files) {
        publications.clear();
        Stream.of(posts, directReplies, conversations, quotes, reposts, roots, containers)
                .forEach(Map::clear);
        people.restore(snapshot);
        apps.restore(snapshot, people);
        people.restoreTokens(snapshot);
        ids.goOn(snapshot.counters());
        earliestPlace.set(snapshot.counters().earliestPlace());
        lastPlace.set(snapshot.counters().lastPlace());
        variants.retainAll(snapshot.variants());
        variants.addAll(snapshot.variants());
        nextSweep.set(Instant.MIN);
        tally.restore(snapshot.totals());
        SnapshotLoader loader = new SnapshotLoader(this, files);
        snapshot.containers().forEach(data -> containers.put(data.id(), loader.container(data, containers)));
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
        posts.put(post.id(), post);
        post.items().forEach(item -> posts.put(item.id(), item));
        Content.Relations relations = post.content().relations();
        if (relations.replyTo() == null) {
            roots.put(post.place(), post);
        } else {
            put(directReplies, relations.replyTo(), post);
            put(conversations, post.conversationId(), post);
            moderation.receive(post);
            Person above = posts.getOrDefault(relations.replyTo(), post).author();
            above.touch(); // its post has replies now
        }
        put(quotes, relations.quotes(), post);
        put(reposts, relations.reposts(), post);
        post.author().add(post);
        List<Person> named = named(post);
        named.forEach(person -> person.mentions().put(post.place(), post));
        trim(post.author());
        return named;
    }

    private void remove(Post post) {
        posts.remove(post.id());
        post.items().forEach(item -> posts.remove(item.id()));
        post.author().remove(post);
        roots.remove(post.place());
        Content.Relations relations = post.content().relations();
        forget(directReplies, relations.replyTo(), post);
        forget(conversations, relations.replyTo() == null ? null : post.conversationId(), post);
        forget(quotes, relations.quotes(), post);
        forget(reposts, relations.reposts(), post);
        named(post).forEach(person -> person.mentions().remove(post.place()));
        moderation.forget(post);
        polls.forget(post);
        happenings.forget(post);
        ties.forget(post);
        visibility.forget(post);
        forgetFiles(post);
        List.copyOf(repostsOf(post).values()).forEach(this::remove);
    }

    private void forgetFiles(Post post) {
        Container container = containers.get(post.containerId());
        boolean shown = container != null && container.posts().stream().anyMatch(posts::containsKey);
        if (!shown) {
            forgetFile(post.media());
            post.items().forEach(item -> forgetFile(item.media()));
        }
    }

    private void forgetFile(MediaReport report) {
        StoredFile copy = report.copy();
        if (copy != null) {
            fileKeepers.forEach(keeper -> keeper.accept(copy));
        }
    }

    /** Lets go of what nobody can ask for any more; at most once an hour. */
    private void sweep() {
        Instant now = now();
        Instant due = nextSweep.get();
        if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(BETWEEN_SWEEPS))) {
            return;
        }
        visibility.sweep(now);
        people.sweep(now);
        Instant oldest = now.minus(CONTAINER_MEMORY);
        for (Container container : containers.values()) {
            if (!container.createdAt().isBefore(oldest)) {
                break; // the rest is younger
            }
            containers.remove(container.id());
            tally.forgottenContainers.incrementAndGet();
            if (!container.becamePost()) {
                container.mediaIfKnown().ifPresent(this::forgetFile);
            }
        }
    }

    /** Lets go of the oldest of an account that has too many. */
    private void trim(Person author) {
        for (Post oldest = author.surplus(); oldest != null; oldest = author.surplus()) {
            remove(oldest);
            tally.forgottenPosts.incrementAndGet();
        }
    }

    private List<Person> named(Post post) {
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

    private static void put(Map<String, ConcurrentNavigableMap<Long, Post>> index, @Nullable String id, Post post) {
        if (id != null) {
            index.compute(id, (any, before) -> {
                ConcurrentNavigableMap<Long, Post> all = before == null ? new ConcurrentSkipListMap<>() : before;
                all.put(post.place(), post);
                return all;
            });
        }
    }

    private static void forget(Map<String, ConcurrentNavigableMap<Long, Post>> index, @Nullable String id, Post post) {
        if (id != null) {
            index.computeIfPresent(id, (any, all) -> {
                all.remove(post.place());
                return all.isEmpty() ? null : all;
            });
        }
    }

    long nextPlace() {
        return lastPlace.incrementAndGet();
    }

    private static NavigableMap<Long, Post> repliesOf(Map<String, ConcurrentNavigableMap<Long, Post>> byId, String id) {
        NavigableMap<Long, Post> found = byId.get(id);
        return found == null ? Collections.emptyNavigableMap() : found;
    }
}
