package dev.lisle.publisher;

import dev.lisle.publisher.drafts.MediaSource;
import dev.lisle.publisher.drafts.MediaSource.InlineBytes;
import dev.lisle.publisher.drafts.MediaSource.LocalFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Media as files: content that has none is written to one, which is removed by {@link #close}. */
final class MediaFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFiles.class);

    private final Map<MediaSource, Path> written = new HashMap<>();

    /** The file of {@code source}; null if Meta fetches it from an address. */
    @Nullable
    Path of(MediaSource source) {
        if (source instanceof LocalFile file) {
            return file.path();
        }
        return source instanceof InlineBytes inline
                ? written.computeIfAbsent(inline, content -> write((InlineBytes) content))
                : null;
    }

    @Override
    public void close() {
        for (Path file : written.values()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) { // what was published stays published
                LOG.warn("The temporary file {} could not be removed: {}", file, e.getMessage());
            }
        }
        written.clear();
    }

    private static Path write(InlineBytes inline) {
        try {
            return Files.write(Files.createTempFile("lisle-", ".media"), inline.content());
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary file can be written for media given as bytes.", e);
        }
    }
}
