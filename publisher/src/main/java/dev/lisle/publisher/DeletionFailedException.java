package dev.lisle.publisher;

import dev.lisle.client.posts.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Not all of the posts are deleted. Deleting the same ones again goes on where this stopped: what is gone already does no harm.
 * The cause is what Meta or the network said.
 */
public final class DeletionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PostId> deleted;
    private final transient List<PostId> left;

    DeletionFailedException(String reason, List<PostId> deleted, List<PostId> left, Exception cause) {
        this(
                cause,
                reason + (reason.endsWith(".") ? " " : ". ") + deleted.size() + " deleted, " + left.size()
                        + " left. Delete the same again to go on.",
                deleted,
                left);
    }

    private DeletionFailedException(
            @Nullable Throwable cause, String message, List<PostId> deleted, List<PostId> left) {
        super(message, cause);
        this.deleted = List.copyOf(deleted);
        this.left = List.copyOf(left);
    }

    /** The same where the posts make room for a chain: it is the chain that goes on, so nobody is told to delete again. */
    DeletionFailedException ofWhatAChainReplaces() {
        Throwable cause = getCause();
        String reason = cause instanceof Exception failure && Publisher.isInterrupt(failure)
                ? "it was interrupted"
                : String.valueOf(cause == null ? getMessage() : cause.getMessage());
        return new DeletionFailedException(
                cause,
                reason + (reason.endsWith(".") ? " " : ". ") + "Of the posts that it replaces " + deleted.size()
                        + " are deleted, " + left.size() + " are left.",
                deleted,
                left);
    }

    /** What is gone, in the order in which it was deleted. */
    public List<PostId> deleted() {
        return deleted;
    }

    /** What is live still, in the order of publication; of the last of them the answer may have been lost. */
    public List<PostId> left() {
        return left;
    }
}
