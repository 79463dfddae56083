package dev.lisle.bridge;

import dev.lisle.unofficial.ReadApi;
import dev.lisle.unofficial.errors.CallInterruptedException;
import dev.lisle.unofficial.errors.ChallengeRequiredException;
import dev.lisle.unofficial.errors.CheckpointRequiredException;
import dev.lisle.unofficial.errors.FeedbackRequiredException;
import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.errors.UnofficialException;
import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.threads.FeedThread;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.threads.ThreadView;
import dev.lisle.unofficial.users.Likers;
import dev.lisle.unofficial.users.Profile;
import dev.lisle.unofficial.users.UserId;
import java.util.function.Function;

/** Asks one side, and the other if that fails. */
final class ElseApi implements ReadApi {
    private final ReadApi first;
    private final ReadApi second;

    ElseApi(ReadApi first, ReadApi second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public UserId getUserId(String username) {
        return ask(api -> api.getUserId(username));
    }

    @Override
    public Profile getUser(UserId id) {
        return ask(api -> api.getUser(id));
    }

    @Override
    public Page<FeedThread> getUserThreads(UserId id) {
        return ask(api -> api.getUserThreads(id));
    }

    @Override
    public Page<FeedThread> getUserReplies(UserId id) {
        return ask(api -> api.getUserReplies(id));
    }

    @Override
    public ThreadView getThread(ThreadId id) {
        return ask(api -> api.getThread(id));
    }

    @Override
    public Likers getThreadLikers(ThreadId id) {
        return ask(api -> api.getThreadLikers(id));
    }

    private <T> T ask(Function<ReadApi, T> call) {
        try {
            return call.apply(first);
        } catch (PleaseWaitException
                | FeedbackRequiredException
                | ChallengeRequiredException
                | CheckpointRequiredException
                | CallInterruptedException e) {
            throw e;
        } catch (UnofficialException e) {
            try {
                return call.apply(second);
            } catch (UnofficialException also) {
                also.addSuppressed(e);
                throw also;
            }
        }
    }
}
