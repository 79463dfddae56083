package dev.lisle.bridge;

import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.Post;

/**
 * A post with its direct replies.
 *
 * @param post the post that was asked for
 * @param replies its direct replies, oldest first; further pages send a request each
 */
public record BridgedThread(Post post, Page<Post> replies) {}
