package dev.lisle.publisher;

import dev.lisle.client.posts.PostId;
import java.util.List;

/**
 * Not all of the posts are deleted. Deleting the same ones again goes on where this stopped: what is gone already does no harm.
 * The cause is what Meta or the network said.
 */
public final class DeletionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PostId> deleted;
    private final transient List<PostId> left;

    DeletionFailedException(String reason, List<PostId> deleted, List<PostId> left, Exception cause) {
        super(
                reason + (reason.endsWith(".") ? " " : ". ") + deleted.size() + " deleted, " + left.size()
                        + " left. Delete the same again to go on.",
                cause);
        this.deleted = List.copyOf(deleted);
        this.left = List.copyOf(left);
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
