package dev.lisle.outbox.media;

import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource;
import dev.lisle.publisher.drafts.MediaSource.InlineBytes;
import dev.lisle.publisher.drafts.MediaSource.LocalFile;
import dev.lisle.publisher.hosting.LocalMedia;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of files that are named by the SHA-256 of their content, so that a draft that waits for weeks publishes the picture that
 * was submitted, and the same picture in a hundred drafts is kept once. Which files are needed is told by the drafts themselves
 * whenever it is {@linkplain #sweep swept}; no counter can go wrong. Thread-safe, also between processes that share the folder; on
 * several machines the folder is one that all of them see.
 */
public final class MediaStore {
    /** How long a file stays that no draft names yet: a submission keeps its files first and its draft afterwards. */
    public static final Duration GRACE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(MediaStore.class);
    private static final String ENDING = ".media";
    private static final String LEAVING = ".leaving";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.media");

    private final Path folder;
    private final Clock clock;

    private MediaStore(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath();
        this.clock = clock;
    }

    /** A store in {@code folder}, which is made when something is kept. Reads and writes nothing yet. */
    public static MediaStore in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    /** The same with another clock, by which files age. */
    public static MediaStore in(Path folder, Clock clock) {
        return new MediaStore(folder, clock);
    }

    /**
     * Copies the files and the bytes of a draft. When it returns, they are on the disk; addresses stay as they are.
     *
     * @return the same draft with the names of the copies, which are no paths: they stay right when the folder moves
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if a file is missing, empty, too large, or nothing that Meta takes
     * @throws MediaStoreException if one cannot be kept, for example since the disk is full
     */
    public Draft keep(Draft draft) {
        return withSources(draft, this::kept);
    }

    /** A draft of {@link #keep} with the paths of its files, to be published. Looks at no file. */
    public Draft open(Draft kept) {
        return withSources(
                kept,
                source -> source instanceof LocalFile file && isName(file)
                        ? new LocalFile(folder.resolve(file.path().toString()))
                        : source);
    }

    /** The names of the files that a draft of {@link #keep} needs. */
    public static Set<String> names(Draft kept) {
        return kept.media().stream()
                .map(Media::source)
                .filter(source -> source instanceof LocalFile file && isName(file))
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Removes the files that nothing needs, once they are older than {@link #GRACE}.
     *
     * @param needed the names of all drafts that are not finished
     * @return how many were removed
     * @throws MediaStoreException if the folder cannot be read
     */
    public int sweep(Set<String> needed) {
        Instant oldest = clock.instant().minus(GRACE);
        int removed = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            try {
                if (!needed.contains(withoutEnding(name))) {
                    removed += remove(file, oldest) ? 1 : 0;
                } else if (name.endsWith(LEAVING)) {
                    comeBack(file);
                }
            } catch (IOException e) { // the next sweep finds it again
                LOG.warn("The file {} could not be removed: {}", file, e.toString());
            }
        }
        return removed;
    }

    private MediaSource kept(MediaSource source) {
        try {
            if (source instanceof InlineBytes inline) {
                return keep(new ByteArrayInputStream(inline.content()));
            }
            if (source instanceof LocalFile file && !isName(file)) {
                LocalMedia.check(file.path());
                try (InputStream in = Files.newInputStream(file.path())) {
                    return keep(in);
                }
            }
            return source;
        } catch (IOException e) {
            throw new MediaStoreException(
                    "\"" + source + "\" could not be kept in \"" + folder + "\": " + e.getMessage()
                            + ". Nothing was submitted; see that there is room and that the folder can be written.",
                    e);
        }
    }

    private LocalFile keep(InputStream content) throws IOException {
        Files.createDirectories(folder);
        try (NewFile written = NewFile.copy(content, folder)) {
            Path name = Path.of(written.sha256() + ENDING);
            if (!touch(folder.resolve(name))) {
                touch(written.path());
                written.moveTo(folder.resolve(name));
            }
            return new LocalFile(name);
        }
    }

    /**
     * Makes a file young. Java opens it for that and sets the time afterwards, so a sweep may take it away in between without having
     * seen that it is young: only one whose name is still there afterwards stays.
     */
    private boolean touch(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Files.exists(file);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Takes a file out of the way first and looks at its age then. Whoever keeps the same content meanwhile has either made it young,
     * and it goes back, or does not find it any more, and writes it anew.
     */
    private static boolean remove(Path file, Instant oldest) throws IOException {
        if (isYoung(file, oldest)) {
            return false;
        }
        Path leaving = file.resolveSibling(withoutEnding(file.getFileName().toString()) + LEAVING);
        if (!file.equals(leaving)) {
            NewFile.move(file, leaving);
        }
        if (isYoung(leaving, oldest)) {
            comeBack(leaving);
            return false;
        }
        return Files.deleteIfExists(leaving);
    }

    private static void comeBack(Path leaving) throws IOException {
        NewFile.move(
                leaving,
                leaving.resolveSibling(withoutEnding(leaving.getFileName().toString())));
    }

    private static boolean isYoung(Path file, Instant oldest) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isAfter(oldest);
    }

    private Iterable<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> {
                        String name = file.getFileName().toString();
                        return NAME.matcher(withoutEnding(name)).matches() || NewFile.isUnfinished(name);
                    })
                    .toList();
        } catch (NoSuchFileException e) {
            return Set.of();
        } catch (IOException e) {
            throw new MediaStoreException("The folder \"" + folder + "\" cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static boolean isName(LocalFile file) {
        return NAME.matcher(file.path().toString()).matches();
    }

    private static String withoutEnding(String name) {
        return name.endsWith(LEAVING) ? name.substring(0, name.length() - LEAVING.length()) : name;
    }

    private static Draft withSources(Draft draft, UnaryOperator<MediaSource> change) {
        return new Draft(
                draft.text(),
                draft.media().stream()
                        .map(media -> new Media(change.apply(media.source()), media.altText(), media.isSpoiler()))
                        .toList(),
                draft.topicTag(),
                draft.replyControl(),
                draft.replyTo(),
                draft.splitting(),
                draft.tags(),
                draft.marks(),
                draft.extras());
    }
}
