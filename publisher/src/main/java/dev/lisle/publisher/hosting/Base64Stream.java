package dev.lisle.publisher.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** A stream in Base64, as it is read. */
final class Base64Stream extends InputStream {
    private static final int CHUNK_IN_BYTES = 3 * 8192; // a multiple of three, so that only the end is padded

    private final InputStream in;
    private byte[] encoded = {};
    private int at;

    Base64Stream(InputStream in) {
        this.in = in;
    }

    /** How long so many bytes become. */
    static long length(long sizeInBytes) {
        return (sizeInBytes + 2) / 3 * 4;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : encoded[at++];
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int some = Math.min(length, encoded.length - at);
        System.arraycopy(encoded, at, into, offset, some);
        at += some;
        return some;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean isAtEnd() throws IOException {
        if (at == encoded.length) {
            encoded = Base64.getEncoder().encode(in.readNBytes(CHUNK_IN_BYTES));
            at = 0;
        }
        return encoded.length == 0;
    }
}
