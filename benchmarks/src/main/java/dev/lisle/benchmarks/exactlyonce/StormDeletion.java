package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.publisher.DeletionFailedException;
import dev.lisle.publisher.PublishedChain;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A chain that is deleted in the storm, asked for again after every crash and every failure. */
record StormDeletion(StormAccount account, PublishedChain chain) {
    void run() throws InterruptedException {
        List<PostId> all = chain.parts().stream().map(part -> part.id()).toList();
        StormAccount.Outcome<List<PostId>> end =
                account.untilDone(false, client -> account.publisher().delete(client, chain.id()));
        account.settle();
        account.ended(Work.DELETION, end.done() != null ? End.DONE : End.FAILED);
        List<PostId> left = end.done() != null
                ? List.of()
                : end.failure() instanceof DeletionFailedException failure ? failure.left() : all;
        Set<String> live = account.posts().stream().map(EmulatedPost::id).collect(Collectors.toSet());
        long undeleted = all.stream()
                .filter(post -> live.contains(post.value()) && !left.contains(post))
                .count();
        account.tally().undeleted.addAndGet((int) undeleted);
    }
}
