package dev.lisle.publisher.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Hosts files in a directory that a web server serves. A file appears whole or not at all, under a name that nobody can
 * guess. Sends nothing. Thread-safe, and several processes may share a directory.
 */
public final class DirectoryMediaHost implements MediaHost {
    private final Path directory;
    private final URI publicAddress;

    /**
     * Puts files into {@code directory}, and counts on them being at {@code publicAddress}.
     *
     * @param directory one that the web server may read; made if it is not there
     * @param publicAddress what the web server calls the directory, for example {@code https://media.example.com/}
     */
    public DirectoryMediaHost(Path directory, URI publicAddress) {
        this.directory = directory;
        this.publicAddress = publicAddress.toString().endsWith("/") ? publicAddress : URI.create(publicAddress + "/");
    }

    @Override
    public URI host(LocalMedia media, UploadProgress progress) {
        String name = media.newName();
        Path unfinished = directory.resolve("." + name + ".part");
        try {
            Files.createDirectories(directory);
            try (InputStream in = media.open(progress)) {
                Files.copy(in, unfinished);
                move(unfinished, directory.resolve(name));
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new MediaHostException(
                    "\"" + media.path() + "\" could not be put into \"" + directory + "\": " + Reason.of(e) + ".", e);
        }
        return publicAddress.resolve(name);
    }

    @Override
    public void remove(URI address) {
        Path file = directory.resolve(HostedName.of(address));
        if (!address.equals(publicAddress.resolve(HostedName.of(address)))) {
            throw HostedName.foreign(address);
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new MediaHostException(
                    "\"" + file + "\" could not be removed: " + Reason.of(e) + ". Delete it by hand.", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) { // some network file systems: then the name appears a moment early
            Files.move(from, to);
        }
    }
}
