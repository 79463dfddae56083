package dev.lisle.publisher.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file of a chain, open for writing; to be used only by who holds its write lock. An interrupt does not disturb it. */
final class ChainFile implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile file;
    private long size = -1;
    private int lines;
    private boolean broken;

    ChainFile(Path path) throws IOException {
        this.path = path;
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** All whole lines of a file, without the half of a line that is being written or was left by a crash. */
    static List<String> read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        return lines(bytes, wholeLines(bytes));
    }

    /** How many lines it has, whoever wrote them. Cuts off a line that a crash left half written. */
    int lines() throws IOException {
        if (broken) {
            throw new IOException("a line of " + path + " could not be written before; open the ledger again");
        }
        if (file.length() != size) {
            byte[] bytes = new byte[Math.toIntExact(file.length())];
            file.seek(0);
            file.readFully(bytes);
            int whole = wholeLines(bytes);
            if (whole < bytes.length) {
                file.setLength(whole);
                file.getFD().sync();
            }
            size = whole;
            lines = lines(bytes, whole).size();
        }
        return lines;
    }

    /** Returns once the lines are on disk. After a failure it is not written any more: nobody knows how it ends. */
    int append(List<String> more) throws IOException {
        lines();
        broken = true;
        byte[] bytes = (String.join("\n", more) + "\n").getBytes(StandardCharsets.UTF_8);
        file.seek(size);
        file.write(bytes);
        file.getFD().sync();
        broken = false;
        size += bytes.length;
        lines += more.size();
        return lines;
    }

    @Override
    public void close() throws IOException {
        file.close();
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
