package dev.lisle.emulator;

/**
 * The other reading where Meta's sources disagree or are silent. None is used unless it is chosen, in the settings or
 * while the emulator runs.
 */
public enum Variant {
    /** An over-long {@code limit} of a list counts as 100 instead of being refused. */
    LIMIT_CLAMPED,
    /** Lists carry {@code paging.next} and {@code paging.previous} as whole addresses, with the token if it was a parameter. */
    PAGING_URLS,
    /** {@code text_entities} are read as a bare array instead of {@code {"data": […]}}. */
    TEXT_ENTITIES_AS_ARRAY,
    /** {@code quoted_post} and {@code reposted_post} are read as an id in text instead of an object. */
    RELATED_POSTS_AS_TEXT,
    /** The length of a text is counted in UTF-8 bytes. */
    TEXT_IN_BYTES,
    /** The length of a text is counted in code points. */
    TEXT_IN_CODE_POINTS,
    /** A post may have three different links instead of five. */
    THREE_LINKS,
    /** The offset of a spoiler begins at 1: 0 is refused. */
    SPOILER_OFFSETS_FROM_1,
    /** Whoever reposts a post twice has two reposts of it, instead of the first one again. */
    SECOND_REPOST,
    /** {@code TENOR} is taken as a provider of GIFs too. */
    TENOR_ACCEPTED,
    /** {@code crossreshare_to_ig_status} stands in the answer to the creation instead of the publication. */
    STORY_STATUS_ON_CREATE,
    /** At standard access mentions and keyword search are refused with 10/4279067 instead of showing less. */
    STANDARD_ACCESS_REFUSED,
    /** A search calls a text {@code TEXT} instead of {@code TEXT_POST}. */
    SEARCH_SAYS_TEXT,
    /** A location is searched by {@code query} alone; {@code q} is refused. */
    LOCATION_QUERY_NAMED_QUERY,
    /** A location search without {@code fields} gives ids alone instead of every field. */
    LOCATION_IDS_BY_DEFAULT,
    /** The id of a location is a number. */
    LOCATION_ID_AS_NUMBER,
    /** The insight {@code replies} of a post has the id {@code …/thread_replies/lifetime}. */
    INSIGHT_THREAD_REPLIES,
    /** The insight {@code views} of an account is one total instead of one value a day. */
    VIEWS_AS_TOTAL,
    /** Profiles are found from 1,000 followers instead of 100. */
    DISCOVERY_FROM_1000_FOLLOWERS,
    /** oEmbed wants a token, and at standard access refuses with 10/4279067. */
    OEMBED_NEEDS_TOKEN,
    /** What Meta refuses for good as {@code THApiException} has the HTTP status 500 instead of 400. */
    REFUSALS_WITH_500,
    /** Answers carry {@code X-App-Usage} and {@code X-Business-Use-Case-Usage}. */
    USAGE_HEADERS,
    /** {@code user_id} of the code exchange is a number instead of text. */
    USER_ID_AS_NUMBER,
    /** The grant of a private account ends after 90 days whether its token is refreshed or not. */
    PRIVATE_GRANTS_END,
    /** Redirects to localhost over plain HTTP are refused by the authorization window. */
    NO_REDIRECT_TO_LOCALHOST,
    /** Webhooks carry an array of {@code values} instead of one object. */
    WEBHOOK_VALUES_AS_ARRAY,
    /** Webhooks have the form of the generic platform: {@code object} and {@code entry[].changes[]}. */
    WEBHOOK_ENTRIES
}
