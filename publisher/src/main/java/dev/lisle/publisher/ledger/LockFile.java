package dev.lisle.publisher.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A file with two locks between programs: a long one for the one that works, a short one for each write; and the fence.
 *
 * <p>An operating system keeps one set of locks a process and drops all locks of a file as soon as the process closes any of
 * its channels. So a program has one channel a file, whoever asks: the table of open ones has to be the program's own. And no
 * call is made here that an interrupt of the thread would answer by closing the channel.
 */
final class LockFile implements AutoCloseable {
    private static final Map<Path, LockFile> OPEN = new HashMap<>(); // guarded by itself
    private static final long LEASE_AT = 1_000; // beyond what is written
    private static final long WRITE_AT = 1_001;
    private static final int FENCE_LENGTH = 19;
    private static final long NANOS_BETWEEN_TRIES = 1_000_000;

    private final Path path;
    private final RandomAccessFile file;
    private final FileChannel channel;
    private final ReentrantLock writing = new ReentrantLock();
    private int users;
    private @Nullable FileLock lease;

    private LockFile(Path path) throws IOException {
        this.path = path;
        file = new RandomAccessFile(path.toFile(), "rw");
        channel = file.getChannel();
    }

    /** @param path absolute, without symbolic links */
    static LockFile open(Path path) throws IOException {
        synchronized (OPEN) {
            LockFile file = OPEN.get(path);
            if (file == null) {
                file = new LockFile(path);
                OPEN.put(path, file);
            }
            file.users++;
            return file;
        }
    }

    /** Something that is done to files. */
    interface Write<T> {
        T run() throws IOException;
    }

    /** Does something that nobody else does at the same time, in this program or another. */
    <T> T writing(Write<T> write) throws IOException {
        writing.lock();
        try {
            FileLock lock = lockForWriting();
            try {
                return write.run();
            } finally {
                lock.release();
            }
        } finally {
            writing.unlock();
        }
    }

    private FileLock lockForWriting() throws IOException {
        FileLock lock = channel.tryLock(WRITE_AT, 1, false);
        while (lock == null) { // another program writes a line
            LockSupport.parkNanos(NANOS_BETWEEN_TRIES);
            lock = channel.tryLock(WRITE_AT, 1, false);
        }
        return lock;
    }

    /** The fence of a new lease; null if somebody has one. */
    synchronized @Nullable Long tryLease() throws IOException {
        if (lease != null) {
            return null;
        }
        lease = channel.tryLock(LEASE_AT, 1, false);
        return lease == null ? null : raiseFence();
    }

    synchronized void endLease() throws IOException {
        if (lease != null) {
            lease.release();
            lease = null;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            if (--users == 0) {
                OPEN.remove(path);
                file.close();
            }
        }
    }

    private long raiseFence() throws IOException {
        byte[] old = new byte[(int) Math.min(FENCE_LENGTH, file.length())];
        file.seek(0);
        file.readFully(old);
        String text = new String(old, StandardCharsets.US_ASCII).strip();
        long raised = text.isEmpty() ? 1 : Long.parseLong(text) + 1;
        file.seek(0);
        file.write(String.format("%0" + FENCE_LENGTH + "d", raised).getBytes(StandardCharsets.US_ASCII));
        file.getFD().sync();
        return raised;
    }
}
