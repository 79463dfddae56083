package dev.lisle.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, none of which fills the memory: of one that is too long nothing is kept. Not thread-safe. */
final class Lines {
    private final InputStream in;
    private final int longest;

    Lines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in);
        this.longest = longest;
    }

    /** The next one without its end; a single letter, which is no message, in place of one that is too long; null at the end. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean isTooLong = false;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            isTooLong |= line.size() >= longest;
            if (isTooLong) {
                line.reset();
            } else {
                line.write(next);
            }
            next = in.read();
        }
        return isTooLong ? new byte[] {'x'} : line.toByteArray();
    }
}
