package dev.lisle.publisher.preflight;

import dev.lisle.publisher.hosting.MediaFormat;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The size of a JPEG or PNG in pixels, from its header; the picture itself is not decoded. */
record ImageSize(int width, int height) {
    private static final int PNG_SIGNATURE_IN_BYTES = 8;

    /**
     * Reads as far as the size stands.
     *
     * @throws EOFException if the stream ends before it
     * @throws IOException if it is broken
     */
    static ImageSize of(MediaFormat format, InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        ImageSize size = format == MediaFormat.PNG ? png(in) : jpeg(in);
        if (size.width <= 0 || size.height <= 0) {
            throw new IOException("its header says that it is " + size);
        }
        return size;
    }

    /** The longer side by the shorter one. */
    double aspect() {
        return (double) Math.max(width, height) / Math.min(width, height);
    }

    @Override
    public String toString() {
        return width + " x " + height + " pixels";
    }

    private static ImageSize png(DataInputStream in) throws IOException {
        in.skipNBytes(PNG_SIGNATURE_IN_BYTES + 4);
        if (in.readInt() != 0x49484452) { // IHDR, which has to come first
            throw new IOException("its header is broken");
        }
        return new ImageSize(in.readInt(), in.readInt());
    }

    /** A JPEG is a row of segments; the size stands in the first that begins a frame, wherever that is. */
    private static ImageSize jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            int marker = marker(in);
            if (marker == 0xd9 || marker == 0xda) {
                throw new IOException("its pixels begin before its size is said");
            }
            int length = in.readUnsignedShort();
            if (beginsFrame(marker)) {
                in.readByte(); // bits a sample
                int height = in.readUnsignedShort();
                return new ImageSize(in.readUnsignedShort(), height);
            }
            in.skipNBytes(Math.max(0, length - 2));
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new IOException("its header is broken");
        }
        int marker = 0xff;
        while (marker == 0xff) { // any number of fill bytes may stand before a marker
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** SOF0 to SOF15, among which DHT, JPG and DAC have their numbers. */
    private static boolean beginsFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
