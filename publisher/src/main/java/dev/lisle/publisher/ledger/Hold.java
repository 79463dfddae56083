package dev.lisle.publisher.ledger;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether a folder's ledger may be used. Its file {@code place} says which file of the disk it is itself; in a folder that was
 * copied or restored it is another, and then what happened since the copy was made is not in it.
 */
final class Hold {
    private static final String WHY = """
            This ledger is not where it was written: it may have been restored from a copy, and what was published since then
            is not in it. Look at the account. Then delete this file, and resume or give up what is unfinished.
            """;

    private final Path folder;

    private Hold(Path folder) {
        this.folder = folder;
    }

    static Hold of(Path folder) throws IOException {
        Hold hold = new Hold(folder);
        Path place = folder.resolve("place");
        String written = Files.exists(place) ? Files.readString(place) : "";
        if (written.isEmpty()) {
            Files.writeString(place, "");
        }
        String now = String.valueOf(number(place));
        if (!written.isEmpty() && !written.equals(now) && hold.hasChains()) {
            Files.writeString(hold.file(), WHY);
        }
        if (!written.equals(now)) {
            Files.writeString(place, now);
        }
        return hold;
    }

    /** @throws LedgerException if it may not */
    void check() {
        if (Files.exists(file())) {
            throw LedgerException.onHold(
                    "The ledger is on hold: it may have been restored from a copy, and what it does not know may be live."
                            + " Look at the account, then delete the file HOLD in " + folder + ".");
        }
    }

    private Path file() {
        return folder.resolve("HOLD");
    }

    private boolean hasChains() throws IOException {
        return hasChains(folder) || hasChains(folder.resolve("done"));
    }

    private static boolean hasChains(Path where) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(where, "*.jsonl")) {
            return files.iterator().hasNext();
        }
    }

    /** The file's number on its disk; null where there are no such numbers, which tells nothing then. */
    private static @Nullable Object number(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Files.getAttribute(file, "unix:ino")
                : null;
    }
}
