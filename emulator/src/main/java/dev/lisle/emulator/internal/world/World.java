package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.media.MediaReport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
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
    private final AtomicLong lastPlace = new AtomicLong();
    private final ConcurrentNavigableMap<String, Container> containers = new ConcurrentSkipListMap<>();
    private final Map<String, Post> posts = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentNavigableMap<Long, Post>> directReplies = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentNavigableMap<Long, Post>> conversations = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<Long, Post> roots = new ConcurrentSkipListMap<>();

    /** Begins empty. */
    public World(EmulatorSettings settings, InstantSource clock) {
        this.clock = clock;
        this.variants.addAll(settings.variants());
        this.apps = new Apps(settings.appAccess(), clock);
        this.people = new People(settings.limits(), clock, ids, apps);
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
        return container;
    }

    /** The way from containers to posts. */
    public Publications publications() {
        return publications;
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
        posts.remove(post.id());
        post.items().forEach(item -> posts.remove(item.id()));
        post.author().remove(post);
        roots.remove(post.place());
        String parent = post.content().relations().replyTo();
        if (parent != null) {
            forget(directReplies.get(parent), post);
            forget(conversations.get(post.conversationId()), post);
        }
        listeners.forEach(listener -> listener.deleted(post));
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

    void add(Post post) {
        posts.put(post.id(), post);
        post.items().forEach(item -> posts.put(item.id(), item));
        String parent = post.content().relations().replyTo();
        if (parent == null) {
            roots.put(post.place(), post);
        } else {
            directReplies
                    .computeIfAbsent(parent, any -> new ConcurrentSkipListMap<>())
                    .put(post.place(), post);
            conversations
                    .computeIfAbsent(post.conversationId(), any -> new ConcurrentSkipListMap<>())
                    .put(post.place(), post);
        }
        post.author().add(post);
        tell(post);
    }

    private void tell(Post post) {
        if (listeners.isEmpty()) {
            return;
        }
        String parentId = post.content().relations().replyTo();
        Post parent = parentId == null ? null : posts.get(parentId);
        List<Person> named = people.namedIn(post.content().text());
        for (WorldListener listener : listeners) {
            listener.published(post);
            if (parent != null) {
                listener.replied(post, parent);
            }
            named.stream()
                    .filter(person -> person != post.author())
                    .forEach(person -> listener.mentioned(post, person));
        }
    }

    private static void forget(@Nullable NavigableMap<Long, Post> replies, Post post) {
        if (replies != null) {
            replies.remove(post.place());
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
