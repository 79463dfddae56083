package dev.lisle.publisher.preflight;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, as Exif numbers it in a JPEG: 1 upright, 3 upside down, 6 and 8 on a side, the others mirrored.
 *
 * @param number 1 to 8
 */
record ExifOrientation(int number) {
    private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xffe1;
    private static final int TIFF_START = 6; // after "Exif" and two zeros
    private static final int ENTRY_IN_BYTES = 12;

    /** Of a file; upright if it does not say otherwise. */
    static ExifOrientation of(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUnsignedShort() != 0xffd8) {
                return UPRIGHT;
            }
            for (int marker = in.readUnsignedShort();
                    marker >= 0xffc0 && marker != 0xffda;
                    marker = in.readUnsignedShort()) {
                byte[] content = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (marker == APP1 && content.length > TIFF_START && content[0] == 'E' && content[1] == 'x') {
                    return of(ByteBuffer.wrap(content, TIFF_START, content.length - TIFF_START)
                            .slice());
                }
            }
        } catch (EOFException | BufferUnderflowException | IndexOutOfBoundsException e) {
            return UPRIGHT; // broken metadata are no reason to fail
        }
        return UPRIGHT;
    }

    private static ExifOrientation of(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_IN_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int number = tiff.getShort(entry + 8);
                return number >= 1 && number <= 8 ? new ExifOrientation(number) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean swaps() {
        return number >= 5;
    }

    /** What sets an image of this size upright. */
    AffineTransform turning(int width, int height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
