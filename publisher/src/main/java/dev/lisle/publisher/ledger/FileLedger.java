package dev.lisle.publisher.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in a folder: one file a chain, one line a step, each on disk before the call returns. Any person can read it, any
 * number of programs on one machine can share it; not over a network file system. Finished chains go to its folder
 * {@code done}, where they may be deleted.
 *
 * <p>A lease is a lock of the operating system: it lasts while its holder lives and ends with it. A file named {@code HOLD}
 * stops all publishing: put it there when the folder was restored from a copy, and resume only what you have looked at.
 */
public final class FileLedger implements Ledger {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String ENDING = ".jsonl";
    private static final String HEAD = "{\"lisle-ledger\":1,\"key\":\"";
    private static final String HEAD_END = "\"}";

    private final Path folder;
    private final Path done;
    private final Map<String, ChainFile> held = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    private FileLedger(Path folder) {
        this.folder = folder;
        this.done = folder.resolve("done");
    }

    /**
     * The ledger of a folder, which is made if need be.
     *
     * @throws LedgerException if it cannot be
     */
    public static FileLedger in(Path folder) {
        FileLedger ledger = new FileLedger(folder);
        try {
            Files.createDirectories(ledger.done);
        } catch (IOException e) {
            throw new LedgerException("The ledger's folder " + folder + " cannot be made. Choose another.", e);
        }
        return ledger;
    }

    @Override
    public synchronized Optional<String> begin(String chain, String key, String line) {
        if (!ID.matcher(chain).matches() || key.contains("\"") || key.contains("\\") || key.contains("\n")) {
            throw new IllegalArgumentException("\"" + chain + "\" is no id of a chain: use letters, digits, - and _.");
        }
        try (FileChannel channel = openLock(folder.resolve("begin.lock"))) {
            wait(channel);
            if (Files.exists(file(chain)) || Files.exists(doneFile(chain))) {
                throw new IllegalArgumentException("The chain " + chain + " is there already. Choose another id.");
            }
            for (String other : unfinished()) {
                if (key.equals(key(other))) {
                    return Optional.of(other);
                }
            }
            create(chain, HEAD + key + HEAD_END + "\n" + line + "\n");
            keys.put(chain, key);
            return Optional.empty();
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public synchronized List<String> read(String chain) {
        try {
            return ChainFile.read(file(chain));
        } catch (NoSuchFileException open) {
            try {
                return ChainFile.read(doneFile(chain));
            } catch (NoSuchFileException none) {
                return List.of();
            } catch (IOException e) {
                throw failed(chain, e);
            }
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public synchronized int append(String chain, String line) {
        ChainFile file = held.get(chain);
        try {
            if (file != null) {
                file.append(line);
                return file.lines();
            }
            Path path = Files.exists(file(chain)) ? file(chain) : doneFile(chain);
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("There is no chain " + chain + " in " + folder + ".");
            }
            FileChannel channel = openLock(lockFile(chain));
            try (ChainFile other = new ChainFile(path, channel, wait(channel))) {
                other.append(line);
                return other.lines();
            }
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public synchronized boolean commit(String chain, long fence, int lines, String line) {
        ChainFile file = held.get(chain);
        if (file == null || file.fence() != fence || file.lines() != lines) {
            return false;
        }
        try {
            file.append(line);
            return true;
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public synchronized OptionalLong lease(String chain, Duration time) {
        if (Files.exists(folder.resolve("HOLD"))) {
            throw new LedgerException(
                    "The ledger is on hold, since it was restored from a copy: what it does not know may"
                            + " be live. Look, then delete the file HOLD in " + folder + ".");
        }
        if (held.containsKey(chain) || !Files.exists(file(chain))) {
            return OptionalLong.empty();
        }
        try {
            FileChannel channel = openLock(lockFile(chain));
            FileLock lock = tryLock(channel);
            if (lock == null || !Files.exists(file(chain))) {
                channel.close();
                return OptionalLong.empty();
            }
            ChainFile file = new ChainFile(file(chain), channel, lock);
            held.put(chain, file);
            return OptionalLong.of(file.fence());
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public synchronized boolean renew(String chain, long fence, Duration time) {
        ChainFile file = held.get(chain);
        return file != null && file.fence() == fence;
    }

    @Override
    public synchronized void release(String chain, long fence) {
        ChainFile file = held.get(chain);
        if (file != null && file.fence() == fence) {
            held.remove(chain);
            close(chain, file);
        }
    }

    @Override
    public synchronized void finish(String chain) {
        try {
            if (Files.exists(file(chain))) {
                Files.move(file(chain), doneFile(chain), StandardCopyOption.ATOMIC_MOVE);
                syncFolder(done);
                syncFolder(folder);
                Files.deleteIfExists(lockFile(chain));
            }
            keys.remove(chain);
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public synchronized List<String> unfinished() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            List<String> chains = new ArrayList<>();
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                chains.add(name.substring(0, name.length() - ENDING.length()));
            }
            return chains;
        } catch (IOException e) {
            throw new LedgerException("The ledger's folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public synchronized void close() {
        held.forEach(FileLedger::close);
        held.clear();
    }

    /** Under another name first: a file with the right name always has its first lines. */
    private void create(String chain, String text) throws IOException {
        Path draft = folder.resolve(chain + ".new");
        try (FileChannel file = FileChannel.open(
                draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(StandardCharsets.UTF_8.encode(text));
            file.force(true);
        }
        Files.move(draft, file(chain), StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folder);
    }

    private @Nullable String key(String chain) throws IOException {
        String known = keys.get(chain);
        if (known != null) {
            return known;
        }
        try (var lines = Files.lines(file(chain))) {
            String head = lines.findFirst().orElse("");
            if (!head.startsWith(HEAD)) {
                return null;
            }
            String key = head.substring(HEAD.length(), head.length() - HEAD_END.length());
            keys.put(chain, key);
            return key;
        } catch (NoSuchFileException e) { // finished by another program a moment ago
            return null;
        }
    }

    private static FileChannel openLock(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) { // another ledger object of this program
            return null;
        }
    }

    private static FileLock wait(FileChannel channel) throws IOException {
        try {
            return channel.lock();
        } catch (OverlappingFileLockException e) {
            throw new IOException("another ledger object of this program is at work on it; use one object", e);
        }
    }

    /** A new name in a folder is on disk only once the folder is; where folders cannot be synced there is nothing to do. */
    private static void syncFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void close(String chain, ChainFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    private Path file(String chain) {
        return folder.resolve(chain + ENDING);
    }

    private Path doneFile(String chain) {
        return done.resolve(chain + ENDING);
    }

    private Path lockFile(String chain) {
        return folder.resolve(chain + ".lock");
    }

    private static LedgerException failed(String chain, IOException cause) {
        return new LedgerException(
                "The ledger of " + chain + " cannot be used: " + cause.getMessage()
                        + ". Mend the folder or the disk, then resume the chain.",
                cause);
    }
}
