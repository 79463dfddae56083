package dev.lisle.client.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small text file for its owner's eyes only, replaced in one step: a reader sees the old text or the new, after a crash too. */
public final class OwnersFile {
    private final Path path;

    public OwnersFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** The text; empty if there is no file. */
    public Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Writes beside the file, forces it to the disk, then moves it into place. A link stays one. */
    public void replace(String text) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path;
        @Nullable Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(path + " is no file");
        }
        Files.createDirectories(folder);
        Path written =
                Files.createTempFile(folder, ".lisle-", ".tmp"); // for the owner only, where the system knows owners
        try {
            try (FileChannel out = FileChannel.open(written, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** The lock beside the file, until it is closed; empty if somebody has it, here or in another process. */
    public Optional<Closeable> tryLock() throws IOException {
        Path lock = path.resolveSibling(path.getFileName() + ".lock");
        Files.createDirectories(lock.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isOurs = false;
        try {
            isOurs = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            isOurs = false; // somebody else in this JVM
        } finally {
            if (!isOurs) {
                channel.close();
            }
        }
        return isOurs ? Optional.of(channel) : Optional.empty();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
