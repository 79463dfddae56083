package dev.lisle.cli.posts;

import dev.lisle.cli.print.Kind;
import dev.lisle.cli.shapes.PostShape;
import dev.lisle.client.posts.Post;

/** How posts are printed. */
public final class PostKind {
    /** One below the other. */
    public static final Kind<Post> POST =
            new Kind<>(post -> post.id().value(), PostShape::of, (sheet, post) -> new PostPrinter(sheet).print(post));

    private PostKind() {}
}
