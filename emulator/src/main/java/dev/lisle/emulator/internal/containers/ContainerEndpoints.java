package dev.lisle.emulator.internal.containers;

import dev.lisle.emulator.EmulatorClock;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.emulator.UnfinishedCarouselItems;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.FaultKind;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.faults.FaultBook;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.FieldSet;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.locations.Location;
import dev.lisle.emulator.internal.media.MediaFetcher;
import dev.lisle.emulator.internal.media.MediaReport;
import dev.lisle.emulator.internal.world.Container;
import dev.lisle.emulator.internal.world.Container.Processing;
import dev.lisle.emulator.internal.world.ContainerLife;
import dev.lisle.emulator.internal.world.ContainerStatus;
import dev.lisle.emulator.internal.world.Content;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/** Creates containers, says how they are, and publishes them. */
public final class ContainerEndpoints {
    private static final CompletableFuture<MediaReport> NO_MEDIA =
            CompletableFuture.completedFuture(MediaReport.UNSEEN);

    private final World world;
    private final MediaFetcher fetcher;
    private final FaultBook faults;
    private final Publishing publishing;
    private final ProcessingTimes times;
    private final UnfinishedCarouselItems unfinishedItems;

    /** Works on this world. */
    public ContainerEndpoints(
            World world, MediaFetcher fetcher, FaultBook faults, EmulatorClock clock, EmulatorSettings settings) {
        this.world = world;
        this.fetcher = fetcher;
        this.faults = faults;
        this.publishing = new Publishing(world, faults, clock);
        this.times = settings.processing();
        this.unfinishedItems = settings.unfinishedCarouselItems();
    }

    /** Adds the endpoints. */
    public void register(Router router) {
        router.on(Operation.CREATE, "POST", Person.class, "threads", this::create, Scope.THREADS_CONTENT_PUBLISH)
                .on(
                        Operation.PUBLISH,
                        "POST",
                        Person.class,
                        "threads_publish",
                        this::publish,
                        Scope.THREADS_CONTENT_PUBLISH)
                .on(Operation.STATUS, "GET", Container.class, "", this::status);
    }

    private Answer create(Person owner, Call call) {
        needScopes(call);
        Content content = ContentReader.read(call.params(), world.variants());
        checkRelations(content, call);
        Processing processing = struck(processing(content, owner, call.now()), owner);
        Container container = world.create(owner, content, processing);
        if (content.options().autoPublish()) {
            return publish(container, Operation.CREATE);
        }
        ObjectNode answer = Json.id(container.id());
        if (world.variants().contains(Variant.STORY_STATUS_ON_CREATE)) {
            addStory(answer, container);
        }
        return Answer.of(answer);
    }

    private Answer publish(Person owner, Call call) {
        String id = call.params().need("creation_id");
        Container container =
                world.container(id).filter(found -> found.owner() == owner).orElseThrow(() -> Errors.mediaNotFound(id));
        Content.Media media = container.content().media();
        if (media != null && media.carouselItem()) {
            throw Errors.invalid("The container " + id + " is an item of a carousel: publish the carousel");
        }
        return publish(container, Operation.PUBLISH);
    }

    private Answer publish(Container container, Operation operation) {
        ObjectNode answer = Json.id(publishing.publish(container, operation));
        if (operation == Operation.CREATE || !world.variants().contains(Variant.STORY_STATUS_ON_CREATE)) {
            addStory(answer, container);
        }
        return Answer.of(answer);
    }

    /** Whether the post was shared to Instagram too; the post is published in any case. */
    private static void addStory(ObjectNode answer, Container container) {
        if (container.content().options().shareToStories()) {
            boolean linked = container.owner().profile().hasInstagram();
            answer.put("crossreshare_to_ig_status", linked ? "SUCCESS" : "FAILED");
        }
    }

    private Answer status(Container container, Call call) {
        ContainerLife life = container.life(call.now());
        ContainerStatus status = container.shownAt(call.now());
        FieldSet<Container> fields = new FieldSet<Container>()
                .byDefault("id", (from, inner) -> Json.text(from.id()))
                .byDefault("status", (from, inner) -> Json.text(status.name()))
                .with(
                        "error_message",
                        (from, inner) -> status == ContainerStatus.ERROR
                                ? Json.text(Objects.requireNonNull(life.failure()))
                                : null);
        ObjectNode answer = fields.render(container, fields.check(call.fields()), Set.of());
        return Answer.of(answer.put("status", status.name())); // every container answer carries it
    }

    private static void needScopes(Call call) {
        if (call.params().get("reply_to_id") != null) {
            call.needs(Scope.THREADS_MANAGE_REPLIES);
        }
        if (call.params().get("location_id") != null) {
            call.needs(Scope.THREADS_LOCATION_TAGGING);
        }
        if (call.params().flag("crossreshare_to_ig", false)
                || call.params().flag("crossreshare_to_ig_dark_mode", false)) {
            call.needs(Scope.THREADS_SHARE_TO_INSTAGRAM);
        }
    }

    private void checkRelations(Content content, Call call) {
        String parentId = content.relations().replyTo();
        if (parentId != null) {
            Post parent = seen(parentId, call).orElseThrow(() -> Errors.notAMediaId("reply_to_id"));
            if (!world.visibility().shows(View.PARENT, parent, call.now())) {
                throw Errors.mediaNotFound(parentId);
            }
            Person rootAuthor =
                    world.post(parent.conversationId()).orElse(parent).author();
            Set<Scope> scopes = call.token().scopes();
            if (rootAuthor != call.token().owner()
                    && !scopes.contains(Scope.THREADS_KEYWORD_SEARCH)
                    && !scopes.contains(Scope.THREADS_MANAGE_MENTIONS)) {
                throw Errors.noPermission();
            }
            if (!world.sight().mayReply(call.token().owner(), parent)) {
                throw Errors.replyNotAllowed();
            }
        }
        String quoted = content.relations().quotes();
        if (quoted != null && seen(quoted, call).isEmpty()) {
            throw Errors.notAMediaId("quote_post_id");
        }
        String place = content.relations().locationId();
        if (place != null && Location.withId(place).isEmpty()) {
            throw Errors.invalid("Param location_id is not a valid location ID");
        }
        if (!content.audience().countries().isEmpty()
                && !call.token().owner().profile().geoGating()) {
            throw Errors.named(
                    "THREADS_API__FEATURE_NOT_AVAILABLE", "This account may not limit its posts to countries.");
        }
    }

    private Optional<Post> seen(String id, Call call) {
        return world.post(id).filter(post -> world.sight().sees(call.token(), post));
    }

    private Processing processing(Content content, Person owner, Instant now) {
        Content.Media media = content.media();
        return switch (content.kind()) {
            case TEXT, REPOST -> new Processing(times.text(), NO_MEDIA, List.of());
            case IMAGE ->
                new Processing(
                        times.image(),
                        fetcher.image(Objects.requireNonNull(media).source()),
                        List.of());
            case VIDEO ->
                new Processing(
                        times.video(),
                        fetcher.video(Objects.requireNonNull(media).source()),
                        List.of());
            case CAROUSEL -> new Processing(times.carousel(), NO_MEDIA, items(content, owner, now));
        };
    }

    /** The same, with the faults that strike a new container. */
    private Processing struck(Processing processing, Person owner) {
        Processing struck = processing;
        if (faults.strike(Operation.CREATE, owner.username(), FaultKind.Stuck.class::isInstance)
                instanceof FaultKind.Stuck stuck) {
            struck = new Processing(struck.time().plus(stuck.by()), struck.media(), struck.items());
        }
        if (faults.strike(Operation.CREATE, owner.username(), FaultKind.Failing.class::isInstance)
                instanceof FaultKind.Failing failing) {
            MediaReport report = MediaReport.failed(failing.errorMessage());
            struck = new Processing(struck.time(), CompletableFuture.completedFuture(report), struck.items());
        }
        return struck;
    }

    private List<Container> items(Content carousel, Person owner, Instant now) {
        List<Container> items = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (String id : carousel.children()) {
            world.container(id)
                    .filter(item -> item.owner() == owner && isUsable(item, now))
                    .ifPresentOrElse(items::add, () -> bad.add(id));
        }
        if (!bad.isEmpty()) {
            throw Errors.invalidChildren(bad);
        }
        return items;
    }

    private boolean isUsable(Container item, Instant now) {
        Content.Media media = item.content().media();
        if (media == null || !media.carouselItem()) {
            return false;
        }
        ContainerStatus status = item.statusAt(now);
        return status == ContainerStatus.FINISHED
                || (status == ContainerStatus.IN_PROGRESS && unfinishedItems == UnfinishedCarouselItems.AWAITED);
    }
}
