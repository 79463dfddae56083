package dev.lisle.publisher.ledger;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in a folder: one file a chain, one line a step, each on disk before the call returns. Any person can read it, any
 * number of programs on one machine can share it; not over a network file system. Finished chains go to its folder
 * {@code done}, where they may be deleted.
 *
 * <p>A lease is a lock of the operating system: it lasts while its holder lives and ends with it, whatever time was asked for.
 * So nobody takes over a chain from a program that is stopped or hangs, and what it sends when it goes on is sent by the only
 * one at work; end the program to free its chains. A file named {@code HOLD} stops all publishing. A ledger that finds itself
 * in another place on the disk than where it was written puts that file there itself, because it may have been restored from
 * a copy; where a whole disk was set back, put it there yourself. Look what is live, delete the file, and resume.
 */
public final class FileLedger implements Ledger {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern KEY = Pattern.compile("[ -~&&[^\"\\\\]]{1,100}");
    private static final String ENDING = ".jsonl";
    private static final String HEAD = "{\"lisle-ledger\":1,\"key\":\"";
    private static final String HEAD_END = "\"}";

    private final Path folder;
    private final Path done;
    private final Hold hold;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    /** A chain under a lease of this object. */
    private record Held(LockFile lock, ChainFile file, long fence) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                lock.endLease();
            } finally {
                lock.close();
                file.close();
            }
        }
    }

    private FileLedger(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("done"));
        this.folder = folder.toRealPath();
        this.done = this.folder.resolve("done");
        this.hold = Hold.of(this.folder);
    }

    /**
     * The ledger of a folder, which is made if need be.
     *
     * @throws LedgerException if it cannot be
     */
    public static FileLedger in(Path folder) {
        try {
            return new FileLedger(folder);
        } catch (IOException e) {
            throw new LedgerException("The ledger's folder " + folder + " cannot be made. Choose another.", e);
        }
    }

    @Override
    public Optional<String> begin(String chain, String key, String line) {
        if (!ID.matcher(chain).matches()) {
            throw new IllegalArgumentException(
                    "\"" + chain + "\" is no id of a chain: use 1 to 64 letters, digits, - and _.");
        }
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("\"" + key + "\" is no key: use up to 100 ASCII letters and digits.");
        }
        try (LockFile lock = LockFile.open(folder.resolve("begin.lock"))) {
            return lock.writing(() -> {
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
            });
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public List<String> read(String chain) {
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
    public int append(String chain, List<String> lines) {
        Held mine = held.get(chain);
        try {
            if (mine != null) {
                return mine.lock().writing(() -> mine.file().append(lines));
            }
            if (!Files.exists(file(chain)) && !Files.exists(doneFile(chain))) {
                throw new IllegalArgumentException("There is no chain " + chain + " in " + folder + ".");
            }
            try (LockFile lock = LockFile.open(lockFile(chain))) {
                return lock.writing(() -> {
                    boolean finished = Files.exists(doneFile(chain));
                    try (ChainFile file = new ChainFile(finished ? doneFile(chain) : file(chain))) {
                        return file.append(lines);
                    } finally {
                        if (finished) {
                            Files.deleteIfExists(lockFile(chain));
                        }
                    }
                });
            }
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public boolean commit(String chain, long fence, int count, List<String> lines) {
        Held mine = held.get(chain);
        if (mine == null || mine.fence() != fence) {
            return false;
        }
        try {
            return mine.lock().writing(() -> {
                boolean allowed = mine.file().lines() == count;
                if (allowed) {
                    mine.file().append(lines);
                }
                return allowed;
            });
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public OptionalLong lease(String chain, Duration time) {
        hold.check();
        if (!Files.exists(file(chain))) {
            return OptionalLong.empty();
        }
        try {
            Held taken = take(chain);
            if (taken == null) {
                return OptionalLong.empty();
            }
            held.put(chain, taken);
            return OptionalLong.of(taken.fence());
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public boolean renew(String chain, long fence, Duration time) {
        hold.check();
        Held mine = held.get(chain);
        return mine != null && mine.fence() == fence;
    }

    @Override
    public void release(String chain, long fence) {
        Held mine = held.get(chain);
        if (mine != null && mine.fence() == fence) {
            release(chain, mine);
        }
    }

    @Override
    public boolean finish(String chain, long fence) {
        Held mine = held.get(chain);
        if (mine == null || mine.fence() != fence) {
            return false;
        }
        try {
            mine.lock().writing(() -> {
                Files.move(file(chain), doneFile(chain), StandardCopyOption.ATOMIC_MOVE);
                syncFolder(done);
                syncFolder(folder);
                return Files.deleteIfExists(lockFile(chain));
            });
            keys.remove(chain);
        } catch (IOException e) {
            throw failed(chain, e);
        }
        release(chain, mine);
        return true;
    }

    @Override
    public List<String> unfinished() {
        return chains(folder);
    }

    /**
     * The chains that are finished and still in {@code done}, the one that was written to last first.
     *
     * @throws LedgerException if the folder cannot be read
     */
    public List<String> finished() {
        Map<String, Instant> written = new HashMap<>();
        for (String chain : chains(done)) {
            try {
                written.put(chain, Files.getLastModifiedTime(doneFile(chain)).toInstant());
            } catch (NoSuchFileException e) {
                // deleted by a person a moment ago
            } catch (IOException e) {
                throw unreadable(done, e);
            }
        }
        return written.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> chains(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            List<String> chains = new ArrayList<>();
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                chains.add(name.substring(0, name.length() - ENDING.length()));
            }
            return chains;
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    @Override
    public void close() {
        Map.copyOf(held).forEach(this::release);
    }

    private @Nullable Held take(String chain) throws IOException {
        LockFile lock = LockFile.open(lockFile(chain));
        try {
            Long fence = lock.tryLease();
            if (fence != null && Files.exists(file(chain))) {
                return new Held(lock, new ChainFile(file(chain)), fence);
            }
            if (fence != null) { // finished by another program a moment ago
                lock.endLease();
            }
        } catch (IOException e) {
            lock.endLease();
            lock.close();
            throw e;
        }
        lock.close();
        return null;
    }

    private void release(String chain, Held mine) {
        if (!held.remove(chain, mine)) {
            return;
        }
        try {
            mine.close();
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    /** Under another name first: a file with the right name always has its first lines. */
    private void create(String chain, String text) throws IOException {
        Path draft = folder.resolve(chain + ".new");
        try (FileOutputStream file = new FileOutputStream(draft.toFile())) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
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

    /** A new name in a folder is on disk only once the folder is; where folders cannot be synced there is nothing to do. */
    private static void syncFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        boolean interrupted = false;
        try {
            while (true) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                    return;
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
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

    private static LedgerException unreadable(Path folder, IOException cause) {
        return new LedgerException(
                "The ledger's folder " + folder + " cannot be read: " + cause.getMessage() + ".", cause);
    }

    private static LedgerException failed(String chain, IOException cause) {
        return new LedgerException(
                "The ledger of " + chain + " cannot be used: " + cause.getMessage()
                        + ". Mend the folder or the disk, then resume the chain.",
                cause);
    }
}
