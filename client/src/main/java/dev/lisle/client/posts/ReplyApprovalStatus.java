package dev.lisle.client.posts;

/** What became of a reply that needs approval; only pending and ignored ones have one. */
public enum ReplyApprovalStatus {
    PENDING,
    IGNORED
}
