package dev.lisle.client.auth;

import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.internal.OwnersFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps credentials as JSON in a file that only its owner can read, replaced in one step. */
public final class FileTokenStore implements TokenStore {
    private final OwnersFile file;

    private FileTokenStore(OwnersFile file) {
        this.file = file;
    }

    /** A store in {@code file}, which is made when something is saved. Reads and writes nothing yet. */
    public static FileTokenStore at(Path file) {
        return new FileTokenStore(new OwnersFile(file));
    }

    /** @throws IOException if the file cannot be read, or holds something else; the message does not repeat it */
    @Override
    public Optional<Credentials> load() throws IOException {
        Optional<String> json = file.read();
        try {
            return json.map(Credentials::fromJson);
        } catch (InvalidRequestException e) {
            throw new IOException(file + " holds no credentials. Move it away and log in again.", e);
        }
    }

    /** By a lock on a file beside this one, which the system gives back when a process ends, however it ends. */
    @Override
    public Optional<Closeable> tryHold() throws IOException {
        return file.tryLock();
    }

    @Override
    public void save(Credentials credentials) throws IOException {
        file.replace(credentials.toJson() + "\n");
    }
}
