package dev.lisle.unofficial;

/**
 * The marks by which the servers of a time knew the requests of that time: document ids, versions, names. A server of
 * another time wants others; {@link #JULY_2023} is what threads-net 0.0.49 sent.
 *
 * @param documents the ids of the GraphQL documents
 * @param bloksVersion the version mark of the login
 * @param userAgent the {@code User-Agent} of the mobile interface
 * @param pageUserAgent the {@code User-Agent} with which pages were read
 * @param webOrigin the {@code Origin} named to the web; its host is the {@code Authority}
 * @param appId the {@code X-IG-App-ID} of the web
 * @param asbdId the {@code X-ASBD-ID} of the web
 */
public record Dialect(
        Documents documents,
        String bloksVersion,
        String userAgent,
        String pageUserAgent,
        String webOrigin,
        String appId,
        String asbdId) {
    /** What threads-net 0.0.49 sent, on 16 July 2023. Its document ids must be taken as dead today. */
    public static final Dialect JULY_2023 = new Dialect(
            new Documents(
                    "23996318473300828",
                    "6232751443445612",
                    "6307072669391286",
                    "5587632691339264",
                    "9360915773983802"),
            "5f56efad68e1edec7801f630b5c122704ec5378adbee6609a448f105f34a9c73",
            "Barcelona 289.0.0.77.109 Android",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/11.1.2"
                    + " Safari/605.1.15",
            "https://www.threads.net",
            "238260118697367",
            "129477");

    /** The same with other document ids. */
    public Dialect withDocuments(Documents documents) {
        return new Dialect(documents, bloksVersion, userAgent, pageUserAgent, webOrigin, appId, asbdId);
    }

    /** The same with another version mark of the login. */
    public Dialect withBloksVersion(String bloksVersion) {
        return new Dialect(documents, bloksVersion, userAgent, pageUserAgent, webOrigin, appId, asbdId);
    }

    /**
     * The id of the GraphQL document of each public read.
     *
     * @param user of a profile
     * @param userThreads of what an account posted
     * @param userReplies of what an account replied
     * @param thread of a post and its replies
     * @param threadLikers of the list of those who like a post
     */
    public record Documents(String user, String userThreads, String userReplies, String thread, String threadLikers) {}
}
