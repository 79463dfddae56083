package dev.lisle.publisher;

import dev.lisle.publisher.StagedPart.StagedMedia;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.hosting.LocalMedia;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.PlannedPart;
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
    private final MediaFiles temporary = new MediaFiles();
    private final List<URI> hosted = new ArrayList<>();
    private boolean keep;

    Staging(MediaHost host) {
        this.host = host;
    }

    /** Looks into every local file of {@code plan}; sends nothing. */
    static void check(ChainPlan plan) {
        try (MediaFiles temporary = new MediaFiles()) {
            check(plan, temporary);
        }
    }

    private static Map<Media, LocalMedia> check(ChainPlan plan, MediaFiles temporary) {
        Map<Media, LocalMedia> files = new HashMap<>();
        for (PlannedPart part : plan.parts()) {
            for (Media item : part.media()) {
                Path file = temporary.of(item.source());
                if (file != null) {
                    files.put(item, LocalMedia.check(file));
                }
            }
        }
        return files;
    }

    /** The parts of {@code plan}, with an address for every file. */
    List<StagedPart> stage(ChainPlan plan, Consumer<PublishEvent> listener) {
        Map<Media, LocalMedia> files = check(plan, temporary);
        List<StagedPart> parts = new ArrayList<>();
        for (PlannedPart part : plan.parts()) {
            List<StagedMedia> media = new ArrayList<>();
            for (Media item : part.media()) {
                media.add(
                        item.source() instanceof PublicAddress there
                                ? new StagedMedia(there.kind(), there.address(), item.altText())
                                : upload(item, Objects.requireNonNull(files.get(item)), listener));
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

    private StagedMedia upload(Media item, LocalMedia file, Consumer<PublishEvent> listener) {
        URI address = host.host(file);
        hosted.add(address);
        listener.accept(new PublishEvent.Hosted(file, address));
        return new StagedMedia(file.kind(), address, item.altText());
    }
}
