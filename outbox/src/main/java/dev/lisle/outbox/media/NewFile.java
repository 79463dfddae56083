package dev.lisle.outbox.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A copy that is on the disk and has no name of its own yet; {@link #close} removes it unless it was moved to one.
 *
 * @param sha256 of the content, in 64 hexadecimal digits
 */
record NewFile(Path path, String sha256) implements AutoCloseable {
    private static final String LEAD = ".new-";
    private static final int BUFFER_IN_BYTES = 1 << 16;

    static NewFile copy(InputStream content, Path folder) throws IOException {
        Path path = Files.createTempFile(folder, LEAD, ".part");
        try (FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE)) {
            MessageDigest digest = digest();
            byte[] buffer = new byte[BUFFER_IN_BYTES];
            for (int count; (count = content.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, count);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
            return new NewFile(path, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    static boolean isUnfinished(String name) {
        return name.startsWith(LEAD);
    }

    /** Gives it a name; whoever had the same has the same content. */
    void moveTo(Path name) throws IOException {
        move(path, name);
        Path folder = name.getParent();
        if (folder != null) {
            force(folder);
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) { // some network file systems
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** So that the name survives a loss of power too; Windows cannot and need not do that. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The content is on the disk; a folder that cannot be opened, as on Windows, forces its names itself.
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
