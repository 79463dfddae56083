package dev.lisle.publisher;

import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource.LocalFile;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.hosting.LocalMedia;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.internal.facts.PartPlan.StagedMedia;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.PlannedPart;
import dev.lisle.publisher.preflight.Inspection;
import dev.lisle.publisher.preflight.Preflight;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The local files of a chain and their host. The ledger knows each address, so a crash leaves nothing behind for ever. */
record Staging(MediaHost host, Preflight preflight, Clock clock, Consumer<PublishEvent> listener) {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    /** Looks at every medium of {@code plan} as closely as the preflight says: the kind of each, by its content. */
    Map<Media, MediaKind> check(ChainPlan plan) {
        Inspection inspection = inspection();
        Map<Media, MediaKind> kinds = new HashMap<>();
        for (Media item : media(plan)) {
            if (item.source() instanceof LocalFile file) {
                kinds.put(item, inspection.file(file.path()).kind());
            }
        }
        for (Media item : media(plan)) {
            if (item.source() instanceof PublicAddress there) {
                kinds.put(item, inspection.address(there));
            }
        }
        return kinds;
    }

    /** Looks into every local file of {@code plan}; sends nothing. */
    void checkFiles(ChainPlan plan) {
        Inspection inspection = inspection();
        for (Media item : media(plan)) {
            if (item.source() instanceof LocalFile file) {
                inspection.file(file.path());
            }
        }
    }

    /**
     * The parts of {@code plan}, with an address for all media but local files.
     *
     * @throws MediaHostException if there are local files and no host
     */
    List<PartPlan> parts(ChainPlan plan) {
        Map<Media, MediaKind> kinds = check(plan);
        List<PartPlan> parts = new ArrayList<>();
        for (PlannedPart part : plan.parts()) {
            List<StagedMedia> media = new ArrayList<>();
            for (Media item : part.media()) {
                refuseWithoutHost(item);
                URI address = item.source() instanceof PublicAddress there ? there.address() : null;
                media.add(new StagedMedia(Objects.requireNonNull(kinds.get(item)), address, item.altText()));
            }
            parts.add(new PartPlan(parts.size() + 1, part, media));
        }
        return parts;
    }

    /** Uploads the files that have no address yet. */
    void stage(LedgerLog log) {
        for (PartPlan part : List.copyOf(log.facts().parts())) {
            for (int i = 0; i < part.media().size(); i++) {
                if (part.media().get(i).address() == null
                        && part.plan().media().get(i).source() instanceof LocalFile file) {
                    LocalMedia media = LocalMedia.check(file.path());
                    URI address =
                            host.host(media, (sent, size) -> listener.accept(new PublishEvent.Uploading(media, sent)));
                    log.record(new Fact.Hosted(clock.instant(), part.number(), i, address));
                    listener.accept(new PublishEvent.Hosted(media, address));
                }
            }
        }
    }

    /** Removes what was uploaded: the chain is live, or given up. */
    void clean(LedgerLog log) {
        for (URI address : List.copyOf(log.facts().hosted())) {
            try {
                host.remove(address);
                log.record(new Fact.Removed(clock.instant(), address));
            } catch (MediaHostException e) { // the posts are what they are; a file left behind must not hide that
                LOG.warn("{}", e.getMessage());
            }
        }
    }

    private Inspection inspection() {
        return preflight.begin(said -> listener.accept(new PublishEvent.Noted(said)));
    }

    /** The host that hosts nothing says so itself; best before anything else is asked. */
    private void refuseWithoutHost(Media item) {
        if (host.equals(MediaHost.none()) && item.source() instanceof LocalFile file) {
            host.host(LocalMedia.check(file.path()), (sent, size) -> {});
        }
    }

    private static List<Media> media(ChainPlan plan) {
        return plan.parts().stream().flatMap(part -> part.media().stream()).toList();
    }
}
