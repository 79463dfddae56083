package dev.lisle.publisher.preflight;

import static dev.lisle.publisher.preflight.MediaRule.Weight.REFUSE;
import static dev.lisle.publisher.preflight.MediaRule.Weight.WARN;

/**
 * A rule of Meta's for images or videos.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/overview">Media specifications</a>
 */
public enum MediaRule {
    IMAGE_ASPECT(REFUSE, "the longer side of an image may be 10 times the shorter one at most"),
    VIDEO_DURATION(REFUSE, "a video may last more than 0 and at most 300 s"),
    VIDEO_CODEC(REFUSE, "a video has to be H.264 or HEVC"),
    VIDEO_CHROMA(REFUSE, "the chroma of a video has to be 4:2:0"),
    VIDEO_FRAME_RATE(REFUSE, "a video has to have 23 to 60 frames a second"),
    VIDEO_COLUMNS(REFUSE, "a video may have 1920 columns at most"),
    VIDEO_ASPECT(REFUSE, "the width of a video may be 0.01 to 10 times its height"),
    VIDEO_BIT_RATE(REFUSE, "a video may have 100 Mbit/s at most"),
    AUDIO_CODEC(REFUSE, "the sound of a video has to be AAC"),
    AUDIO_SAMPLE_RATE(REFUSE, "the sound of a video may have 48 kHz at most"),
    AUDIO_CHANNELS(REFUSE, "the sound of a video has to have 1 or 2 channels"),
    AUDIO_BIT_RATE(WARN, "the sound of a video should have 128 kbit/s"),
    INDEX_IN_FRONT(WARN, "the index of a video (moov) should stand in front of its data"),
    NO_EDIT_LISTS(WARN, "a video should have no edit lists");

    /** What breaking a rule leads to. */
    public enum Weight {
        /** The draft is refused. */
        REFUSE,
        /** It is said aloud, and published: Meta's page has the rule, but most tools break it unpunished as far as we know. */
        WARN
    }

    private final Weight weight;
    private final String text;

    MediaRule(Weight weight, String text) {
        this.weight = weight;
        this.text = text;
    }

    /** What breaking it leads to. */
    public Weight weight() {
        return weight;
    }

    /** The rule as a clause for a message. */
    public String text() {
        return text;
    }
}
