package dev.lisle.emulator.internal.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, told from its first bytes and never from its name. */
public enum MediaFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    MP4("video/mp4", "mp4"),
    MOV("video/quicktime", "mov"),
    OTHER("application/octet-stream", "bin");

    /** How many bytes {@link #of} wants to see. */
    static final int BYTES_TO_TELL = 16;

    private final String contentType;
    private final String extension;

    MediaFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    /** Its media type on the web. */
    public String contentType() {
        return contentType;
    }

    /** The usual end of its name. */
    public String extension() {
        return extension;
    }

    boolean isVideo() {
        return this == MP4 || this == MOV;
    }

    static MediaFormat of(byte[] start) {
        if (start.length < 12) {
            return OTHER;
        }
        if ((start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xd8 && (start[2] & 0xff) == 0xff) {
            return JPEG;
        }
        if ((start[0] & 0xff) == 0x89 && ascii(start, 1).startsWith("PNG\r\n")) {
            return PNG;
        }
        if (ascii(start, 0).startsWith("GIF8")) {
            return GIF;
        }
        if (ascii(start, 0).startsWith("RIFF") && ascii(start, 8).startsWith("WEBP")) {
            return WEBP;
        }
        if (ascii(start, 4).startsWith("ftyp")) {
            return ascii(start, 8).startsWith("qt") ? MOV : MP4;
        }
        // QuickTime files of old begin without a file type
        return ascii(start, 4).startsWith("moov") || ascii(start, 4).startsWith("mdat") ? MOV : OTHER;
    }

    private static String ascii(byte[] bytes, int from) {
        return new String(Arrays.copyOfRange(bytes, from, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
