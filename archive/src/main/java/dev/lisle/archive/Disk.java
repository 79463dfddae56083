package dev.lisle.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All writing of an archive goes through here: lines are appended, and whole files are written aside and moved into place. So a crash
 * leaves nothing worse than a last line without its end, which is cut off before the next line is written. What it makes is for its
 * owner only, where the system knows owners.
 */
final class Disk implements Closeable {
    /** Is told before each write; throws to play a crash. */
    @FunctionalInterface
    interface Trip {
        Trip NONE = what -> {};

        void before(String what);
    }

    private final Path folder;
    private final Trip trip;
    private final FileChannel lock;
    private final Map<String, FileChannel> open = new HashMap<>();
    private int lastLength;

    private Disk(Path folder, Trip trip, FileChannel lock) {
        this.folder = folder;
        this.trip = trip;
        this.lock = lock;
    }

    /** Takes the folder for itself, and makes it if need be. */
    static Disk open(Path folder, Trip trip) throws IOException {
        makeFolder(folder);
        FileChannel lock =
                FileChannel.open(owned(folder.resolve(".lock")), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isOurs = false;
        try {
            isOurs = lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            isOurs = false; // somebody else in this JVM
        } finally {
            if (!isOurs) {
                lock.close();
            }
        }
        if (!isOurs) {
            throw new ArchiveException(
                    "The archive \"" + folder + "\" is being updated by somebody else. Wait until that is done.", null);
        }
        return new Disk(folder, trip, lock);
    }

    Path folder() {
        return folder;
    }

    /** Adds a line to a file; where it begins. */
    long append(String name, Map<String, ? extends @Nullable Object> object) throws IOException {
        trip.before("line of " + name);
        FileChannel channel = open.get(name);
        if (channel == null) {
            channel = FileChannel.open(owned(folder.resolve(name)), StandardOpenOption.READ, StandardOpenOption.WRITE);
            cutTornTail(channel);
            open.put(name, channel);
        }
        long offset = channel.position();
        byte[] line = Json.line(object);
        writeAll(channel, ByteBuffer.wrap(line));
        lastLength = line.length - 1;
        return offset;
    }

    /** How long the line was that was added last, in bytes, without its end. */
    int lastLength() {
        return lastLength;
    }

    /** Makes sure that the lines so far outlive a power cut. */
    void force() throws IOException {
        for (FileChannel channel : open.values()) {
            channel.force(false);
        }
    }

    /** Puts a whole file in place; one with the same content is left as it is. */
    void replace(String name, byte[] content) throws IOException {
        Path target = folder.resolve(name);
        if (Files.exists(target)
                && Files.size(target) == content.length
                && Arrays.equals(Files.readAllBytes(target), content)) {
            return;
        }
        trip.before("file " + name);
        Path aside = aside(name);
        try (FileChannel out =
                FileChannel.open(aside, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeAll(out, ByteBuffer.wrap(content));
            out.force(true);
        }
        moveInto(aside, name);
    }

    /** An empty file beside {@code name}, to be written and then {@link #moveInto moved}. */
    Path aside(String name) throws IOException {
        Path target = folder.resolve(name);
        makeFolder(Objects.requireNonNull(target.getParent()));
        return owned(target.resolveSibling(target.getFileName() + ".part"));
    }

    void moveInto(Path aside, String name) throws IOException {
        trip.before("move of " + name);
        Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            force();
        } finally {
            for (FileChannel channel : open.values()) {
                channel.close();
            }
            lock.close();
        }
    }

    private static void cutTornTail(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (size > 0) {
            one.clear();
            channel.read(one, size - 1);
            if (one.get(0) == '\n') {
                break;
            }
            size--;
        }
        channel.truncate(size);
        channel.position(size);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (knowsOwners(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static Path owned(Path file) throws IOException {
        if (!Files.exists(file)) {
            if (knowsOwners(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        }
        return file;
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Reads a line that {@link Lines} found. */
    static byte[] slice(Path file, long offset, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                InputStream in = Channels.newInputStream(channel.position(offset))) {
            return in.readNBytes(length);
        }
    }
}
