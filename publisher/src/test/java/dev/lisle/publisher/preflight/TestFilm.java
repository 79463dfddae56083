package dev.lisle.publisher.preflight;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes films of boxes whose media data are nothing: 10 s of 1280 x 720 in H.264 at 25 frames a second, unless changed. */
final class TestFilm {
    private static final int SCALE = 1000;

    double seconds = 10;
    int framesPerSecond = 25;
    int bytesPerFrame = 1000;
    int width = 1280;
    int height = 720;
    int columns = 1280;
    String codec = "avc1";
    String soundCodec = "mp4a";
    int channels = 2;
    int samplesPerSecond = 48_000;
    int soundBytesPerSecond = 16_000;
    boolean indexInFront = true;
    int editStart;
    boolean turned;

    byte[] bytes() {
        byte[] type = box("ftyp", ascii("isom"), ints(512));
        byte[] data = box("mdat", ascii("nothing"));
        return indexInFront ? join(type, moov(), data) : join(type, data, moov());
    }

    private byte[] moov() {
        return box(
                "moov",
                mvhd(),
                track("vide", picture(), framesPerSecond, bytesPerFrame),
                track("soun", sound(), 50, soundBytesPerSecond / 50));
    }

    private byte[] mvhd() {
        return box("mvhd", ints(0, 0, 0, SCALE, (int) (seconds * SCALE)), new byte[80]);
    }

    private byte[] track(String handler, byte[] entry, int perSecond, int sampleSize) {
        int samples = (int) Math.round(seconds * perSecond);
        int[] matrix = turned
                ? new int[] {0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000}
                : new int[] {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
        byte[] tkhd = box("tkhd", new byte[40], ints(matrix), ints(width << 16, height << 16));
        byte[] edits = box("edts", box("elst", ints(0, 1, (int) (seconds * SCALE), editStart, 0x10000)));
        byte[] table = box(
                "stbl",
                box("stsd", ints(0, 1), entry),
                box("stts", ints(0, 1, samples, SCALE / perSecond)),
                box("stsz", ints(0, sampleSize, samples)));
        byte[] media = box(
                "mdia",
                box("mdhd", ints(0, 0, 0, SCALE, (int) (seconds * SCALE), 0)),
                box("hdlr", ints(0, 0), ascii(handler), new byte[13]),
                box("minf", table));
        return box("trak", tkhd, edits, media);
    }

    private byte[] picture() {
        ByteBuffer fields = ByteBuffer.allocate(78);
        fields.putShort(24, (short) columns).putShort(26, (short) height);
        byte[] baseline = {1, 66, 0, 30, -1, -31, 0, 1, 7, 1, 0, 1, 7};
        return box(codec, fields.array(), box("avcC", baseline));
    }

    private byte[] sound() {
        ByteBuffer fields = ByteBuffer.allocate(28);
        fields.putShort(16, (short) channels).putInt(24, samplesPerSecond << 16);
        return box(soundCodec, fields.array());
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] joined = join(content);
        return join(ints(joined.length + 8), ascii(type), joined);
    }

    private static byte[] ints(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
