package dev.lisle.publisher.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The file of a chain, open for writing under its lock. Not thread-safe. */
final class ChainFile implements AutoCloseable {
    private final FileChannel file;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final long fence;
    private int lines;
    private boolean broken;

    /** Takes over the lock, raises the fence, and cuts off a line that a crash left half written. */
    ChainFile(Path path, FileChannel lockFile, FileLock lock) throws IOException {
        this.lockFile = lockFile;
        this.lock = lock;
        fence = raiseFence(lockFile);
        file = FileChannel.open(path, StandardOpenOption.WRITE);
        byte[] bytes = Files.readAllBytes(path);
        int whole = wholeLines(bytes);
        if (whole < bytes.length) {
            file.truncate(whole);
            file.force(true);
        }
        file.position(whole);
        lines = lines(bytes, whole).size();
    }

    /** All whole lines of a file, without the half of a line that is being written or was left by a crash. */
    static List<String> read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        return lines(bytes, wholeLines(bytes));
    }

    long fence() {
        return fence;
    }

    int lines() {
        return lines;
    }

    /** Returns once the line is on disk. After a failure the file is not written any more: nobody knows how it ends. */
    void append(String line) throws IOException {
        if (broken) {
            throw new IOException("a line could not be written before; open the ledger again");
        }
        broken = true;
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
        broken = false;
        lines++;
    }

    @Override
    public void close() throws IOException {
        try (lockFile;
                file) {
            lock.release();
        }
    }

    private static long raiseFence(FileChannel lockFile) throws IOException {
        ByteBuffer old = ByteBuffer.allocate(20);
        lockFile.read(old, 0);
        String text = new String(old.array(), 0, old.position(), StandardCharsets.US_ASCII).strip();
        long raised = text.isEmpty() ? 1 : Long.parseLong(text) + 1;
        lockFile.write(ByteBuffer.wrap(String.format("%019d", raised).getBytes(StandardCharsets.US_ASCII)), 0);
        lockFile.force(false);
        return raised;
    }

    /** How many bytes the whole lines take: up to the last line end that closes an object. */
    private static int wholeLines(byte[] bytes) {
        for (int i = bytes.length - 1; i > 0; i--) {
            if (bytes[i] == '\n' && bytes[i - 1] == '}') {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<String> lines(byte[] bytes, int end) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                lines.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        return lines.isEmpty() ? lines : lines.subList(1, lines.size()); // the first is the ledger's own
    }
}
