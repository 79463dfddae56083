package dev.lisle.publisher.internal.decide;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.decide.Scene.Left;
import dev.lisle.publisher.internal.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * An account that shows a post again.
 *
 * @param live all reposts of the post; a second one can be made at any time
 * @param late requests that Meta may act on yet
 * @param inVain whether it was decided to send it although all lists have shown a repost for long
 */
record RepostModel(Scene scene, List<Repost> live, List<Late> late, boolean inVain) implements World<RepostModel> {
    static final ContainerId ORIGINAL = new ContainerId("9");

    /** A repost, and whether a person made it. */
    record Repost(int at, boolean byHand, PostId id) {}

    /** A request; {@code answered} ones take effect within the settle time or not at all, lost ones whenever. */
    record Late(int at, boolean answered) {}

    static RepostModel start(Left left) {
        return new RepostModel(Scene.start(left), List.of(), List.of(), false);
    }

    @Override
    public RepostModel with(Scene other) {
        return new RepostModel(other, live, late, inVain);
    }

    RepostModel made(boolean byHand) {
        List<Repost> more = new ArrayList<>(live);
        more.add(new Repost(seconds(), byHand, new PostId("5" + (live.size() + 1))));
        return new RepostModel(scene, List.copyOf(more), late, inVain);
    }

    RepostModel delayed(boolean answered) {
        List<Late> more = new ArrayList<>(late);
        more.add(new Late(seconds(), answered));
        return withLate(more);
    }

    RepostModel withLate(List<Late> requests) {
        return new RepostModel(scene, live, List.copyOf(requests), inVain);
    }

    /** It is to be sent: by now a search that is as old as one may be has shown every repost of this age. */
    RepostModel permitted() {
        int longAgo = seconds() - 2 * Steps.LIST_LAG;
        boolean known = live.stream().anyMatch(repost -> repost.at() < longAgo);
        return new RepostModel(scene, live, late, inVain || known);
    }

    /** One of ours at most, none if there was one; what the ledger calls live is; what it calls stopped is not, now or later. */
    @Override
    public boolean isBroken() {
        Fact.Live said = ledger().live();
        long ours = live.stream().filter(repost -> !repost.byHand()).count();
        boolean wrongId = said != null && live.stream().map(Repost::id).noneMatch(said.post()::equals);
        boolean unreported = ledger().stopped() != null && said == null && ours > 0 && !ledger().mayBeLive();
        return ours > 1 || inVain || wrongId || unreported;
    }
}
