package dev.lisle.publisher;

import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.plans.PlannedPart;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A planned part whose media all have addresses. */
record StagedPart(PlannedPart plan, List<StagedMedia> media) {
    /** One image or video, ready to be fetched by Meta. */
    record StagedMedia(
            MediaKind kind, URI address, @Nullable String altText) {}

    boolean hasVideo() {
        return media.stream().anyMatch(item -> item.kind() == MediaKind.VIDEO);
    }
}
