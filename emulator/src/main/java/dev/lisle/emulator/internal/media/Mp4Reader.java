package dev.lisle.emulator.internal.media;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the boxes of an MP4 or MOV file, and of its media data nothing. */
final class Mp4Reader {
    private static final long MAX_MOOV_IN_BYTES = 64L << 20;

    private Mp4Reader() {}

    /**
     * Reads the file.
     *
     * @throws IOException if it is no such file, or broken
     */
    static Mp4 read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            List<String> topLevel = new ArrayList<>();
            Mp4Box moov = moov(channel, topLevel);
            return describe(moov, topLevel);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("One of its boxes is cut off", e);
        }
    }

    private static Mp4Box moov(FileChannel channel, List<String> topLevel) throws IOException {
        Mp4Box moov = null;
        long at = 0;
        while (at + 8 <= channel.size()) {
            ByteBuffer header = readAt(channel, at, (int) Math.min(16, channel.size() - at));
            long size = Integer.toUnsignedLong(header.getInt());
            String type = Mp4Box.type(header);
            int headerSize = 8;
            if (size == 1 && header.remaining() >= 8) {
                size = header.getLong();
                headerSize = 16;
            } else if (size == 0) {
                size = channel.size() - at;
            }
            if (size < headerSize || size > channel.size() - at) {
                throw new IOException("The box " + type + " claims " + size + " bytes, more than there are");
            }
            topLevel.add(type);
            if (type.equals("moov")) {
                if (size > MAX_MOOV_IN_BYTES) {
                    throw new IOException("Its index claims " + size + " bytes");
                }
                moov = new Mp4Box(type, readAt(channel, at + headerSize, (int) size - headerSize));
            }
            at += size;
        }
        if (moov == null) {
            throw new IOException("It has no moov box");
        }
        return moov;
    }

    private static ByteBuffer readAt(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, at + bytes.position());
        }
        return bytes.flip();
    }

    private static Mp4 describe(Mp4Box moov, List<String> topLevel) throws IOException {
        Mp4.Video video = null;
        Mp4.Audio audio = null;
        for (Mp4Box track : moov.children()) {
            if (track.type().equals("trak")) {
                String handler = handler(track);
                if (handler.equals("vide") && video == null) {
                    video = video(track);
                } else if (handler.equals("soun") && audio == null) {
                    audio = audio(track);
                }
            }
        }
        return new Mp4(duration(moov.child("mvhd")), video, audio, List.copyOf(topLevel));
    }

    private static String handler(Mp4Box track) throws IOException {
        Optional<Mp4Box> handler = track.descendant("mdia", "hdlr");
        return handler.isEmpty()
                ? ""
                : Mp4Box.type(handler.get().content().duplicate().position(8));
    }

    /** From a movie or media header: both begin alike, and come in a short and in a long form. */
    private static double duration(Optional<Mp4Box> header) {
        if (header.isEmpty()) {
            return 0;
        }
        ByteBuffer bytes = header.get().content();
        boolean isLong = bytes.get(0) == 1;
        long timescale = Integer.toUnsignedLong(bytes.getInt(isLong ? 20 : 12));
        long duration = isLong ? bytes.getLong(24) : Integer.toUnsignedLong(bytes.getInt(16));
        return timescale == 0 ? 0 : (double) duration / timescale;
    }

    private static Mp4.@Nullable Video video(Mp4Box track) throws IOException {
        Optional<Mp4Box> entry = sampleEntry(track);
        Optional<Mp4Box> header = track.child("tkhd");
        if (entry.isEmpty() || header.isEmpty()) {
            return null;
        }
        ByteBuffer tkhd = header.get().content();
        int size = tkhd.limit();
        int width = tkhd.getInt(size - 8) >>> 16; // 16.16 fixed point
        int height = tkhd.getInt(size - 4) >>> 16;
        boolean turned = tkhd.getInt(size - 44) == 0; // matrix a is 0 when shown at 90 or 270 degrees
        int columns = Short.toUnsignedInt(entry.get().content().getShort(24));
        return new Mp4.Video(
                entry.get().type(), turned ? height : width, turned ? width : height, columns, frameRate(track));
    }

    private static Mp4.@Nullable Audio audio(Mp4Box track) throws IOException {
        Optional<Mp4Box> entry = sampleEntry(track);
        if (entry.isEmpty()) {
            return null;
        }
        ByteBuffer bytes = entry.get().content();
        int channels = Short.toUnsignedInt(bytes.getShort(16));
        int samplesPerSecond = bytes.getInt(24) >>> 16;
        return new Mp4.Audio(entry.get().type(), channels, samplesPerSecond);
    }

    private static Optional<Mp4Box> sampleEntry(Mp4Box track) throws IOException {
        Optional<Mp4Box> descriptions = track.descendant("mdia", "minf", "stbl", "stsd");
        return descriptions.isEmpty()
                ? Optional.empty()
                : descriptions.get().children(8).stream().findFirst();
    }

    private static double frameRate(Mp4Box track) throws IOException {
        double seconds = duration(track.descendant("mdia", "mdhd"));
        Optional<Mp4Box> times = track.descendant("mdia", "minf", "stbl", "stts");
        if (times.isEmpty() || seconds == 0) {
            return 0;
        }
        ByteBuffer bytes = times.get().content().duplicate().position(4);
        long frames = 0;
        for (int entries = bytes.getInt(); entries > 0; entries--) {
            frames += Integer.toUnsignedLong(bytes.getInt());
            bytes.getInt();
        }
        return frames / seconds;
    }
}
