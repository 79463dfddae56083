package dev.lisle.publisher.hosting;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.MediaKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was looked into and can be published, as far as can be told from here.
 *
 * @param path of a file that could be read when it was checked
 * @param format told by the content, never by the name
 * @param sizeInBytes more than zero
 * @see <a href="https://developers.facebook.com/documentation/threads/overview">Media specifications</a>
 */
public record LocalMedia(Path path, MediaFormat format, long sizeInBytes) {
    private static final int LEAD_IN_BYTES = 32;

    /**
     * Looks into a file. Sends nothing.
     *
     * @throws InvalidDraftException if it is missing, empty, unreadable, too large, or in a format that Meta does not take
     */
    public static LocalMedia check(Path path) {
        if (!Files.exists(path)) {
            throw new InvalidDraftException("The file \"" + path + "\" does not exist. Check its path.");
        }
        if (!Files.isRegularFile(path)) {
            throw new InvalidDraftException("\"" + path + "\" is not a file. Give the path of an image or a video.");
        }
        try (var in = Files.newInputStream(path)) {
            byte[] lead = in.readNBytes(LEAD_IN_BYTES);
            MediaFormat format = MediaFormat.of(lead);
            if (format == null) {
                throw new InvalidDraftException("\"" + path + "\" is no picture and no video, whatever its name says: "
                        + MediaFormat.describe(lead) + ". Meta takes JPEG and PNG images, MP4 and MOV videos.");
            }
            return checkSize(new LocalMedia(path, format, Files.size(path)));
        } catch (IOException e) {
            throw new InvalidDraftException("The file \"" + path + "\" cannot be read: " + Reason.of(e) + ".", e);
        }
    }

    /** What Meta makes of it. */
    public MediaKind kind() {
        return format.kind();
    }

    /**
     * Reads the file from its beginning; the caller closes it.
     *
     * @param progress told how much was read
     */
    public InputStream open(UploadProgress progress) throws IOException {
        return new ProgressStream(Files.newInputStream(path), sizeInBytes, progress);
    }

    /** A name to host it under: new each time, not to be guessed, with the ending of its format, for example {@code .jpg}. */
    public String newName() {
        return HostedName.next(format);
    }

    private static LocalMedia checkSize(LocalMedia media) {
        long most = media.kind() == MediaKind.IMAGE
                ? MediaFormat.LARGEST_IMAGE_IN_BYTES
                : MediaFormat.LARGEST_VIDEO_IN_BYTES;
        if (media.sizeInBytes > most) {
            throw new InvalidDraftException(String.format(
                    "\"%s\" has %,d bytes. Meta takes %,d at most: make it smaller.",
                    media.path, media.sizeInBytes, most));
        }
        return media;
    }
}
