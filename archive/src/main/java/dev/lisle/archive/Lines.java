package dev.lisle.archive;

import java.io.BufferedInputStream;
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
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b; (b = in.read()) >= 0; ) {
                if (b == '\n') {
                    byte[] bytes = line.toByteArray();
                    taker.take(start, bytes);
                    start += bytes.length + 1;
                    line.reset();
                } else {
                    line.write(b);
                }
            }
        }
    }
}
