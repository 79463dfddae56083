package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.FactLine;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.internal.facts.PartPlan.StagedMedia;
import dev.lisle.publisher.plans.PlannedPart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chain of which parts were deleted since. Meta cannot hang a post below another parent, so what comes after a gap is made
 * anew: a chain of its own in the ledger, which knows what it takes the place of, and which the old one names.
 */
final class Repair {
    /** As for a parent, rule 11: what is younger may only not be there yet. */
    private static final Duration YOUNG = Duration.ofMinutes(5);

    private final ThreadsClient client;
    private final Workshop workshop;

    Repair(ThreadsClient client, Workshop workshop) {
        this.client = client;
        this.workshop = workshop;
    }

    /** A part as it stands now; {@code chain} is the one of the ledger that it belongs to. */
    private record Place(String chain, PartPlan part, Fact.@Nullable Live live) {}

    /** What goes out to make it whole again; {@code replaces} goes first. */
    private record Tail(
            String chain, int part, @Nullable PostId replyTo, List<PartPlan> parts, List<PostId> replaces) {}

    ChainCondition examine(String chain) throws InterruptedException {
        List<Place> places = places(chain);
        Set<Place> gone = gone(places);
        List<PublishedPart> intact = new ArrayList<>();
        List<PlannedPart> missing = new ArrayList<>();
        List<PublishedPart> behind = new ArrayList<>();
        for (Place place : places) {
            if (gone.contains(place)) {
                missing.add(place.part().plan());
            } else {
                (missing.isEmpty() ? intact : behind)
                        .add(Reports.published(place.part(), Objects.requireNonNull(place.live())));
            }
        }
        return new ChainCondition(intact, missing, behind);
    }

    /** All that is live of a chain and of what took the place of parts of it, in order. */
    PublishedChain published(String chain) {
        return new PublishedChain(
                places(chain).stream()
                        .filter(place -> place.live() != null)
                        .map(place -> Reports.published(place.part(), Objects.requireNonNull(place.live())))
                        .toList(),
                chain);
    }

    /** As {@link Publisher#repair}. */
    PublishedChain run(String chain) throws InterruptedException {
        Chains chains = new Chains(workshop, client);
        String underWay = underWay(chain);
        if (underWay != null) {
            chains.resume(underWay);
            return published(chain);
        }
        Tail tail = tail(chain);
        if (tail != null) {
            Scopes.check(client, tail.replyTo(), tail.parts(), workshop.listener());
            if (!tail.replaces().isEmpty()) {
                Scopes.checkForDeleting(client);
            }
            replace(tail, chains);
        }
        return published(chain);
    }

    /** Another one in its way may have been begun for the same, and cut short before the old chain could name it. */
    private void replace(Tail tail, Chains chains) throws InterruptedException {
        String next = ChainIds.next();
        String other = chains.begin(next, tail.replyTo(), tail.parts(), tail.replaces());
        if (other != null && !workshop.facts(other).parts().equals(tail.parts())) {
            throw new ChainBusyException(
                    other,
                    "The chain " + other
                            + " begins with an equal post and is unfinished. Resume it, then repair this.");
        }
        Fact.Continued continued =
                new Fact.Continued(workshop.clock().instant(), tail.part(), other == null ? next : other);
        workshop.ledger().append(tail.chain(), List.of(FactLine.write(continued)));
        if (other == null) {
            chains.work(next);
        } else {
            chains.resume(other);
        }
    }

    /** The chain that was begun to repair this one and is not at its end; null if there is none. */
    private @Nullable String underWay(String chain) {
        String last = null;
        for (Place place : places(chain)) {
            ChainFacts facts = workshop.facts(place.chain());
            last = facts.isWhole() || facts.isGivenUp() ? last : place.chain();
        }
        return last;
    }

    /** Null if the chain is whole. */
    private @Nullable Tail tail(String chain) throws InterruptedException {
        List<Place> places = places(chain);
        Set<Place> gone = gone(places);
        int gap = 0;
        while (gap < places.size() && !gone.contains(places.get(gap))) {
            gap++;
        }
        if (gap == places.size()) {
            return null;
        }
        List<PartPlan> parts = new ArrayList<>();
        List<PostId> replaces = new ArrayList<>();
        for (Place place : places.subList(gap, places.size())) {
            parts.add(anew(place.part(), parts.size() + 1));
            if (!gone.contains(place)) {
                replaces.add(Objects.requireNonNull(place.live()).post());
            }
        }
        PostId replyTo = gap == 0
                ? workshop.facts(chain).replyTo()
                : Objects.requireNonNull(places.get(gap - 1).live()).post();
        Place first = places.get(gap);
        return new Tail(first.chain(), first.part().number(), replyTo, parts, replaces);
    }

    private List<Place> places(String chain) {
        ChainFacts facts = workshop.facts(chain);
        List<Place> places = new ArrayList<>();
        for (PartPlan part : facts.parts()) {
            String other = facts.continuedBy(part);
            if (other != null && counts(other)) {
                places.addAll(places(other));
                return places;
            }
            places.add(new Place(chain, part, facts.of(part).live()));
        }
        return places;
    }

    /** A repair that was given up before it did anything is none. */
    private boolean counts(String chain) {
        ChainFacts facts = workshop.facts(chain);
        return !facts.isGivenUp() || !Reports.isWithoutEffect(facts);
    }

    /** Only what seems gone is looked at again, all of it at one time. */
    private Set<Place> gone(List<Place> places) throws InterruptedException {
        Set<Place> gone = new HashSet<>();
        List<Place> again = new ArrayList<>();
        Instant sure = Instant.MIN;
        for (Place place : places) {
            if (place.part().reposts() != null) {
                throw new IllegalArgumentException(
                        "The chain " + place.chain() + " is a repost. Repost the post again instead.");
            }
            Fact.Live live = place.live();
            if (live == null) {
                gone.add(place);
            } else if (isGone(live)) {
                Instant now = workshop.clock().instant();
                Instant old = live.at().plus(YOUNG);
                Instant said = workshop.missing().said(client, live.post(), now);
                Instant believed = old.isAfter(said) ? old : said;
                (believed.isAfter(now) ? again : gone).add(place);
                sure = believed.isAfter(sure) ? believed : sure;
            }
        }
        if (!again.isEmpty()) {
            Duration toWait = Duration.between(workshop.clock().instant(), sure);
            workshop.listener().accept(Missing.note(again.size(), toWait));
            workshop.pause().forAtLeast(toWait);
        }
        for (Place place : again) {
            if (isGone(Objects.requireNonNull(place.live()))) {
                gone.add(place);
            }
        }
        return gone;
    }

    private boolean isGone(Fact.Live live) {
        boolean gone = new Lookout(client, workshop.clock()).isGone(live.post());
        if (!gone) {
            workshop.missing().found(client, live.post());
        }
        return gone;
    }

    /** Files are hosted anew: those of the chain were removed when it was live. */
    private static PartPlan anew(PartPlan part, int number) {
        List<StagedMedia> media = new ArrayList<>();
        for (int i = 0; i < part.media().size(); i++) {
            StagedMedia old = part.media().get(i);
            boolean isPublic = part.plan().media().get(i).source() instanceof PublicAddress;
            media.add(new StagedMedia(old.kind(), isPublic ? old.address() : null, old.altText()));
        }
        return new PartPlan(number, part.plan(), media);
    }
}
