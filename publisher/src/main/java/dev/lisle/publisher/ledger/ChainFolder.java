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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which files a ledger has: one for each chain, unfinished ones in the folder, finished ones in its folder {@code done}. A file has
 * its name only once its first lines are on disk. Knows of no leases: whoever changes something holds the lock for it.
 */
final class ChainFolder {
    private static final String ENDING = ".jsonl";
    private static final String HEAD = "{\"lisle-ledger\":1,\"key\":\"";
    private static final String HEAD_END = "\"}";

    private final Path folder;
    private final Path done;
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    /** Makes the folder if need be. */
    ChainFolder(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("done"));
        this.folder = folder.toRealPath();
        this.done = this.folder.resolve("done");
    }

    Path path() {
        return folder;
    }

    Path lockOfBeginning() {
        return folder.resolve("begin.lock");
    }

    Path lock(String chain) {
        return folder.resolve(chain + ".lock");
    }

    Path unfinished(String chain) {
        return folder.resolve(chain + ENDING);
    }

    Path finished(String chain) {
        return done.resolve(chain + ENDING);
    }

    boolean isUnfinished(String chain) {
        return Files.exists(unfinished(chain));
    }

    boolean isFinished(String chain) {
        return Files.exists(finished(chain));
    }

    /** All lines of a chain; none if there is no such chain. */
    List<String> read(String chain) throws IOException {
        try {
            return ChainFile.read(unfinished(chain));
        } catch (NoSuchFileException open) {
            try {
                return ChainFile.read(finished(chain));
            } catch (NoSuchFileException none) {
                return List.of();
            }
        }
    }

    List<String> unfinished() {
        return chains(folder);
    }

    /** The one that was written to last first. */
    List<String> finished() {
        Map<String, Instant> written = new HashMap<>();
        for (String chain : chains(done)) {
            try {
                written.put(chain, Files.getLastModifiedTime(finished(chain)).toInstant());
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

    /** The key that an unfinished chain was made with; null if it is finished by now. */
    @Nullable
    String key(String chain) throws IOException {
        String known = keys.get(chain);
        if (known != null) {
            return known;
        }
        try (var lines = Files.lines(unfinished(chain))) {
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

    /** Under another name first: a file with the right name always has its first lines. */
    void create(String chain, String key, String line) throws IOException {
        Path draft = folder.resolve(chain + ".new");
        try (FileOutputStream file = new FileOutputStream(draft.toFile())) {
            file.write((HEAD + key + HEAD_END + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        }
        Files.move(draft, unfinished(chain), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        keys.put(chain, key);
    }

    void finish(String chain) throws IOException {
        Files.move(unfinished(chain), finished(chain), StandardCopyOption.ATOMIC_MOVE);
        sync(done);
        sync(folder);
        keys.remove(chain);
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

    /** A new name in a folder is on disk only once the folder is; where folders cannot be synced there is nothing to do. */
    private static void sync(Path folder) throws IOException {
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

    private static LedgerException unreadable(Path folder, IOException cause) {
        return new LedgerException(
                "The ledger's folder " + folder + " cannot be read: " + cause.getMessage() + ".", cause);
    }
}
