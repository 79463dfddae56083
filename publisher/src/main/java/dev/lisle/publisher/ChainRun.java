package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.WebAddress;
import dev.lisle.client.containers.CarouselContainer;
import dev.lisle.client.containers.CarouselItem;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.ImageContainer;
import dev.lisle.client.containers.NewContainer;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.containers.VideoContainer;
import dev.lisle.client.errors.NotReadyException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.StagedPart.StagedMedia;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.plans.PlannedPart;
import dev.lisle.publisher.waiting.ContainerFailedException;
import dev.lisle.publisher.waiting.ContainerWait;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One publication of one chain. A publish is sent once; what failed and what is live is said exactly. */
final class ChainRun {
    private static final Logger LOG = LoggerFactory.getLogger(ChainRun.class);

    private final ThreadsClient client;
    private final PublisherSettings settings;
    private final ContainerWait wait;
    private final Patience patience;
    private final Consumer<PublishEvent> listener;
    private final List<PublishedPart> live = new ArrayList<>();

    ChainRun(
            ThreadsClient client,
            PublisherSettings settings,
            Clock clock,
            Pause pause,
            Consumer<PublishEvent> listener) {
        this.client = client;
        this.settings = settings;
        this.wait = new ContainerWait(clock, pause);
        this.patience = new Patience(clock, pause, settings.settleBudget());
        this.listener = listener;
    }

    PublishedChain publish(List<StagedPart> parts, @Nullable PostId replyTo) throws InterruptedException {
        try {
            List<List<ContainerId>> items = createItems(parts);
            PostId parent = replyTo;
            for (int i = 0; i < parts.size(); i++) {
                PublishedPart part = publish(parts.get(i), items.get(i), parent, i + 1, parts.size());
                live.add(part);
                parent = part.id();
                listener.accept(new PublishEvent.Published(part, i + 1, parts.size()));
            }
            return new PublishedChain(live);
        } catch (ThreadsException e) {
            throw failed(parts, e.effect(), e);
        } catch (ContainerFailedException e) {
            throw failed(parts, Effect.NONE, e);
        } catch (InterruptedException e) {
            if (live.isEmpty()) {
                throw e;
            }
            Thread.currentThread().interrupt();
            throw failed(parts, Effect.NONE, e);
        }
    }

    /** The items of all carousels at once, so that Meta processes those of later parts while earlier ones go live. */
    private List<List<ContainerId>> createItems(List<StagedPart> parts) throws InterruptedException {
        List<List<ContainerId>> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<ContainerId> ofPart = new ArrayList<>();
            List<StagedMedia> media = parts.get(i).media();
            if (media.size() >= CarouselContainer.FEWEST_ITEMS) {
                for (StagedMedia item : media) {
                    ofPart.add(create(carouselItem(item), i + 1, parts.size()));
                }
            }
            items.add(ofPart);
        }
        return items;
    }

    private PublishedPart publish(
            StagedPart part, List<ContainerId> items, @Nullable PostId parent, int number, int parts)
            throws InterruptedException {
        for (ContainerId item : items) {
            wait.untilFinished(client.containers(), item, budget(part));
        }
        ContainerId container = create(container(part, items, parent), number, parts);
        wait.untilFinished(client.containers(), container, budget(part));
        PostId id = patience.call(
                () -> client.containers().publish(container), failure -> failure instanceof NotReadyException);
        return new PublishedPart(id, permalink(id), part.plan());
    }

    /** A container that nobody publishes does no harm, so one whose answer was lost is simply made again. */
    private ContainerId create(NewContainer container, int number, int parts) throws InterruptedException {
        ContainerId id = patience.call(
                () -> client.containers().create(container),
                failure -> failure instanceof NotReadyException
                        || failure.effect() == Effect.UNKNOWN
                        || isAboutTheParent(failure));
        listener.accept(new PublishEvent.Created(id, number, parts));
        return id;
    }

    /** A parent published a moment ago can be unknown for a while, and is then refused as if it never were one. */
    private boolean isAboutTheParent(ThreadsException failure) {
        return !live.isEmpty()
                && failure.error()
                        .filter(error -> String.valueOf(error.message()).contains("reply_to_id"))
                        .isPresent();
    }

    private static NewContainer carouselItem(StagedMedia item) {
        CarouselItem container = item.kind() == MediaKind.IMAGE
                ? CarouselItem.image(item.address())
                : CarouselItem.video(item.address());
        return container.withAltText(item.altText());
    }

    private static NewContainer container(StagedPart part, List<ContainerId> items, @Nullable PostId parent) {
        PlannedPart plan = part.plan();
        PostOptions options = plan.options(parent);
        String text = plan.text().isEmpty() ? null : plan.text();
        if (!items.isEmpty()) {
            return new CarouselContainer(items, text, options, plan.hidesMedia());
        }
        if (part.media().isEmpty()) {
            return new TextContainer(text, options, plan.extras().attached());
        }
        StagedMedia media = part.media().get(0);
        return media.kind() == MediaKind.IMAGE
                ? new ImageContainer(media.address(), media.altText(), text, options, plan.hidesMedia())
                : new VideoContainer(media.address(), media.altText(), text, options, plan.hidesMedia());
    }

    private Duration budget(StagedPart part) {
        if (part.media().isEmpty()) {
            return settings.textBudget();
        }
        return part.hasVideo() ? settings.videoBudget() : settings.imageBudget();
    }

    /** The link is a courtesy: that it cannot be read must not make a live post look like a failure. */
    private @Nullable WebAddress permalink(PostId id) {
        try {
            return client.posts().get(id).permalink();
        } catch (ThreadsException e) {
            LOG.debug("The link of {} cannot be read: {}", id, e.getMessage());
            return null;
        }
    }

    private ChainFailedException failed(List<StagedPart> parts, Effect effect, Exception cause) {
        int number = live.size() + 1;
        List<PlannedPart> unsent =
                parts.stream().skip(number).map(StagedPart::plan).toList();
        String message = "Part " + number + " of " + parts.size()
                + (effect == Effect.UNKNOWN ? " may or may not be live" : " was not published") + ": "
                + cause.getMessage() + " " + (number - 1) + " live, " + unsent.size() + " after it not sent.";
        return new ChainFailedException(message, live, unsent, effect, cause);
    }
}
