package dev.lisle.outbox.quotas;

/**
 * What Meta counts apart for each account.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Publishing quota limit</a>
 */
public enum QuotaKind {
    /** Posts that answer nothing, 250 in a moving 24 hours by Meta's pages. */
    POSTS(250),
    /** Replies, also those to the account's own posts: every part of a chain but the first. 1,000 in 24 hours. */
    REPLIES(1000),
    /** Deletions, 100 in 24 hours. */
    DELETIONS(100);

    private final int documentedTotal;

    QuotaKind(int documentedTotal) {
        this.documentedTotal = documentedTotal;
    }

    /** How many Meta's pages allow in one window; an account may have another total, which its limit says. */
    public int documentedTotal() {
        return documentedTotal;
    }
}
