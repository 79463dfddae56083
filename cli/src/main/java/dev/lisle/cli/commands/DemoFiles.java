package dev.lisle.cli.commands;

import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The demo's essay, pictures and video, unpacked from the jar into a folder that {@link #close} deletes. */
record DemoFiles(Path folder, Draft draft) implements AutoCloseable {
    private static final String HOME = "/dev/lisle/cli/demo/";

    static DemoFiles unpack() {
        try {
            Path folder = Files.createTempDirectory("lisle-demo");
            return new DemoFiles(folder, draft(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's files could not be unpacked.", e);
        }
    }

    @Override
    public void close() {
        try {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's files in " + folder + " could not be deleted.", e);
        }
    }

    /** Reads {@code demo.json}: the text's file, the topic, and each medium's file followed by its alt text. */
    private static Draft draft(Path folder) throws IOException {
        Draft draft = null;
        String file = "";
        try (InputStream list = open("demo.json");
                JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), list)) {
            for (JsonToken token; (token = in.nextToken()) != null; ) {
                if (token != JsonToken.VALUE_STRING) {
                    continue;
                }
                switch (in.currentName()) {
                    case "text" -> draft = Draft.of(text(in.getString()));
                    case "topic" -> draft = Objects.requireNonNull(draft).withTopicTag(in.getString());
                    case "file" -> file = in.getString();
                    case "alt" ->
                        draft = Objects.requireNonNull(draft).with(Media.of(copy(file, folder), in.getString()));
                    default -> throw new IOException("demo.json has a field \"" + in.currentName() + "\"");
                }
            }
        }
        return Objects.requireNonNull(draft);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = open(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(DemoFiles.class.getResourceAsStream(HOME + name), name);
    }
}
