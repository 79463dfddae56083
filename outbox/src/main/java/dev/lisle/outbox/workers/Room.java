package dev.lisle.outbox.workers;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.limits.LimitsClient;
import dev.lisle.client.limits.PublishingLimit;
import dev.lisle.client.limits.Quota;
import dev.lisle.outbox.internal.sql.WorkTable;
import dev.lisle.outbox.quotas.Departure;
import dev.lisle.outbox.quotas.DueChain;
import dev.lisle.outbox.quotas.QuotaKind;
import dev.lisle.outbox.quotas.QuotaPlanner;
import dev.lisle.outbox.quotas.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whether an account has room for a chain: Meta's word, renewed when old, and what is counted here. Thread-safe. */
final class Room {
    private static final Duration BEFORE_REFUSING = Duration.ofSeconds(30);

    private final WorkTable work;
    private final Duration age;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** What Meta said at a moment; null if it did not say. */
    private record Answer(Instant at, @Nullable PublishingLimit limit) {}

    Room(WorkTable work, Duration age) {
        this.work = work;
        this.age = age;
    }

    /** When the last of the chains can go, without keeping one before it waiting. Sends a request if Meta's last answer is old, or before it says that there is no room. */
    Departure departure(ThreadsClient client, String account, List<DueChain> chains, Instant now) {
        Departure departure = departure(answer(client, account, now, age), account, chains, now);
        return departure.waitsFor() == null
                ? departure
                : departure(answer(client, account, now, BEFORE_REFUSING), account, chains, now);
    }

    private Departure departure(Answer answer, String account, List<DueChain> chains, Instant now) {
        Map<QuotaKind, Usage> usage = new EnumMap<>(QuotaKind.class);
        PublishingLimit limit = answer.limit();
        usage.put(QuotaKind.POSTS, usage(QuotaKind.POSTS, limit == null ? null : limit.posts(), answer, account));
        usage.put(QuotaKind.REPLIES, usage(QuotaKind.REPLIES, limit == null ? null : limit.replies(), answer, account));
        return QuotaPlanner.plan(now, usage, chains).get(chains.size() - 1);
    }

    private Usage usage(QuotaKind kind, @Nullable Quota quota, Answer answer, String account) {
        List<Instant> ours = work.used(account, kind == QuotaKind.REPLIES);
        Long total = quota == null ? null : quota.total();
        int most = total == null ? kind.documentedTotal() : (int) Math.min(Integer.MAX_VALUE, Math.max(0, total));
        Long used = quota == null ? null : quota.used();
        return used == null ? Usage.counted(most, ours) : Usage.answered(most, ours, used, answer.at());
    }

    private Answer answer(ThreadsClient client, String account, Instant now, Duration oldest) {
        Answer known = answers.get(account);
        if (known != null && Duration.between(known.at(), now).abs().compareTo(oldest) < 0) {
            return known;
        }
        Answer asked = new Answer(now, ask(client, true));
        answers.put(account, asked);
        return asked;
    }

    /** The limits are Meta's to enforce: where it does not tell them, what is counted here has to do. */
    private static @Nullable PublishingLimit ask(ThreadsClient client, boolean withReplies) {
        try {
            return client.limits()
                    .get(
                            withReplies
                                    ? LimitsClient.OF_POSTS.plus(LimitsClient.OF_REPLIES.names())
                                    : LimitsClient.OF_POSTS);
        } catch (MissingScopeException | InvalidRequestException e) {
            return withReplies ? ask(client, false) : null;
        } catch (CallInterruptedException e) {
            throw e;
        } catch (ThreadsException e) {
            return null;
        }
    }
}
