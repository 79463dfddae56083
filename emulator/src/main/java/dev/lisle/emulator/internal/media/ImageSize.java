package dev.lisle.emulator.internal.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The size of a picture, read from its header.
 *
 * @param width in pixels
 * @param height in pixels
 */
record ImageSize(int width, int height) {
    /**
     * Reads the header.
     *
     * @throws IOException if the header is broken
     */
    static ImageSize of(MediaFormat format, byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            ImageSize size = switch (format) {
                case JPEG -> jpeg(bytes);
                case PNG -> new ImageSize(bytes.getInt(16), bytes.getInt(20));
                case GIF -> gif(bytes.order(ByteOrder.LITTLE_ENDIAN));
                case WEBP -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
                default -> throw new IOException("It is no picture");
            };
            if (size.width <= 0 || size.height <= 0) {
                throw new IOException("Its header gives a size of " + size.width + " x " + size.height);
            }
            return size;
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("Its header is cut off", e);
        }
    }

    private static ImageSize gif(ByteBuffer bytes) {
        return new ImageSize(Short.toUnsignedInt(bytes.getShort(6)), Short.toUnsignedInt(bytes.getShort(8)));
    }

    /** Walks the segments up to the frame header, wherever it stands. */
    private static ImageSize jpeg(ByteBuffer bytes) throws IOException {
        int at = 2;
        while (true) {
            if (bytes.get(at) != (byte) 0xff) {
                throw new IOException("It is broken before its frame header");
            }
            int marker = bytes.get(at + 1) & 0xff;
            if (marker == 0xff) {
                at++;
            } else if (isFrameHeader(marker)) {
                return new ImageSize(
                        Short.toUnsignedInt(bytes.getShort(at + 7)), Short.toUnsignedInt(bytes.getShort(at + 5)));
            } else if (marker == 0xd9 || marker == 0xda) {
                throw new IOException("It has no frame header");
            } else {
                at += 2 + Short.toUnsignedInt(bytes.getShort(at + 2));
            }
        }
    }

    private static boolean isFrameHeader(int marker) {
        boolean tables = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
        return marker >= 0xc0 && marker <= 0xcf && !tables;
    }

    private static ImageSize webp(ByteBuffer bytes) throws IOException {
        int chunk = bytes.getInt(12);
        return switch (chunk) {
            case 0x20385056 -> // "VP8 ": lossy
                new ImageSize(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            case 0x4c385056 -> // "VP8L": lossless, 14 bits each, less one
                new ImageSize((bytes.getInt(21) & 0x3fff) + 1, (bytes.getInt(21) >>> 14 & 0x3fff) + 1);
            case 0x58385056 -> // "VP8X": extended, 24 bits each, less one
                new ImageSize((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8 & 0xffffff) + 1);
            default -> throw new IOException("Its first chunk is none that holds a picture");
        };
    }
}
