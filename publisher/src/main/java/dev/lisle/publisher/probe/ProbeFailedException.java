package dev.lisle.publisher.probe;

import dev.lisle.client.posts.PostId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The probe ended early. What it had published is deleted, but for what this names. */
public final class ProbeFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PostId> left;
    private final boolean mayAppear;

    ProbeFailedException(String reason, Exception cause, int deleted, List<PostId> left, @Nullable String missing) {
        super(
                "The probe ended early: " + reason + (reason.endsWith(".") ? "" : ".") + rest(deleted, left, missing),
                cause);
        this.left = List.copyOf(left);
        this.mayAppear = missing != null;
    }

    /** Posts that are live and could not be deleted. */
    public List<PostId> left() {
        return left;
    }

    /** Whether a post of which no answer told, and no list, may be live or become so; its text begins with the mark. */
    public boolean mayAppear() {
        return mayAppear;
    }

    private static String rest(int deleted, List<PostId> left, @Nullable String missing) {
        if (deleted == 0 && left.isEmpty() && missing == null) {
            return " It had published nothing.";
        }
        StringBuilder rest = new StringBuilder();
        if (deleted > 0) {
            rest.append(
                    deleted == 1
                            ? " The post it had made is deleted."
                            : " The " + deleted + " posts it had made are deleted.");
        }
        if (!left.isEmpty()) {
            rest.append(" Still live, and to be deleted: ")
                    .append(left.stream().map(PostId::value).collect(Collectors.joining(", ")))
                    .append('.');
        }
        if (missing != null) {
            rest.append(" The answer to a publish was lost, so a post that begins with \"")
                    .append(missing)
                    .append("\" may be live or become so. Look for it and delete it.");
        }
        return rest.toString();
    }
}
