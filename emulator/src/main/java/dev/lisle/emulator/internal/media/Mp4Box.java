package dev.lisle.emulator.internal.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One box of an MP4 file: four letters and what is in it (ISO/IEC 14496-12, 4.2).
 *
 * @param type the four letters
 * @param content the bytes behind the box's header
 */
record Mp4Box(String type, ByteBuffer content) {
    /** The boxes that stand one after the other in {@code content}, from a given byte on. */
    List<Mp4Box> children(int from) throws IOException {
        List<Mp4Box> boxes = new ArrayList<>();
        ByteBuffer rest = content.duplicate();
        rest.position(Math.min(from, rest.limit()));
        while (rest.remaining() >= 8) {
            int start = rest.position();
            long size = Integer.toUnsignedLong(rest.getInt());
            String type = type(rest);
            int header = 8;
            if (size == 1 && rest.remaining() >= 8) {
                size = rest.getLong();
                header = 16;
            } else if (size == 0) {
                size = content.limit() - (long) start;
            }
            if (size < header || size > rest.limit() - start) {
                throw new IOException("The box " + type + " claims " + size + " bytes, more than there are");
            }
            boxes.add(new Mp4Box(type, rest.slice(start + header, (int) size - header)));
            rest.position(start + (int) size);
        }
        return boxes;
    }

    List<Mp4Box> children() throws IOException {
        return children(0);
    }

    Optional<Mp4Box> child(String wanted) throws IOException {
        return children().stream().filter(box -> box.type.equals(wanted)).findFirst();
    }

    /** The box at the end of a path of names. */
    Optional<Mp4Box> descendant(String... path) throws IOException {
        Optional<Mp4Box> found = Optional.of(this);
        for (String name : path) {
            if (found.isEmpty()) {
                break;
            }
            found = found.get().child(name);
        }
        return found;
    }

    static String type(ByteBuffer bytes) {
        byte[] letters = new byte[4];
        bytes.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
