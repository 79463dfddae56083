package dev.lisle.cli.replies;

import dev.lisle.cli.posts.PostPrinter;
import dev.lisle.cli.print.Printout;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A conversation by who answers whom. A reply to one that is not there, as when it was deleted, stands right below the root. */
record ReplyTree(Post root, Map<PostId, List<Post>> below) {
    static ReplyTree of(Post root, List<Post> replies) {
        Map<PostId, List<Post>> below = new HashMap<>();
        below.put(root.id(), new ArrayList<>());
        replies.forEach(reply -> below.put(reply.id(), new ArrayList<>()));
        for (Post reply : replies) {
            PostId parent = reply.repliedTo();
            boolean isKnown = parent != null && !parent.equals(reply.id()) && below.containsKey(parent);
            below.computeIfAbsent(isKnown ? parent : root.id(), id -> new ArrayList<>())
                    .add(reply);
        }
        return new ReplyTree(root, below);
    }

    private record Branch(Post post, String firstMargin, String margin) {}

    /** By a stack of its own, for a chain of replies may be deeper than the JVM's. */
    void print(Printout sheet) {
        PostPrinter printer = new PostPrinter(sheet);
        Deque<Branch> open = new ArrayDeque<>();
        open.push(new Branch(root, "", ""));
        while (!open.isEmpty()) {
            Branch branch = open.pop();
            List<Post> children = below.getOrDefault(branch.post.id(), List.of());
            printer.print(branch.post, branch.firstMargin, branch.margin + (children.isEmpty() ? "" : "│"));
            for (int i = children.size() - 1; i >= 0; i--) {
                boolean isLast = i == children.size() - 1;
                open.push(new Branch(
                        children.get(i),
                        branch.margin + (isLast ? "└─ " : "├─ "),
                        branch.margin + (isLast ? "   " : "│  ")));
            }
        }
    }
}
