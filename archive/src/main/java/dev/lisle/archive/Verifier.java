package dev.lisle.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an archive through, and says what is wrong with it. */
final class Verifier {
    private final Path folder;
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, ArchivedMedia> media = new LinkedHashMap<>();
    private long lines;
    private long files;
    private long bytes;

    Verifier(Path folder) {
        this.folder = folder;
    }

    Verification verify() throws IOException {
        for (Shelf shelf : Shelf.values()) {
            readLines(shelf.file());
        }
        readLines(Census.INSIGHTS);
        readLines(Census.PROFILE);
        readLines(Census.MEDIA);
        for (ArchivedMedia one : media.values()) {
            compare(one);
        }
        return new Verification(lines, files, bytes, problems, notes);
    }

    private void readLines(String name) throws IOException {
        long[] number = {0};
        Lines.each(folder.resolve(name), (offset, line) -> {
            number[0]++;
            lines++;
            Map<String, @Nullable Object> object = Json.read(line);
            if (object == null) {
                problems.add("Line " + number[0] + " of " + name
                        + " cannot be read. The next update fetches what it was about, if it is still there.");
            } else if (name.equals(Census.MEDIA) && object.get("complete") == null) {
                takeMedia(number[0], object);
            }
        });
        if (endsTorn(folder.resolve(name))) {
            notes.add("The last line of " + name + " has no end: an update was stopped there. The next one goes on.");
        }
    }

    private void takeMedia(long number, Map<String, @Nullable Object> object) {
        ArchivedMedia one = Census.media(object);
        if (one == null) {
            problems.add("Line " + number + " of " + Census.MEDIA + " names no file and digest.");
        } else {
            media.put(one.file(), one);
        }
    }

    private void compare(ArchivedMedia one) throws IOException {
        Path file = folder.resolve(one.file()).normalize();
        if (!file.startsWith(folder.normalize())) {
            problems.add("The file " + one.file() + " lies outside of the archive and was not read.");
        } else if (!Files.isRegularFile(file)) {
            problems.add("The file " + one.file() + " is missing. Take it from a copy of the archive.");
        } else {
            files++;
            bytes += Files.size(file);
            if (!digest(file).equals(one.sha256())) {
                problems.add("The file " + one.file() + " is not what it was. Take it from a copy of the archive.");
            }
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = Download.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[1 << 16];
            for (int read; (read = in.read(piece)) >= 0; ) {
                digest.update(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean endsTorn(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(in.length() - 1);
            return in.read() != '\n';
        }
    }
}
