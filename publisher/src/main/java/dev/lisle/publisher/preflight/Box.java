package dev.lisle.publisher.preflight;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A box of an MP4 or MOV file that is in memory: four characters for its type, and its content. */
record Box(String type, ByteBuffer content) {
    static final int HEADER_IN_BYTES = 8;

    /** The boxes that stand in this one, {@code skipped} bytes after its beginning. */
    List<Box> children(int skipped) throws IOException {
        ByteBuffer rest = content.duplicate();
        rest.position(Math.min(skipped, rest.limit()));
        List<Box> children = new ArrayList<>();
        while (rest.remaining() >= HEADER_IN_BYTES) {
            long size = Integer.toUnsignedLong(rest.getInt());
            String type = type(rest);
            if (size == 0) { // QuickTime ends its lists so
                break;
            }
            long length = size - HEADER_IN_BYTES;
            if (length < 0 || length > rest.remaining()) {
                throw new IOException("its box \"" + type + "\" is longer than the one around it");
            }
            children.add(new Box(type, rest.slice(rest.position(), (int) length)));
            rest.position(rest.position() + (int) length);
        }
        return children;
    }

    /** The first box at the end of a path of types. */
    Optional<Box> find(String... path) throws IOException {
        Box at = this;
        for (String wanted : path) {
            Optional<Box> next = at.children(0).stream()
                    .filter(child -> child.type.equals(wanted))
                    .findFirst();
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    static String type(ByteBuffer bytes) {
        byte[] four = new byte[4];
        bytes.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
