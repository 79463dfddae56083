package dev.lisle.emulator.internal.media;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file is a video that Threads takes, by what its boxes say. An index at the end of the file and edit lists,
 * which Meta's page rules out and which most tools write, are let pass.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/overview#video-specifications">Video specifications</a>
 */
final class VideoCheck {
    /** 1 GB. */
    static final long MAX_SIZE_IN_BYTES = 1L << 30;

    private static final double MAX_SECONDS = 300;
    private static final double MIN_FRAMES_PER_SECOND = 23;
    private static final double MAX_FRAMES_PER_SECOND = 60;
    private static final double FRAME_RATE_TOLERANCE = 0.1; // 23.976 is 24, and averages waver
    private static final int MAX_COLUMNS = 1920;
    private static final double MIN_ASPECT = 0.01;
    private static final double MAX_ASPECT = 10;
    private static final double MAX_BITS_PER_SECOND = 100_000_000;
    private static final int MAX_CHANNELS = 2;
    private static final int MAX_SAMPLES_PER_SECOND = 48_000;
    private static final Set<String> VIDEO_CODECS = Set.of("avc1", "avc3", "hvc1", "hev1");
    private static final Set<String> AUDIO_CODECS = Set.of("mp4a");

    private VideoCheck() {}

    static MediaReport of(StoredFile file) {
        if (!file.format().isVideo()) {
            return MediaReport.failed(file, "FAILED_PROCESSING_VIDEO");
        }
        try {
            Mp4 mp4 = Mp4Reader.read(file.path());
            String failure = failure(mp4, file.sizeInBytes());
            Mp4.Video video = mp4.video();
            return failure != null || video == null
                    ? MediaReport.failed(file, failure == null ? "FAILED_PROCESSING_VIDEO" : failure)
                    : MediaReport.good(file, video.width(), video.height());
        } catch (IOException e) {
            return MediaReport.failed(file, "FAILED_PROCESSING_VIDEO");
        }
    }

    private static @Nullable String failure(Mp4 mp4, long sizeInBytes) {
        Mp4.Video video = mp4.video();
        if (video == null || !VIDEO_CODECS.contains(video.codec()) || video.columns() > MAX_COLUMNS) {
            return "FAILED_PROCESSING_VIDEO";
        }
        if (!(mp4.durationInSeconds() > 0) || mp4.durationInSeconds() > MAX_SECONDS) {
            return "INVALID_DURATION";
        }
        double aspect = (double) video.width() / video.height();
        if (!(aspect >= MIN_ASPECT) || aspect > MAX_ASPECT) {
            return "INVALID_ASPEC_RATIO";
        }
        double rate = video.framesPerSecond();
        if (rate < MIN_FRAMES_PER_SECOND - FRAME_RATE_TOLERANCE
                || rate > MAX_FRAMES_PER_SECOND + FRAME_RATE_TOLERANCE) {
            return "INVALID_FRAME_RATE";
        }
        if (sizeInBytes * 8 / mp4.durationInSeconds() > MAX_BITS_PER_SECOND) {
            return "INVALID_BIT_RATE";
        }
        return audioFailure(mp4.audio());
    }

    private static @Nullable String audioFailure(Mp4.@Nullable Audio audio) {
        if (audio == null) {
            return null;
        }
        if (!AUDIO_CODECS.contains(audio.codec()) || audio.samplesPerSecond() > MAX_SAMPLES_PER_SECOND) {
            return "FAILED_PROCESSING_AUDIO";
        }
        return audio.channels() < 1 || audio.channels() > MAX_CHANNELS ? "INVALID_AUDIO_CHANNELS" : null;
    }
}
