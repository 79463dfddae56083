package dev.lisle.publisher.plans;

/**
 * Which option goes to which part of a chain: the one place where this is decided, for the composer and for people. The
 * guide on long posts quotes it.
 */
public enum PartOption {
    REPLY_CONTROL("who may reply", Place.EVERY),
    COUNTRIES("countries", Place.EVERY),
    QUOTE("quote", Place.FIRST, "; every part if asked"),
    TOPIC("topic", Place.FIRST, "; one for each part with the rule `AS_TOPICS`"),
    LOCATION("location", Place.FIRST),
    APPROVALS("reply approvals", Place.FIRST),
    STORY("share to Stories", Place.FIRST),
    GIF("GIF", Place.FIRST_OF_TEXT_ALONE),
    POLL("poll", Place.LAST_OF_TEXT_ALONE),
    LINKS(
            "links to attach",
            Place.EACH_OF_TEXT_ALONE,
            ", first the one whose text has the link; else a part of its own"),
    SPOILERS("spoiler ranges", Place.WHERE_ITS_TEXT_IS),
    STYLES("style ranges", Place.ONLY, ", with the text attachment; a chain shows none"),
    TEXT_ATTACHMENT("text attachment", Place.ONLY),
    GHOST("ghost post", Place.ONLY);

    /** A part, or several. */
    public enum Place {
        EVERY("every part"),
        FIRST("the first part"),
        ONLY("the only part"),
        WHERE_ITS_TEXT_IS("the parts that have its text"),
        /** Text alone: a part without media. */
        FIRST_OF_TEXT_ALONE("the first part without media"),
        LAST_OF_TEXT_ALONE("the last part without media"),
        EACH_OF_TEXT_ALONE("the parts without media, one each");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        boolean isFirstOrEvery(int part) {
            return this == EVERY || (this == FIRST && part == 0);
        }
    }

    private final String words;
    private final Place place;
    private final String more;

    PartOption(String words, Place place) {
        this(words, place, "");
    }

    PartOption(String words, Place place, String more) {
        this.words = words;
        this.place = place;
        this.more = more;
    }

    /** What it is, in a few words. */
    public String words() {
        return words;
    }

    /** Where it goes. */
    public Place place() {
        return place;
    }

    /** Where it goes, in words. */
    public String where() {
        return place.words + more;
    }

    /** Whether {@code part}, counted from 0, gets it; for options that go by number alone. */
    boolean isOn(int part) {
        return place.isFirstOrEvery(part);
    }
}
