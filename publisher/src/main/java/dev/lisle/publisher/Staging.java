package dev.lisle.publisher;

import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource;
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
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a chain and their host. The ledger knows each address, so a crash leaves nothing behind for ever. */
record Staging(MediaHost host, Preflight preflight, Clock clock, Consumer<PublishEvent> listener) {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    /** Looks into every file of {@code plan}; sends nothing. */
    void checkFiles(ChainPlan plan) {
        try (MediaFiles temporary = new MediaFiles();
                Inspection inspection = preflight.begin(this::note)) {
            files(plan, temporary, inspection);
        }
    }

    /**
     * The parts of {@code plan}, with an address for all media but files. Looks at every medium as closely as the preflight
     * says; uploads nothing.
     *
     * @throws MediaHostException if there are files and no host
     */
    List<PartPlan> parts(ChainPlan plan) {
        Map<Media, MediaKind> kinds = kinds(plan);
        List<PartPlan> parts = new ArrayList<>();
        for (PlannedPart part : plan.parts()) {
            List<StagedMedia> media = new ArrayList<>();
            for (Media item : part.media()) {
                URI address = item.source() instanceof PublicAddress there ? there.address() : null;
                media.add(new StagedMedia(Objects.requireNonNull(kinds.get(item)), address, item.altText()));
            }
            parts.add(new PartPlan(parts.size() + 1, part, media));
        }
        return parts;
    }

    /** Uploads the files that have no address yet. */
    void stage(LedgerLog log) {
        Preflight known = // looked at, and told of, by parts
                new Preflight(false, false, preflight.converting(), preflight.isPublic());
        try (MediaFiles temporary = new MediaFiles();
                Inspection inspection = known.begin(said -> {})) {
            for (PartPlan part : List.copyOf(log.facts().parts())) {
                for (int i = 0; i < part.media().size(); i++) {
                    if (part.media().get(i).address() == null) {
                        MediaSource source = part.plan().media().get(i).source();
                        Path file = Objects.requireNonNull(temporary.of(source), "only a file lacks an address");
                        upload(log, part, i, inspection.file(file));
                    }
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

    private Map<Media, MediaKind> kinds(ChainPlan plan) {
        Map<Media, MediaKind> kinds = new HashMap<>();
        try (MediaFiles temporary = new MediaFiles();
                Inspection inspection = preflight.begin(this::note)) {
            Map<Media, LocalMedia> files = files(plan, temporary, inspection);
            if (!files.isEmpty()) {
                refuseWithoutHost(files.values().iterator().next());
                host.caution().ifPresent(this::note);
            }
            files.forEach((item, file) -> kinds.put(item, file.kind()));
            for (Media item : media(plan)) {
                if (item.source() instanceof PublicAddress there) {
                    kinds.put(item, inspection.address(there));
                }
            }
        }
        return kinds;
    }

    private void upload(LedgerLog log, PartPlan part, int item, LocalMedia file) {
        URI address = host.host(file, (sent, size) -> {
            log.renewIfDue();
            listener.accept(new PublishEvent.Uploading(file, sent));
        });
        log.record(new Fact.Hosted(clock.instant(), part.number(), item, address));
        listener.accept(new PublishEvent.Hosted(file, address));
    }

    /** The host that hosts nothing says so itself; best before anything else is asked. */
    private void refuseWithoutHost(LocalMedia file) {
        if (host.equals(MediaHost.none())) {
            host.host(file, (sent, size) -> {});
        }
    }

    private void note(String said) {
        listener.accept(new PublishEvent.Noted(said));
    }

    private static Map<Media, LocalMedia> files(ChainPlan plan, MediaFiles temporary, Inspection inspection) {
        Map<Media, LocalMedia> files = new LinkedHashMap<>();
        for (Media item : media(plan)) {
            Path file = temporary.of(item.source());
            if (file != null) {
                files.put(item, inspection.file(file));
            }
        }
        return files;
    }

    private static List<Media> media(ChainPlan plan) {
        return plan.parts().stream().flatMap(part -> part.media().stream()).toList();
    }
}
