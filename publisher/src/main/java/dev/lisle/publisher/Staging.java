package dev.lisle.publisher;

import dev.lisle.publisher.StagedPart.StagedMedia;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.hosting.LocalMedia;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.PlannedPart;
import dev.lisle.publisher.preflight.Inspection;
import dev.lisle.publisher.preflight.Preflight;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The local files of one chain at their host: checked first, all of them, then uploaded; removed by {@link #close}. */
final class Staging implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    private final MediaHost host;
    private final Preflight preflight;
    private final MediaFiles temporary = new MediaFiles();
    private final List<URI> hosted = new ArrayList<>();
    private boolean keep;

    Staging(MediaHost host, Preflight preflight) {
        this.host = host;
        this.preflight = preflight;
    }

    /** Looks into every local file of {@code plan}; sends nothing. */
    static void check(ChainPlan plan, Inspection inspection) {
        try (MediaFiles temporary = new MediaFiles()) {
            check(plan, temporary, inspection);
        }
    }

    private static Map<Media, LocalMedia> check(ChainPlan plan, MediaFiles temporary, Inspection inspection) {
        Map<Media, LocalMedia> files = new HashMap<>();
        for (Media item : media(plan)) {
            Path file = temporary.of(item.source());
            if (file != null) {
                files.put(item, inspection.file(file));
            }
        }
        return files;
    }

    /** The parts of {@code plan}, with an address for every file. */
    List<StagedPart> stage(ChainPlan plan, Consumer<PublishEvent> listener) {
        try (Inspection inspection = preflight.begin(said -> listener.accept(new PublishEvent.Noted(said)))) {
            return stage(plan, inspection, listener);
        }
    }

    private List<StagedPart> stage(ChainPlan plan, Inspection inspection, Consumer<PublishEvent> listener) {
        Map<Media, LocalMedia> files = check(plan, temporary, inspection);
        if (!files.isEmpty()) {
            host.caution().ifPresent(said -> listener.accept(new PublishEvent.Noted(said)));
        }
        Map<Media, StagedMedia> staged = new HashMap<>();
        for (Media item : media(plan)) {
            if (item.source() instanceof PublicAddress there) {
                staged.put(item, new StagedMedia(inspection.address(there), there.address(), item.altText()));
            }
        }
        List<StagedPart> parts = new ArrayList<>();
        for (PlannedPart part : plan.parts()) {
            List<StagedMedia> media = new ArrayList<>();
            for (Media item : part.media()) {
                StagedMedia there = staged.get(item);
                media.add(there != null ? there : upload(item, Objects.requireNonNull(files.get(item)), listener));
            }
            parts.add(new StagedPart(part, media));
        }
        return parts;
    }

    /** Leaves the files where they are: a post that may be live still needs them. */
    void keep() {
        keep = true;
    }

    @Override
    public void close() {
        temporary.close();
        if (keep) {
            return;
        }
        for (URI address : hosted) {
            try {
                host.remove(address);
            } catch (MediaHostException e) { // the posts are what they are; a file left behind must not hide that
                LOG.warn("{}", e.getMessage());
            }
        }
    }

    private static List<Media> media(ChainPlan plan) {
        return plan.parts().stream().flatMap(part -> part.media().stream()).toList();
    }

    private StagedMedia upload(Media item, LocalMedia file, Consumer<PublishEvent> listener) {
        URI address = host.host(file, (sent, size) -> listener.accept(new PublishEvent.Uploading(file, sent)));
        hosted.add(address);
        listener.accept(new PublishEvent.Hosted(file, address));
        return new StagedMedia(file.kind(), address, item.altText());
    }
}
