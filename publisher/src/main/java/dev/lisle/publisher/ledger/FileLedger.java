package dev.lisle.publisher.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private final ChainFolder folder;
    private final Hold hold;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

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
        this.folder = new ChainFolder(folder);
        this.hold = Hold.of(this.folder.path());
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
        try (LockFile lock = LockFile.open(folder.lockOfBeginning())) {
            return lock.writing(() -> {
                if (folder.isUnfinished(chain) || folder.isFinished(chain)) {
                    throw new IllegalArgumentException("The chain " + chain + " is there already. Choose another id.");
                }
                for (String other : folder.unfinished()) {
                    if (key.equals(folder.key(other))) {
                        return Optional.of(other);
                    }
                }
                folder.create(chain, key, line);
                return Optional.empty();
            });
        } catch (IOException e) {
            throw failed(chain, e);
        }
    }

    @Override
    public List<String> read(String chain) {
        try {
            return folder.read(chain);
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
            if (!folder.isUnfinished(chain) && !folder.isFinished(chain)) {
                throw new IllegalArgumentException("There is no chain " + chain + " in " + folder.path() + ".");
            }
            try (LockFile lock = LockFile.open(folder.lock(chain))) {
                return lock.writing(() -> {
                    boolean finished = folder.isFinished(chain);
                    try (ChainFile file = new ChainFile(finished ? folder.finished(chain) : folder.unfinished(chain))) {
                        return file.append(lines);
                    } finally {
                        if (finished) {
                            Files.deleteIfExists(folder.lock(chain));
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
        if (!folder.isUnfinished(chain)) {
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
                folder.finish(chain);
                return Files.deleteIfExists(folder.lock(chain));
            });
        } catch (IOException e) {
            throw failed(chain, e);
        }
        release(chain, mine);
        return true;
    }

    @Override
    public List<String> unfinished() {
        return folder.unfinished();
    }

    /**
     * The chains that are finished and still in {@code done}, the one that was written to last first.
     *
     * @throws LedgerException if the folder cannot be read
     */
    public List<String> finished() {
        return folder.finished();
    }

    @Override
    public void close() {
        Map.copyOf(held).forEach(this::release);
    }

    private @Nullable Held take(String chain) throws IOException {
        LockFile lock = LockFile.open(folder.lock(chain));
        try {
            Long fence = lock.tryLease();
            if (fence != null && folder.isUnfinished(chain)) {
                return new Held(lock, new ChainFile(folder.unfinished(chain)), fence);
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

    private static LedgerException failed(String chain, IOException cause) {
        return new LedgerException(
                "The ledger of " + chain + " cannot be used: " + cause.getMessage()
                        + ". Mend the folder or the disk, then resume the chain.",
                cause);
    }
}
