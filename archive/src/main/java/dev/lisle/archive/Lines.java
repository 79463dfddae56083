package dev.lisle.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file, one at a time. A last line without its end is none: a crash left it. */
final class Lines {
    /** Takes one line. */
    @FunctionalInterface
    interface Taker {
        /** The bytes, without the end of the line, and where they begin in the file. */
        void take(long offset, byte[] line) throws IOException;
    }

    private Lines() {}

    /** Gives each line to {@code taker}; none if there is no such file. */
    static void each(Path file, Taker taker) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        long start = 0;
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read; (read = in.read(piece)) >= 0; ) {
                int from = 0;
                for (int i = 0; i < read; i++) {
                    if (piece[i] == '\n') {
                        line.write(piece, from, i - from);
                        taker.take(start, line.toByteArray());
                        start += line.size() + 1;
                        line.reset();
                        from = i + 1;
                    }
                }
                line.write(piece, from, read - from);
            }
        }
    }
}
