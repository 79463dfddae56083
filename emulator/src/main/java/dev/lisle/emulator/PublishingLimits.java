package dev.lisle.emulator;

/**
 * How much one account may do in a moving 24 hours.
 *
 * @param posts how many posts, a carousel counting as one
 * @param replies how many replies
 * @param deletions how many deletions
 * @see <a href="https://developers.facebook.com/docs/threads/overview#rate-limiting">Threads rate limits</a>
 */
public record PublishingLimits(int posts, int replies, int deletions) {
    /** Meta's numbers: 250 posts, 1,000 replies, 100 deletions. */
    public static final PublishingLimits DOCUMENTED = new PublishingLimits(250, 1_000, 100);

    /** Limits that no test reaches, for measuring speed. */
    public static final PublishingLimits NONE =
            new PublishingLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one of them is negative
     */
    public PublishingLimits {
        if (posts < 0 || replies < 0 || deletions < 0) {
            throw new IllegalArgumentException("Publishing limits are counts, so none is negative: " + posts
                    + " posts, " + replies + " replies, " + deletions + " deletions");
        }
    }
}
