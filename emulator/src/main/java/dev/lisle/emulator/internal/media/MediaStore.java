package dev.lisle.emulator.internal.media;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Keeps files in a temporary folder, which goes away with the store. May be shared between threads. */
public final class MediaStore implements Closeable {
    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private @Nullable TemporaryFolder folder;
    private boolean closed;

    /**
     * Reads a file to its end and keeps it.
     *
     * @throws TooLargeException if it is larger than allowed; nothing is kept
     * @throws IOException if it can't be read, or not be written
     */
    public StoredFile keep(InputStream content, long maxSizeInBytes, @Nullable String declaredType) throws IOException {
        Path path = Files.createTempFile(folder(), "media-", ".bin");
        try {
            byte[] start = content.readNBytes(MediaFormat.BYTES_TO_TELL);
            long size = write(path, start, content, maxSizeInBytes);
            MediaFormat format = MediaFormat.of(start);
            String id = lastId.incrementAndGet() + "." + format.extension();
            return register(new StoredFile(id, path, size, format, declaredType));
        } catch (IOException e) {
            giveUp(path);
            throw e;
        }
    }

    /** All files in no order. */
    public Collection<StoredFile> all() {
        return List.copyOf(files.values());
    }

    /** Removes all files. */
    public void clear() {
        List.copyOf(files.keySet()).forEach(this::remove);
    }

    /**
     * Keeps a file under a name that it had before.
     *
     * @throws IllegalArgumentException if the name was never one
     * @throws IOException if it can't be written
     */
    public void restore(String id, byte[] content, @Nullable String declaredType) throws IOException {
        if (!id.matches("\\d{1,18}\\.[a-z0-9]{1,8}")) {
            throw new IllegalArgumentException("\"" + id + "\" is no file of a snapshot");
        }
        Path path = Files.createTempFile(folder(), "media-", ".bin");
        Files.write(path, content);
        MediaFormat format =
                MediaFormat.of(Arrays.copyOf(content, Math.min(content.length, MediaFormat.BYTES_TO_TELL)));
        register(new StoredFile(id, path, content.length, format, declaredType));
        long number = Long.parseLong(id.substring(0, id.indexOf('.')));
        lastId.accumulateAndGet(number, Math::max);
    }

    /** How many files are kept. */
    public int count() {
        return files.size();
    }

    /** The file of that name, if it is still there. */
    public Optional<StoredFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Removes a file; false if there was none. */
    public boolean remove(String id) {
        StoredFile file = files.remove(id);
        if (file == null) {
            return false;
        }
        delete(file.path());
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        files.values().forEach(file -> delete(file.path()));
        files.clear();
        removeFolder();
    }

    /** Removes a file that was not read to its end; the last one to go after closing takes the folder with it. */
    private synchronized void giveUp(Path path) {
        delete(path);
        if (closed) {
            removeFolder();
        }
    }

    private synchronized void removeFolder() {
        if (folder != null && folder.removed()) {
            folder = null; // else a file is still arriving, and its end is near
        }
    }

    private synchronized StoredFile register(StoredFile file) throws IOException {
        checkOpen();
        files.put(file.id(), file);
        return file;
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("The emulator was stopped meanwhile");
        }
    }

    private synchronized Path folder() throws IOException {
        checkOpen();
        if (folder == null) {
            folder = TemporaryFolder.make();
        }
        return folder.path();
    }

    private static long write(Path path, byte[] start, InputStream rest, long maxSizeInBytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            long size = 0;
            byte[] buffer = new byte[64 * 1024];
            byte[] chunk = start;
            int length = start.length;
            while (length > 0) {
                size += length;
                if (size > maxSizeInBytes) {
                    throw new TooLargeException(maxSizeInBytes);
                }
                out.write(chunk, 0, length);
                chunk = buffer;
                length = rest.read(buffer);
            }
            return size;
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator could not remove its temporary file " + path, e);
        }
    }
}
