package dev.lisle.publisher;

import dev.lisle.publisher.drafts.Media;
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
record Staging(MediaHost host, Clock clock, Consumer<PublishEvent> listener) {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    /** Looks into every local file of {@code plan}; sends nothing. */
    static Map<Media, LocalMedia> check(ChainPlan plan) {
        Map<Media, LocalMedia> files = new HashMap<>();
        for (PlannedPart part : plan.parts()) {
            for (Media item : part.media()) {
                if (item.source() instanceof LocalFile file) {
                    files.put(item, LocalMedia.check(file.path()));
                }
            }
        }
        return files;
    }

    /** The parts of {@code plan}, with an address for all media but local files, which are looked into. */
    static List<PartPlan> parts(ChainPlan plan) {
        Map<Media, LocalMedia> files = check(plan);
        List<PartPlan> parts = new ArrayList<>();
        for (PlannedPart part : plan.parts()) {
            List<StagedMedia> media = new ArrayList<>();
            for (Media item : part.media()) {
                media.add(
                        item.source() instanceof PublicAddress there
                                ? new StagedMedia(there.kind(), there.address(), item.altText())
                                : new StagedMedia(
                                        Objects.requireNonNull(files.get(item)).kind(), null, item.altText()));
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
                    URI address = host.host(media);
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
}
