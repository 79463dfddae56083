package dev.lisle.emulator;

/**
 * How much one account may do in a moving 24 hours; oEmbed, which knows no account, in an hour.
 *
 * @param posts how many posts, a carousel counting as one
 * @param replies how many replies
 * @param deletions how many deletions
 * @param locationSearches how many searches for places
 * @param keywordSearches how many searches that find something
 * @param discoveries how many looks at profiles of others and their posts
 * @param oembeds how many embeds an hour
 * @param callsPerImpression how many calls for each time the account's posts were seen, which counts as 10 at least; the
 *     two quotas of computing time grow with it
 * @see <a href="https://developers.facebook.com/docs/threads/overview#rate-limiting">Threads rate limits</a>
 */
public record PublishingLimits(
        int posts,
        int replies,
        int deletions,
        int locationSearches,
        int keywordSearches,
        int discoveries,
        int oembeds,
        int callsPerImpression) {
    /** Meta's numbers: 250 posts, 1,000 replies, 100 deletions and so on. */
    public static final PublishingLimits DOCUMENTED = new PublishingLimits(250, 1_000, 100);

    /** Limits that no test reaches, for measuring speed. */
    public static final PublishingLimits NONE = new PublishingLimits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    /** @throws IllegalArgumentException if one of them is negative */
    public PublishingLimits {
        for (int limit : new int[] {
            posts, replies, deletions, locationSearches, keywordSearches, discoveries, oembeds, callsPerImpression
        }) {
            if (limit < 0) {
                throw new IllegalArgumentException("Publishing limits are counts, so none is negative: " + posts
                        + " posts, " + replies + " replies, " + deletions + " deletions, " + locationSearches
                        + " searches for places, " + keywordSearches + " searches, " + discoveries
                        + " looks at profiles, " + oembeds + " embeds, " + callsPerImpression
                        + " calls for each impression");
            }
        }
    }

    /** These limits, and Meta's for all else. */
    public PublishingLimits(int posts, int replies, int deletions) {
        this(posts, replies, deletions, 500, 2_200, 1_000, 1_000, 4_800);
    }
}
