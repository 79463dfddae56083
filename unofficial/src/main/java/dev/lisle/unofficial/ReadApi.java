package dev.lisle.unofficial;

import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.threads.FeedThread;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.threads.ThreadView;
import dev.lisle.unofficial.users.Likers;
import dev.lisle.unofficial.users.Profile;
import dev.lisle.unofficial.users.UserId;

/**
 * What the public and the private interface both can: the same seven reads, with answers read alike. Each method but
 * {@link #getThreadId} sends one request (and before the first of all, what the interface needs to be let in), and
 * throws a kind of {@link dev.lisle.unofficial.errors.UnofficialException}. Nothing is ever silently empty: an answer
 * without its list is an {@link InterfaceChangedException}. Thread-safe.
 */
public interface ReadApi {
    /**
     * The number of the account with this name.
     *
     * @param username with or without {@code @}
     * @throws NotFoundException if there is none
     */
    UserId getUserId(String username);

    /**
     * The profile of an account.
     *
     * @throws NotFoundException if there is none
     */
    Profile getUser(UserId id);

    /** What an account posted, newest first; public answers have one page only. */
    Page<FeedThread> getUserThreads(UserId id);

    /** What an account replied, each with the post above it; public answers have one page only. */
    Page<FeedThread> getUserReplies(UserId id);

    /**
     * The number of a post, computed from the code that ends its address; a whole address does as well. Sends nothing.
     *
     * @throws IllegalArgumentException if it is no code
     */
    default ThreadId getThreadId(String urlId) {
        return ThreadId.ofCode(urlId);
    }

    /**
     * A post with what stands above and below it.
     *
     * @throws NotFoundException if there is none
     */
    ThreadView getThread(ThreadId id);

    /** Who liked a post. */
    Likers getThreadLikers(ThreadId id);
}
