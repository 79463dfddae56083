package dev.lisle.publisher.preflight;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads what an MP4 or MOV file says about itself; its pictures and sound are not decoded, and their data not even read. */
final class FilmReader {
    private static final long LARGEST_INDEX_IN_BYTES = 64L << 20;
    private static final int LONGEST_HEADER_IN_BYTES = 16;

    private boolean dataSeen;
    private boolean indexInFront;
    private boolean fragmented;
    private @Nullable Box index;

    private FilmReader() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it is broken, with the reason as a clause
     */
    static Film read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            FilmReader reader = new FilmReader();
            reader.scan(channel);
            Box moov = reader.index;
            if (moov == null) {
                throw new IOException("it has no index (moov): it is cut off, or was never finished");
            }
            return new FilmIndex(moov, reader.fragmented).describe(reader.indexInFront);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("one of its boxes is cut off", e);
        }
    }

    /** Walks over the outermost boxes and keeps the index. */
    private void scan(FileChannel channel) throws IOException {
        long size = channel.size();
        long at = 0;
        while (at + Box.HEADER_IN_BYTES <= size) {
            ByteBuffer header = bytes(channel, at, (int) Math.min(LONGEST_HEADER_IN_BYTES, size - at));
            long length = Integer.toUnsignedLong(header.getInt());
            String type = Box.type(header);
            if (length == 0) { // up to the end
                length = size - at;
            } else if (length == 1) {
                length = header.getLong();
            }
            if (length < header.position() || length > size - at) {
                throw new IOException("its box \"" + type + "\" says it has " + length + " bytes, but there are "
                        + (size - at) + ": the file is cut off");
            }
            seen(type, channel, at + header.position(), length - header.position());
            at += length;
        }
    }

    private void seen(String type, FileChannel channel, long start, long length) throws IOException {
        switch (type) {
            case "mdat" -> dataSeen = true;
            case "moof" -> fragmented = true;
            case "moov" -> {
                if (length > LARGEST_INDEX_IN_BYTES) {
                    throw new IOException("its index (moov) says it has " + length + " bytes");
                }
                index = new Box(type, bytes(channel, start, (int) length));
                indexInFront = !dataSeen;
            }
            default -> {} // nothing that the rules are about
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {}
        return bytes.flip();
    }
}
