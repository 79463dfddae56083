package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.RateLimitedException;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.TransportException;
import dev.lisle.client.limits.LimitsClient;
import dev.lisle.client.limits.Quota;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.FactLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deletes posts, the last first, so that what is left is always the beginning of a chain. Needs no ledger: deleting may be
 * repeated.
 */
final class Deletion {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(15);
    private static final Duration NAP = Duration.ofSeconds(30);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 6;

    private final ThreadsClient client;
    private final Workshop workshop;
    private final Runnable beforeEach;
    private final Deque<PostId> left;
    private final List<PostId> deleted = new ArrayList<>();
    private final Missing missing;
    private boolean told;

    /** {@code beforeEach} is done before every request and every wait of a minute at most; it may end the work by throwing. */
    Deletion(ThreadsClient client, Workshop workshop, Runnable beforeEach, List<PostId> posts) {
        this.client = client;
        this.workshop = workshop;
        this.beforeEach = beforeEach;
        this.left = new ArrayDeque<>(posts);
        this.missing = workshop.missing();
    }

    /** As {@link Publisher#delete(ThreadsClient, String)}; the ledger is told what is gone. */
    static List<PostId> ofChain(ThreadsClient client, Workshop workshop, String chain) throws InterruptedException {
        List<PostId> posts = new Repair(client, workshop)
                .published(chain).parts().stream().map(PublishedPart::id).toList();
        try {
            List<PostId> deleted = new Deletion(client, workshop, () -> {}, posts).run();
            note(workshop, chain, deleted);
            return deleted;
        } catch (DeletionFailedException e) {
            note(workshop, chain, e.deleted());
            throw e;
        }
    }

    private static void note(Workshop workshop, String chain, List<PostId> deleted) {
        Instant now = workshop.clock().instant();
        List<String> lines = deleted.stream()
                .map(post -> FactLine.write(new Fact.Deleted(now, post)))
                .toList();
        if (!lines.isEmpty()) {
            workshop.ledger().append(chain, lines);
        }
    }

    /** @throws DeletionFailedException if some are left */
    List<PostId> run() throws InterruptedException {
        try {
            Scopes.checkForDeleting(client);
            awaitRoom();
            while (!left.isEmpty()) {
                PostId last = left.getLast();
                if (!delete(last) && !isGoneForLong(last)) {
                    continue;
                }
                left.removeLast();
                deleted.add(last);
                workshop.listener().accept(new PublishEvent.Deleted(last, left.size()));
            }
            return List.copyOf(deleted);
        } catch (ThreadsException e) {
            if (Publisher.isInterrupt(e)) {
                throw interrupted(e);
            }
            throw failed(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * A lost answer is no doubt here: the same again either deletes it or finds it gone. False if Meta knows no such post, which
     * it also says of one that is too new.
     */
    private boolean delete(PostId post) throws InterruptedException {
        Duration wait = FIRST_WAIT;
        for (int tries = 1; ; tries++, wait = wait.multipliedBy(2)) {
            beforeEach.run();
            try {
                client.posts().delete(post);
                missing.found(client, post);
                return true;
            } catch (NotFoundException gone) {
                return false;
            } catch (RateLimitedException e) {
                if (workshop.settings().atLimit() != AtLimit.WAIT) {
                    throw e;
                }
                waitForRoom();
                tries = 0;
                wait = FIRST_WAIT;
            } catch (TransportException | ServerTroubleException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                workshop.pause().forAtLeast(wait);
            }
        }
    }

    /** If not, it is by now, unless the next request finds it: a minute is waited once, however many posts are gone. */
    private boolean isGoneForLong(PostId last) throws InterruptedException {
        Instant now = workshop.clock().instant();
        Duration toWait = Duration.between(now, missing.said(client, last, now));
        boolean believed = toWait.isNegative() || toWait.isZero();
        if (!believed && !told) {
            told = true;
            workshop.listener().accept(Missing.note(allThatAreGone(), toWait));
        }
        for (Duration waited = Duration.ZERO; waited.compareTo(toWait) < 0; waited = waited.plus(NAP)) {
            beforeEach.run();
            workshop.pause().forAtLeast(NAP);
        }
        return believed;
    }

    /** How many, all of them noted. */
    private int allThatAreGone() {
        Lookout lookout = new Lookout(client, workshop.clock());
        int gone = 0;
        try {
            for (PostId post : left) {
                if (missing.isSaid(client, post) || lookout.isGone(post)) {
                    missing.said(client, post, workshop.clock().instant());
                    gone++;
                }
            }
        } catch (ThreadsException e) { // then they are asked for one by one
            if (Publisher.isInterrupt(e)) {
                throw e;
            }
        }
        return gone;
    }

    /** Half a chain deleted helps nobody, so all of it must fit into the day. */
    private void awaitRoom() throws InterruptedException {
        while (workshop.settings().atLimit() != AtLimit.IGNORE) {
            Quota quota = quota();
            if (quota == null || quota.left().isEmpty() || quota.left().getAsLong() >= left.size()) {
                return;
            }
            boolean passes = quota.total() == null || left.size() <= quota.total();
            if (workshop.settings().atLimit() == AtLimit.REFUSE || !passes) {
                String reason = "This needs " + left.size() + " deletions, and the account has "
                        + quota.left().getAsLong() + " of " + quota.total() + " left in these 24 hours. "
                        + (passes
                                ? "Delete it later, or let the publisher wait"
                                : "Delete its posts one by one, the last first, over several days");
                throw failed(reason, new IllegalStateException(reason));
            }
            waitForRoom();
        }
    }

    private void waitForRoom() throws InterruptedException {
        for (Duration waited = Duration.ZERO; waited.compareTo(LOOK_AGAIN) < 0; waited = waited.plus(NAP)) {
            beforeEach.run();
            workshop.pause().forAtLeast(NAP);
        }
    }

    private @Nullable Quota quota() {
        try {
            return client.limits().get(LimitsClient.OF_DELETES).deletes();
        } catch (MissingScopeException | InvalidRequestException e) {
            return null; // the limit is Meta's to enforce; this look only spares half a deletion
        }
    }

    private DeletionFailedException interrupted(Exception cause) throws InterruptedException {
        Thread.interrupted();
        if (deleted.isEmpty()) {
            throw new InterruptedException("while the first of " + left.size() + " posts was deleted");
        }
        DeletionFailedException failure = failed("It was interrupted", cause);
        Thread.currentThread().interrupt();
        return failure;
    }

    private DeletionFailedException failed(String reason, Exception cause) {
        return new DeletionFailedException(reason, deleted, List.copyOf(left), cause);
    }
}
