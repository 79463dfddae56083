package dev.lisle.emulator.internal.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A folder for as long as somebody uses it. A JVM that is killed leaves its folder behind; the next one that needs a
 * folder removes it. That nobody uses one any more is told by a lock, which the system frees when a process ends.
 */
final class TemporaryFolder {
    private static final String PREFIX = "lisle-emulator-";
    private static final String LOCK = "in-use";
    /** A folder without a lock may be one that is just being made. */
    private static final Duration TIME_TO_LOCK = Duration.ofHours(1);

    private final Path path;
    private final FileChannel lock;

    private TemporaryFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one among the system's temporary files, and removes those that others left behind there. */
    static TemporaryFolder make() throws IOException {
        Path path = Files.createTempDirectory(PREFIX);
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            sweep(parent);
        }
        return locked(path);
    }

    private static TemporaryFolder locked(Path path) throws IOException {
        FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        return new TemporaryFolder(path, lock);
    }

    Path path() {
        return path;
    }

    /** Removes it, unless there is a file in it that was not removed yet. */
    boolean removed() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, file -> !isLock(file))) {
            if (files.iterator().hasNext()) {
                return false;
            }
            lock.close();
            Files.deleteIfExists(path.resolve(LOCK));
            Files.deleteIfExists(path);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator could not remove its temporary folder " + path, e);
        }
    }

    /** Removes the folders among these that nobody uses any more. */
    static void sweep(Path parent) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                removeIfLeft(folder);
            }
        } catch (IOException e) {
            return; // what can't be looked at stays; it is in nobody's way
        }
    }

    private static void removeIfLeft(Path folder) {
        Path lock = folder.resolve(LOCK);
        try {
            if (!Files.exists(lock)) {
                Instant changed = Files.getLastModifiedTime(folder).toInstant();
                if (Files.isDirectory(folder)
                        && changed.isBefore(Clock.systemUTC().instant().minus(TIME_TO_LOCK))) {
                    remove(folder);
                }
                return;
            }
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    FileLock taken = channel.tryLock()) {
                if (taken != null) {
                    remove(folder);
                }
            }
        } catch (IOException | OverlappingFileLockException e) {
            return; // somebody else's, or in use by this very process
        }
    }

    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static boolean isLock(Path file) {
        return file.endsWith(LOCK);
    }
}
