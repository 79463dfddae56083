package dev.lisle.unofficial.support;

import dev.lisle.unofficial.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The bodies of the reference, carried along as test data; all values in them are invented. */
public final class Samples {
    private Samples() {}

    public static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Json json(String name) {
        return Json.parse(text(name));
    }

    public static Path path(String name) {
        return folder().resolve(name + ".json");
    }

    /** The names of all samples. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            URL folder = Objects.requireNonNull(Samples.class.getResource("/samples"));
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
