package dev.lisle.mcp;

import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource;
import dev.lisle.publisher.drafts.MediaSource.InlineBytes;
import dev.lisle.publisher.drafts.MediaSource.LocalFile;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The only files that an assistant may publish: those below one folder. Without one, media are addresses. */
final class MediaFolder {
    private final @Nullable Path folder;

    private MediaFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    static MediaFolder none() {
        return new MediaFolder(null);
    }

    /** @throws IllegalArgumentException if it is no folder */
    static MediaFolder at(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return new MediaFolder(folder.toRealPath());
            }
            throw new IllegalArgumentException("\"" + folder
                    + "\" is no folder. Give one that holds the images and videos that may be published.");
        } catch (IOException e) {
            throw new UncheckedIOException("The folder \"" + folder + "\" cannot be read.", e);
        }
    }

    /** A text in which files are named as in the folder, since where that is concerns no assistant. */
    String hiddenIn(String text) {
        return folder == null
                ? text
                : text.replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    /** The draft with the real paths of its files, so that what was checked is what is read. */
    Draft checked(Draft draft) {
        return new Draft(
                draft.text(),
                draft.media().stream().map(this::checked).toList(),
                draft.topicTag(),
                draft.replyControl(),
                draft.replyTo(),
                draft.splitting(),
                draft.tags(),
                draft.marks(),
                draft.extras());
    }

    private Media checked(Media media) {
        MediaSource source = media.source();
        if (source instanceof PublicAddress there) {
            if (!"https".equals(there.address().getScheme())) {
                throw new RefusedException(
                        "The address of media \"" + there + "\" is not encrypted. Give one that begins with https://.");
            }
            return media;
        }
        if (source instanceof InlineBytes) {
            throw new RefusedException("Media cannot be given as data here. Give an address that begins with https://"
                    + (folder == null ? "." : ", or the path of a file in the media folder."));
        }
        return new Media(new LocalFile(real(((LocalFile) source).path())), media.altText(), media.isSpoiler());
    }

    private Path real(Path named) {
        if (folder == null) {
            throw new RefusedException(
                    "\"" + named + "\" is a file of this machine, and no media folder was named when this"
                            + " server was started. Give an address that begins with https://, or ask a person to name a folder.");
        }
        Path lexical = folder.resolve(named).normalize();
        if (!lexical.startsWith(folder)) {
            throw outside(named);
        }
        try {
            Path real = lexical.toRealPath();
            if (!real.startsWith(folder)) { // through a link
                throw outside(named);
            }
            if (!Files.isRegularFile(real)) {
                throw new RefusedException("\"" + named + "\" is no file. Give the path of an image or video.");
            }
            return real;
        } catch (IOException e) {
            throw new RefusedException("There is no file \"" + named + "\" in the media folder. Check its name.", e);
        }
    }

    private static RefusedException outside(Path named) {
        return new RefusedException(
                "\"" + named + "\" is not below the media folder, and no other file may be published."
                        + " Give a path in it, without \"..\".");
    }
}
