package dev.lisle.client.paging;

import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.ThreadsException.Effect;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All items from one page to the end of its list. With a place to run it, the next page is fetched while the second half of the
 * current one is read; whoever comes first does it, so a reader never waits for a thread that has not begun. Not thread-safe.
 */
final class ItemsInOrder<T> implements Spliterator<T> {
    private final @Nullable Executor ahead;
    private Page<T> page;
    private int nextItem;
    private volatile @Nullable FutureTask<Optional<Page<T>>> following;

    ItemsInOrder(Page<T> first, @Nullable Executor ahead) {
        this.page = first;
        this.ahead = ahead;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        while (nextItem >= page.items().size()) {
            Optional<Page<T>> next = nextPage();
            if (next.isEmpty()) {
                return false;
            }
            page = next.get();
            nextItem = 0;
        }
        T item = page.items().get(nextItem++);
        boolean isPastHalf = 2 * nextItem > page.items().size();
        if (ahead != null && isPastHalf && following == null && page.after().isPresent()) {
            readAhead(ahead);
        }
        action.accept(item);
        return true;
    }

    private void readAhead(Executor executor) {
        FutureTask<Optional<Page<T>>> task = new FutureTask<>(page::next);
        following = task;
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            following = null; // no room there: the reader fetches it when it gets there
        }
    }

    private Optional<Page<T>> nextPage() {
        FutureTask<Optional<Page<T>>> task = following;
        if (task == null) {
            return page.next();
        }
        following = null; // a reader that goes on after a failure asks anew
        task.run(); // does nothing if it was begun elsewhere
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("Reading the next page was interrupted.", Effect.NONE, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** Ends the fetch of a page that nobody will read. */
    void close() {
        FutureTask<Optional<Page<T>>> task = following;
        following = null;
        if (task != null) {
            task.cancel(true);
        }
    }

    /** Page follows page, so there is nothing to split. */
    @Override
    public @Nullable Spliterator<T> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | IMMUTABLE;
    }
}
