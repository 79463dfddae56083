package dev.lisle.publisher;

import dev.lisle.client.containers.CarouselContainer;
import dev.lisle.client.containers.CarouselItem;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.ImageContainer;
import dev.lisle.client.containers.NewContainer;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.containers.VideoContainer;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.internal.facts.PartPlan.StagedMedia;
import dev.lisle.publisher.plans.PlannedPart;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The containers that make a part. */
final class NewContainers {
    private NewContainers() {}

    static NewContainer of(PartPlan part, List<ContainerId> items, @Nullable PostId parent) {
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
                ? new ImageContainer(address(media), media.altText(), text, options, plan.hidesMedia())
                : new VideoContainer(address(media), media.altText(), text, options, plan.hidesMedia());
    }

    static NewContainer item(StagedMedia item) {
        CarouselItem container =
                item.kind() == MediaKind.IMAGE ? CarouselItem.image(address(item)) : CarouselItem.video(address(item));
        return container.withAltText(item.altText());
    }

    private static URI address(StagedMedia media) {
        return Objects.requireNonNull(media.address(), "staged before anything is sent");
    }
}
