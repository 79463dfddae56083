package dev.lisle.publisher.hosting;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much of it was read. */
final class ProgressStream extends FilterInputStream {
    private final long size;
    private final UploadProgress progress;
    private long read;

    ProgressStream(InputStream in, long size, UploadProgress progress) {
        super(in);
        this.size = size;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        tell(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int some = super.read(into, offset, length);
        tell(some);
        return some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void tell(int more) {
        if (more > 0) {
            read += more;
            progress.sent(read, size);
        }
    }
}
