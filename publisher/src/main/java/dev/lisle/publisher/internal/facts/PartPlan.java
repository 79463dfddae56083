package dev.lisle.publisher.internal.facts;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.plans.PlannedPart;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part as it goes to Meta.
 *
 * @param number lasting: facts name the part by it
 * @param plan what was planned
 * @param media its media, in order
 * @param reposts the post that it shows again, and then it is nothing else; null if it is a post of its own
 */
public record PartPlan(
        int number,
        PlannedPart plan,
        List<StagedMedia> media,
        @Nullable PostId reposts) {
    /**
     * One image or video.
     *
     * @param address where Meta can fetch it; null for a local file that is not hosted yet
     */
    public record StagedMedia(
            MediaKind kind, @Nullable URI address, @Nullable String altText) {}

    /** Copies the list. */
    public PartPlan {
        media = List.copyOf(media);
    }

    /** A post of its own. */
    public PartPlan(int number, PlannedPart plan, List<StagedMedia> media) {
        this(number, plan, media, null);
    }

    /** A repost; it has nothing of its own. */
    public static PartPlan repost(PostId post) {
        return new PartPlan(1, new PlannedPart("", 0, List.of(), null, null), List.of(), post);
    }

    /** The same with an address for one of its media. */
    PartPlan hosted(int item, URI address) {
        List<StagedMedia> all = new ArrayList<>(media);
        StagedMedia old = all.get(item);
        all.set(item, new StagedMedia(old.kind(), address, old.altText()));
        return new PartPlan(number, plan, all, reposts);
    }

    /** Whether it becomes a carousel, with items of its own. */
    public boolean isCarousel() {
        return media.size() > 1;
    }

    /** Whether a video is among its media. */
    public boolean hasVideo() {
        return media.stream().anyMatch(item -> item.kind() == MediaKind.VIDEO);
    }
}
