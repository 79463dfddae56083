package dev.lisle.publisher.hosting;

import dev.lisle.publisher.drafts.MediaKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A format that Meta takes, told by the first bytes of a file.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/overview">Media specifications</a>
 */
public enum MediaFormat {
    JPEG(MediaKind.IMAGE, "image/jpeg"),
    PNG(MediaKind.IMAGE, "image/png"),
    MP4(MediaKind.VIDEO, "video/mp4"),
    MOV(MediaKind.VIDEO, "video/quicktime");

    /** The largest image: 8 MB. */
    public static final long LARGEST_IMAGE_IN_BYTES = 8L << 20;

    /** The largest video: 1 GB. */
    public static final long LARGEST_VIDEO_IN_BYTES = 1L << 30;

    private static final byte[] JPEG_MARK = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final MediaKind kind;
    private final String contentType;

    MediaFormat(MediaKind kind, String contentType) {
        this.kind = kind;
        this.contentType = contentType;
    }

    /** Image or video. */
    public MediaKind kind() {
        return kind;
    }

    /** As HTTP names it. */
    public String contentType() {
        return contentType;
    }

    /** The format of a file that begins with {@code lead}; null if it is none of these. */
    public static @Nullable MediaFormat of(byte[] lead) {
        if (startsWith(lead, JPEG_MARK)) {
            return JPEG;
        }
        if (startsWith(lead, PNG_MARK)) {
            return PNG;
        }
        if (!ascii(lead, 4, 8).equals("ftyp") || isStillPicture(lead)) {
            return null;
        }
        return ascii(lead, 8, 10).equals("qt") ? MOV : MP4;
    }

    /** What a file is that begins with {@code lead} and is none of these; the end of a sentence, for a message. */
    public static String describe(byte[] lead) {
        if (lead.length == 0) {
            return "it is empty";
        }
        if (ascii(lead, 0, 4).equals("GIF8")) {
            return "it is a GIF";
        }
        if (ascii(lead, 8, 12).equals("WEBP")) {
            return "it is WebP";
        }
        if (isStillPicture(lead)) {
            return "it is HEIC or AVIF";
        }
        boolean text = true;
        for (byte b : lead) {
            text &= b == '\n' || b == '\r' || b == '\t' || b < 0 || b >= ' ';
        }
        return text ? "it begins like a text" : "its first bytes are of no known format";
    }

    /** HEIC and AVIF share the outer form of MP4 and differ in their brand. */
    private static boolean isStillPicture(byte[] lead) {
        String brand = ascii(lead, 8, 12);
        return brand.startsWith("hei") || brand.startsWith("avi") || brand.startsWith("mif");
    }

    private static boolean startsWith(byte[] lead, byte[] mark) {
        return lead.length >= mark.length && Arrays.equals(lead, 0, mark.length, mark, 0, mark.length);
    }

    private static String ascii(byte[] lead, int start, int end) {
        return end > lead.length ? "" : new String(lead, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
