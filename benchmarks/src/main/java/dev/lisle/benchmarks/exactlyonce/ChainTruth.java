package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.emulator.EmulatedPost;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.PublishedPart;
import dev.lisle.publisher.plans.PlannedPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is said of a chain against what is live of it. Its texts are its own. */
record ChainTruth(StormAccount account, Work work, List<PlannedPart> parts) {
    /** {@code before} is what was said to be live before this work began, and may still be. */
    void judge(StormAccount.Outcome<PublishedChain> end, List<PublishedPart> before) throws InterruptedException {
        ChainFailedException report = end.report();
        Set<String> unknown = new HashSet<>();
        if (report != null && report.unknown().isPresent()) {
            String text = report.unknown().get().part().text();
            unknown.add(text);
            if (!account.posts(text).isEmpty()) {
                account.tally().of(work).wronglyUnknown().incrementAndGet();
            }
        }
        account.settle();
        PublishedChain whole = end.done();
        List<PublishedPart> said = whole != null ? whole.parts() : report != null ? report.live() : List.of();
        account.ended(work, whole != null ? End.DONE : unknown.isEmpty() ? End.FAILED : End.UNKNOWN);
        List<PublishedPart> known = new ArrayList<>(said);
        known.addAll(before);
        for (PlannedPart part : parts) {
            judge(part.text(), said, known, unknown);
        }
        if (whole != null && !isInLine(whole)) {
            account.tally().outOfLine.incrementAndGet();
        }
    }

    private void judge(String text, List<PublishedPart> said, List<PublishedPart> known, Set<String> unknown) {
        List<String> live = account.posts(text);
        if (live.size() > 1) {
            account.tally().duplicates.addAndGet(live.size() - 1);
        }
        if (!unknown.contains(text) && !ids(known, text).containsAll(live)) {
            account.tally().unreported.incrementAndGet();
        }
        if (!live.containsAll(ids(said, text))) {
            account.tally().wrongIds.incrementAndGet();
        }
    }

    /** All of it, each part answering the one before. */
    private boolean isInLine(PublishedChain whole) {
        List<String> ids = whole.parts().stream().map(part -> part.id().value()).toList();
        List<EmulatedPost> posts =
                account.posts().stream().filter(post -> ids.contains(post.id())).toList();
        boolean inLine = ids.equals(posts.stream().map(EmulatedPost::id).toList()) && ids.size() == parts.size();
        for (int i = 1; i < posts.size() && inLine; i++) {
            inLine = posts.get(i - 1).id().equals(posts.get(i).replyTo());
        }
        return inLine;
    }

    private static List<String> ids(List<PublishedPart> said, String text) {
        return said.stream()
                .filter(part -> part.part().text().equals(text))
                .map(part -> part.id().value())
                .toList();
    }
}
