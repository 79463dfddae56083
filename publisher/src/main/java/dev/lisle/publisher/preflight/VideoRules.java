package dev.lisle.publisher.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Meta's rules for videos. What a file does not say is not held against it.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/overview">Video specifications</a>
 */
final class VideoRules {
    private static final double LONGEST_IN_SECONDS = 300;
    private static final double FEWEST_FRAMES_PER_SECOND = 23;
    private static final double MOST_FRAMES_PER_SECOND = 60;
    private static final double FRAME_TOLERANCE = 0.1; // averages waver
    private static final int MOST_COLUMNS = 1920;
    private static final double NARROWEST = 0.01;
    private static final double WIDEST = 10;
    private static final double MOST_BITS_PER_SECOND = 100_000_000;
    private static final int MOST_SAMPLES_PER_SECOND = 48_000;
    private static final int MOST_CHANNELS = 2;
    private static final double SOUND_BITS_PER_SECOND = 128_000 * 1.1; // encoders waver around their target
    private static final Set<String> H264_AND_HEVC = Set.of("avc1", "avc3", "hvc1", "hev1", "dvh1", "dvhe");
    private static final Set<String> AAC = Set.of("mp4a");

    private final List<MediaFinding> findings = new ArrayList<>();

    private VideoRules() {}

    /** The rules that a film breaks. */
    static List<MediaFinding> brokenBy(Film film) {
        VideoRules rules = new VideoRules();
        rules.judge(film);
        return rules.findings;
    }

    private void judge(Film film) {
        Film.Picture picture = film.picture();
        if (picture == null) {
            broken(true, MediaRule.VIDEO_CODEC, "it has no pictures");
        } else {
            judge(picture);
        }
        if (film.sound() != null) {
            judge(film.sound());
        }
        broken(
                film.seconds() > LONGEST_IN_SECONDS || (film.seconds() == 0 && !film.fragmented()),
                MediaRule.VIDEO_DURATION,
                said("it lasts %.1f s", film.seconds()));
        broken(!film.indexInFront(), MediaRule.INDEX_IN_FRONT, "its index stands behind its data");
        broken(film.hasEdits(), MediaRule.NO_EDIT_LISTS, "it has an edit list");
    }

    private void judge(Film.Picture picture) {
        double aspect = (double) picture.width() / picture.height();
        double frames = picture.framesPerSecond();
        broken(
                !H264_AND_HEVC.contains(picture.codec()),
                MediaRule.VIDEO_CODEC,
                "its pictures are \"" + picture.codec() + "\"");
        broken(
                picture.chroma() != 1 && picture.chroma() != -1,
                MediaRule.VIDEO_CHROMA,
                "its chroma is " + List.of("none", "4:2:0", "4:2:2", "4:4:4").get(Math.max(0, picture.chroma())));
        broken(picture.columns() > MOST_COLUMNS, MediaRule.VIDEO_COLUMNS, "it has " + picture.columns() + " columns");
        broken(
                !(aspect >= NARROWEST && aspect <= WIDEST),
                MediaRule.VIDEO_ASPECT,
                "it is " + picture.width() + " x " + picture.height() + " pixels");
        broken(
                frames > 0
                        && (frames < FEWEST_FRAMES_PER_SECOND - FRAME_TOLERANCE
                                || frames > MOST_FRAMES_PER_SECOND + FRAME_TOLERANCE),
                MediaRule.VIDEO_FRAME_RATE,
                said("it has %.2f frames a second", frames));
        broken(
                picture.bitsPerSecond() > MOST_BITS_PER_SECOND,
                MediaRule.VIDEO_BIT_RATE,
                said("it has %.1f Mbit/s", picture.bitsPerSecond() / 1e6));
    }

    private void judge(Film.Sound sound) {
        broken(!AAC.contains(sound.codec()), MediaRule.AUDIO_CODEC, "its sound is \"" + sound.codec() + "\"");
        broken(
                sound.samplesPerSecond() > MOST_SAMPLES_PER_SECOND,
                MediaRule.AUDIO_SAMPLE_RATE,
                said("its sound has %.1f kHz", sound.samplesPerSecond() / 1e3));
        broken(
                sound.channels() < 1 || sound.channels() > MOST_CHANNELS,
                MediaRule.AUDIO_CHANNELS,
                "its sound has " + sound.channels() + " channels");
        broken(
                sound.bitsPerSecond() > SOUND_BITS_PER_SECOND,
                MediaRule.AUDIO_BIT_RATE,
                said("its sound has %.0f kbit/s", sound.bitsPerSecond() / 1e3));
    }

    private void broken(boolean isBroken, MediaRule rule, String said) {
        if (isBroken) {
            findings.add(new MediaFinding(rule, said));
        }
    }

    private static String said(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
