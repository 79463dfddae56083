package dev.lisle.publisher.preflight;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The index (moov) of a film, read by the rules of ISO/IEC 14496-12, and of 14496-15 for the codecs' own records.
 *
 * @param fragmented whether the samples are told elsewhere, so that counting them here says nothing
 */
record FilmIndex(Box moov, boolean fragmented) {
    private static final int SAMPLE_ENTRY_FIELDS_IN_BYTES = 78; // of a picture, before its boxes

    Film describe(boolean inFront) throws IOException {
        Film.Picture picture = null;
        Film.Sound sound = null;
        boolean hasEdits = false;
        for (Box track : moov.children(0)) {
            if (!track.type().equals("trak")) {
                continue;
            }
            String handler = handler(track);
            hasEdits |= isEdited(track);
            if (handler.equals("vide") && picture == null) {
                picture = picture(track);
            } else if (handler.equals("soun") && sound == null) {
                sound = sound(track);
            }
        }
        return new Film(seconds(), fragmented, inFront, hasEdits, picture, sound);
    }

    private double seconds() throws IOException {
        Optional<Box> header = moov.find("mvhd");
        if (header.isEmpty()) {
            return 0;
        }
        Times times = Times.of(header.get());
        Optional<Box> ofFragments = moov.find("mvex", "mehd");
        if (times.duration == 0 && ofFragments.isPresent()) {
            ByteBuffer bytes = ofFragments.get().content();
            return new Times(times.scale, bytes.get(0) == 1 ? bytes.getLong(4) : unsigned(bytes.getInt(4))).seconds();
        }
        return times.seconds();
    }

    private static String handler(Box track) throws IOException {
        Optional<Box> handler = track.find("mdia", "hdlr");
        return handler.isEmpty()
                ? ""
                : Box.type(handler.get().content().duplicate().position(8));
    }

    /** One edit that begins at the beginning shifts and cuts nothing; whatever else stands in the list does. */
    private static boolean isEdited(Box track) throws IOException {
        Optional<Box> list = track.find("edts", "elst");
        if (list.isEmpty()) {
            return false;
        }
        ByteBuffer bytes = list.get().content();
        int edits = bytes.getInt(4);
        long start = bytes.get(0) == 1 ? bytes.getLong(16) : bytes.getInt(12);
        return edits > 1 || (edits == 1 && start != 0);
    }

    private Film.@Nullable Picture picture(Box track) throws IOException {
        Optional<Box> header = track.find("tkhd");
        Optional<Box> entry = sampleEntry(track);
        if (header.isEmpty() || entry.isEmpty()) {
            return null;
        }
        ByteBuffer shown = header.get().content();
        int end = shown.limit();
        int width = shown.getInt(end - 8) >>> 16; // 16.16
        int height = shown.getInt(end - 4) >>> 16;
        boolean turned = shown.getInt(end - 44) == 0; // the matrix of a quarter turn begins with 0
        Samples samples = samples(track);
        return new Film.Picture(
                entry.get().type(),
                turned ? height : width,
                turned ? width : height,
                Short.toUnsignedInt(entry.get().content().getShort(24)),
                chroma(entry.get()),
                samples.perSecond(),
                samples.bitsPerSecond());
    }

    private Film.@Nullable Sound sound(Box track) throws IOException {
        Optional<Box> entry = sampleEntry(track);
        if (entry.isEmpty()) {
            return null;
        }
        ByteBuffer bytes = entry.get().content();
        return new Film.Sound(
                entry.get().type(),
                Short.toUnsignedInt(bytes.getShort(16)),
                bytes.getInt(24) >>> 16, // 16.16
                samples(track).bitsPerSecond());
    }

    private static Optional<Box> sampleEntry(Box track) throws IOException {
        Optional<Box> descriptions = track.find("mdia", "minf", "stbl", "stsd");
        return descriptions.isEmpty()
                ? Optional.empty()
                : descriptions.get().children(8).stream().findFirst();
    }

    private static int chroma(Box entry) throws IOException {
        for (Box box : entry.children(SAMPLE_ENTRY_FIELDS_IN_BYTES)) {
            ByteBuffer bytes = box.content();
            if (box.type().equals("hvcC")) {
                return bytes.get(16) & 3;
            }
            if (box.type().equals("avcC")) {
                return chromaOfH264(bytes);
            }
        }
        return -1;
    }

    /** Only the high profiles know another chroma than 4:2:0, and say which after the parameter sets. */
    private static int chromaOfH264(ByteBuffer bytes) {
        int profile = bytes.get(1) & 0xff;
        if (profile != 100 && profile != 110 && profile != 122 && profile != 244) {
            return 1;
        }
        int at = skipSets(bytes, 6, bytes.get(5) & 0x1f);
        at = skipSets(bytes, at + 1, bytes.get(at) & 0xff);
        return at < bytes.limit() ? bytes.get(at) & 3 : -1; // older tools leave it out
    }

    private static int skipSets(ByteBuffer bytes, int start, int sets) {
        int at = start;
        for (int i = 0; i < sets; i++) {
            at += 2 + Short.toUnsignedInt(bytes.getShort(at));
        }
        return at;
    }

    private Samples samples(Box track) throws IOException {
        Optional<Box> times = track.find("mdia", "minf", "stbl", "stts");
        Optional<Box> sizes = track.find("mdia", "minf", "stbl", "stsz");
        Optional<Box> header = track.find("mdia", "mdhd");
        if (fragmented || times.isEmpty() || header.isEmpty()) {
            return new Samples(0, 0, 0);
        }
        ByteBuffer bytes = times.get().content();
        long count = 0;
        long duration = 0;
        for (int i = 0, at = 8; i < bytes.getInt(4); i++, at += 8) {
            count += unsigned(bytes.getInt(at));
            duration += unsigned(bytes.getInt(at)) * unsigned(bytes.getInt(at + 4));
        }
        double seconds = new Times(Times.of(header.get()).scale, duration).seconds();
        return new Samples(
                count, seconds, sizes.isEmpty() ? 0 : total(sizes.get().content()));
    }

    private static long total(ByteBuffer sizes) {
        long each = unsigned(sizes.getInt(4));
        int count = sizes.getInt(8);
        if (each != 0) {
            return each * unsigned(count);
        }
        long total = 0;
        for (int i = 0; i < count; i++) {
            total += unsigned(sizes.getInt(12 + 4 * i));
        }
        return total;
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }

    private record Samples(long count, double seconds, long sizeInBytes) {
        double perSecond() {
            return seconds > 0 ? count / seconds : 0;
        }

        double bitsPerSecond() {
            return seconds > 0 ? sizeInBytes * 8.0 / seconds : 0;
        }
    }

    /** A duration and how many of its units a second has. */
    private record Times(long scale, long duration) {
        /** Of a movie or media header: they begin alike, and come with short and long numbers. */
        static Times of(Box header) {
            ByteBuffer bytes = header.content();
            return bytes.get(0) == 1
                    ? new Times(unsigned(bytes.getInt(20)), bytes.getLong(24))
                    : new Times(unsigned(bytes.getInt(12)), unsigned(bytes.getInt(16)));
        }

        double seconds() {
            return scale > 0 && duration > 0 ? (double) duration / scale : 0;
        }
    }
}
