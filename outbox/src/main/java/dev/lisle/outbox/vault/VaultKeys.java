package dev.lisle.outbox.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The key that seals, and older ones that still open what they sealed. To change the key, put the new one in front of the old, call
 * {@link Vault#rotate}, and take the old one away.
 *
 * @param current seals and opens
 * @param older open only
 */
public record VaultKeys(VaultKey current, List<VaultKey> older) {
    /** The variable of {@link #fromEnvironment}. */
    public static final String VARIABLE = "LISLE_OUTBOX_KEY";

    /** Copies the list. */
    public VaultKeys {
        older = List.copyOf(older);
    }

    /** Of the caller's. */
    public static VaultKeys of(VaultKey current, VaultKey... older) {
        return new VaultKeys(current, List.of(older));
    }

    /**
     * From text: the current key, then older ones, apart by commas, spaces or lines.
     *
     * @throws VaultKeyException if there is none, or one of them is none
     */
    public static VaultKeys of(String text) {
        List<VaultKey> keys = new ArrayList<>();
        Arrays.stream(text.strip().split("[\\s,]+")).map(VaultKey::of).forEach(keys::add);
        return new VaultKeys(keys.get(0), keys.subList(1, keys.size()));
    }

    /**
     * From the variable {@value #VARIABLE}.
     *
     * @param environment such as {@code System.getenv()}
     * @throws VaultKeyException if it is missing or holds no key
     */
    public static VaultKeys fromEnvironment(Map<String, String> environment) {
        String text = environment.get(VARIABLE);
        if (text == null || text.isBlank()) {
            throw new VaultKeyException("The variable " + VARIABLE + " is not set, so no token can be sealed or opened."
                    + " Set it to the key of the vault.");
        }
        return of(text);
    }

    /**
     * From a file that only its owner can read; if there is none, one with a new key is made. Whoever has the file and the database
     * has the tokens: keep and back them up apart.
     *
     * @throws VaultKeyException if the file holds no key, can be read by others, or can be neither read nor made
     */
    public static VaultKeys fromFile(Path file) {
        try {
            try {
                return read(file);
            } catch (NoSuchFileException e) {
                make(file);
                return read(file);
            }
        } catch (IOException e) {
            throw new VaultKeyException("The key file \"" + file + "\" can be neither read nor made: " + e + ".", e);
        }
    }

    @Nullable
    VaultKey find(String id) {
        return current.id().equals(id)
                ? current
                : older.stream().filter(key -> key.id().equals(id)).findFirst().orElse(null);
    }

    String ids() {
        List<String> ids = new ArrayList<>(List.of(current.id()));
        ids.addAll(older.stream().map(VaultKey::id).toList());
        return String.join(", ", ids);
    }

    private static VaultKeys read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (isPosix()
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                        .endsWith("------")) {
            throw new VaultKeyException("Others than its owner can read the key file \"" + file
                    + "\". Take that right away with \"chmod 600\", and change the key if somebody did.");
        }
        if (text.isBlank()) {
            throw new VaultKeyException(
                    "The key file \"" + file + "\" is empty. Restore it, or remove it to begin anew.");
        }
        return of(text);
    }

    /** In one step, so that of two processes that begin at once one makes the key and the other reads it. */
    private static void make(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException("it is no file");
        }
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, ".lisle-key-", ".tmp", owners());
        try {
            Files.writeString(written, VaultKey.random().reveal() + "\n");
            name(written, absolute);
        } catch (FileAlreadyExistsException e) {
            // somebody was faster
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void name(Path written, Path file) throws IOException {
        try {
            Files.createLink(file, written);
        } catch (UnsupportedOperationException e) { // a file system without links
            Files.move(written, file);
        }
    }

    private static FileAttribute<?>[] owners() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
