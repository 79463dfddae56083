package dev.lisle.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fetches one file of the web into the archive, in pieces, whatever its size. It sends no token. */
final class Download {
    private static final int CONNECT_MILLIS = 20_000;
    private static final int READ_MILLIS = 60_000;
    /** Meta takes videos of up to 1 GB; more than twice that is no post's. */
    private static final long LARGEST = 2_500_000_000L;

    private final Disk disk;
    private final boolean plainToo;

    /** With {@code plainToo}, addresses without TLS are fetched as well: for an API that is itself spoken to so. */
    Download(Disk disk, boolean plainToo) {
        this.disk = disk;
        this.plainToo = plainToo;
    }

    /** What came, or why nothing did; one of both is null. */
    record Outcome(@Nullable File file, @Nullable String failure) {}

    /** A file in its place. */
    record File(String name, String type, long sizeInBytes, String sha256) {}

    /**
     * Fetches into a file whose ending follows from its content.
     *
     * @throws IOException if it cannot be written here; that it does not come is an outcome
     */
    Outcome to(String nameWithoutEnding, @Nullable URI address) throws IOException {
        String scheme = address == null || address.getScheme() == null
                ? ""
                : address.getScheme().toLowerCase(Locale.ROOT);
        if (address == null || !(scheme.equals("https") || (plainToo && scheme.equals("http")))) {
            return new Outcome(null, "its address is none of https");
        }
        Path aside = disk.aside(nameWithoutEnding);
        try {
            Outcome outcome = fetch(address, aside, nameWithoutEnding);
            File file = outcome.file();
            if (file != null) {
                disk.moveInto(aside, file.name());
            }
            return outcome;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Outcome fetch(URI address, Path aside, String nameWithoutEnding) throws IOException {
        HttpURLConnection connection;
        InputStream body;
        try {
            connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                connection.disconnect();
                return new Outcome(null, "its address answered " + status);
            }
            body = connection.getInputStream();
        } catch (IOException e) {
            return new Outcome(null, "its address did not answer: " + e.getMessage());
        }
        MessageDigest digest = sha256();
        byte[] start = new byte[0];
        long size = 0;
        try (body;
                OutputStream out = Files.newOutputStream(aside)) {
            byte[] piece = new byte[1 << 16];
            while (true) {
                int read;
                try {
                    read = body.read(piece);
                } catch (IOException e) {
                    return new Outcome(null, "it broke off after " + size + " bytes: " + e.getMessage());
                }
                if (read < 0) {
                    break;
                }
                if (start.length < 16) { // enough to tell what it is
                    int old = start.length;
                    start = Arrays.copyOf(start, old + read);
                    System.arraycopy(piece, 0, start, old, read);
                }
                size += read;
                if (size > LARGEST) {
                    return new Outcome(null, "it is larger than " + LARGEST + " bytes");
                }
                digest.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        }
        long promised = connection.getContentLengthLong();
        if (promised >= 0 && promised != size) {
            return new Outcome(null, "it broke off after " + size + " of " + promised + " bytes");
        }
        FileKind kind = FileKind.of(start, connection.getContentType());
        return new Outcome(
                new File(
                        nameWithoutEnding + "." + kind.ending(),
                        kind.type(),
                        size,
                        HexFormat.of().formatHex(digest.digest())),
                null);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }
}
