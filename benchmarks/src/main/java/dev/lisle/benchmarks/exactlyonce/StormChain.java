package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.PublishedPart;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.ledger.MemoryLedger;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.PlannedPart;
import dev.lisle.publisher.preflight.Preflight;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One chain in the storm: published, resumed after every crash and every failure that allows it, then held to the truth. */
final class StormChain {
    private static final Duration AFTER_A_CRASH = Duration.ofSeconds(130);
    private static final int MOST_GOES = 40;
    private static final int MOST_FAILURES = 4;

    private final Emulator emulator;
    private final String username;
    private final long seed;
    private final SplittableRandom random;
    private final StormTransport storm;
    private final Ledger ledger;
    private final Publisher publisher;
    private final Tally tally;

    StormChain(Emulator emulator, HttpTransport real, String username, long seed, double rate, Tally tally) {
        this.emulator = emulator;
        this.username = username;
        this.seed = seed;
        this.tally = tally;
        random = new SplittableRandom(seed);
        double crashes = random.nextInt(3) == 0 ? 0.02 : 0;
        storm = new StormTransport(real, emulator.clock(), random.split(), rate, crashes);
        ledger = new SteppedLedger(new MemoryLedger(emulator.clock().asClock()), storm::maybeCrash);
        publisher = Publisher.builder()
                .preflight(Preflight.off())
                .ledger(ledger)
                .time(emulator.clock().asClock(), pause())
                .build();
    }

    void run() throws InterruptedException {
        Draft draft = draft();
        ChainPlan plan = publisher.plan(draft);
        String id = "c" + seed;
        PublishedChain whole = null;
        ChainFailedException failure = null;
        try (ThreadsClient client = client()) {
            int failures = 0;
            for (int go = 0; go < MOST_GOES && failures < MOST_FAILURES && whole == null; go++) {
                try {
                    whole = ledger.read(id).isEmpty()
                            ? publisher.publish(client, draft, id)
                            : publisher.resume(client, id);
                } catch (IllegalArgumentException e) { // given up, with nothing live, just before a crash
                    break;
                } catch (Crash e) {
                    tally.crashes.incrementAndGet();
                    emulator.clock().advance(AFTER_A_CRASH);
                } catch (ChainBusyException e) {
                    emulator.clock().advance(AFTER_A_CRASH);
                } catch (ChainFailedException e) {
                    failure = e;
                    failures++;
                    if (!e.isResumable()) {
                        break;
                    }
                    emulator.clock().advance(AFTER_A_CRASH);
                }
            }
        }
        judge(plan, whole, whole == null ? failure : null);
    }

    /** Late requests may still come; then the emulator says what is live. */
    private void judge(ChainPlan plan, @Nullable PublishedChain whole, @Nullable ChainFailedException failure)
            throws InterruptedException {
        boolean liveNow = failure != null
                && failure.unknown().isPresent()
                && !posts(failure.unknown().get().part().text()).isEmpty();
        emulator.clock().advance(Duration.ofHours(1));
        storm.flush();
        tally.chains.incrementAndGet();
        tally.calls.addAndGet(storm.calls());
        tally.faults.addAndGet(storm.faults());
        List<PublishedPart> said = whole != null ? whole.parts() : failure != null ? failure.live() : List.of();
        Set<String> unknown = new HashSet<>();
        if (failure != null) {
            failure.unknown().ifPresent(part -> unknown.add(part.part().text()));
        }
        (whole != null ? tally.live : unknown.isEmpty() ? tally.failed : tally.unknown).incrementAndGet();
        if (liveNow) {
            tally.wronglyUnknown.incrementAndGet();
        }
        for (PlannedPart part : plan.parts()) {
            judge(part.text(), said, unknown);
        }
    }

    private void judge(String text, List<PublishedPart> said, Set<String> unknown) {
        List<String> live = posts(text);
        List<String> reported = said.stream()
                .filter(part -> part.part().text().equals(text))
                .map(part -> part.id().value())
                .toList();
        if (live.size() > 1) {
            tally.duplicates.addAndGet(live.size() - 1);
        }
        if (!live.isEmpty() && reported.isEmpty() && !unknown.contains(text)) {
            tally.unreported.incrementAndGet();
        }
        if (!live.containsAll(reported)) {
            tally.wrongIds.incrementAndGet();
        }
    }

    private List<String> posts(String text) {
        return emulator.postsOf(username).stream()
                .filter(post -> text.equals(post.text()))
                .map(EmulatedPost::id)
                .toList();
    }

    private Draft draft() {
        List<Media> media = new ArrayList<>();
        int items = random.nextInt(4);
        for (int i = 0; i < items; i++) {
            media.add(Media.of(
                    URI.create("https://media.example/" + i + (random.nextInt(4) == 0 ? ".mp4" : ".jpg")), null));
        }
        StringBuilder text = new StringBuilder("Chain " + seed + ".");
        int words = random.nextInt(220);
        for (int i = 0; i < words; i++) {
            text.append(" word").append(i);
        }
        return Draft.of(text.toString()).with(media);
    }

    private ThreadsClient client() {
        return ThreadsClient.builder(AccessToken.of(emulator.account(username).token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .transport(storm)
                .time(emulator.clock().asClock(), pause())
                .build();
    }

    private Pause pause() {
        return duration -> {
            if (Thread.interrupted()) {
                throw new InterruptedException("while waiting");
            }
            if (!duration.isNegative()) {
                emulator.clock().advance(duration);
            }
            storm().flush();
        };
    }

    private StormTransport storm() {
        return storm;
    }
}
