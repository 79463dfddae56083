package dev.lisle.emulator.internal.media;

import dev.lisle.emulator.internal.graph.Errors;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Whether a file is a picture that Threads takes. Pictures are decoded to the end, not only looked at.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/overview#image-specifications">Image specifications</a>
 */
final class ImageCheck {
    /** 8 MB. */
    static final long MAX_SIZE_IN_BYTES = 8L << 20;

    private static final int MAX_ASPECT = 10;
    private static final long MAX_PIXELS_TO_DECODE = 60_000_000;

    private ImageCheck() {}

    /**
     * Looks at the file.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if it is no picture, or none that Threads takes
     */
    static MediaReport of(StoredFile file) {
        if (file.format() != MediaFormat.JPEG && file.format() != MediaFormat.PNG) {
            throw Errors.mediaNotFetched("The file is " + described(file) + ", but images have to be JPEG or PNG.");
        }
        try {
            ImageSize size = ImageSize.of(file.format(), Files.readAllBytes(file.path()));
            decode(file, size);
            long longer = Math.max(size.width(), size.height());
            long shorter = Math.min(size.width(), size.height());
            return longer > MAX_ASPECT * shorter
                    ? MediaReport.failed(file, "INVALID_ASPEC_RATIO")
                    : MediaReport.good(file, size.width(), size.height());
        } catch (IOException | RuntimeException e) { // decoders throw what they like at broken files
            throw Errors.mediaNotFetched("The file is broken: " + e.getMessage());
        }
    }

    private static String described(StoredFile file) {
        return file.format() == MediaFormat.OTHER
                ? "no picture at all (by its content)"
                : "of type " + file.format().name() + " (by its content)";
    }

    private static void decode(StoredFile file, ImageSize size) throws IOException {
        if ((long) size.width() * size.height() > MAX_PIXELS_TO_DECODE) {
            throw new IOException(size.width() + " x " + size.height() + " pixels are too many to decode");
        }
        String format = file.format().name().toLowerCase(Locale.ROOT);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (FileImageInputStream in = new FileImageInputStream(file.path().toFile())) {
            reader.setInput(in, true, true);
            if (reader.canReadRaster()) {
                reader.readRaster(0, null); // whatever its colours are: CMYK too
            } else {
                reader.read(0);
            }
        } finally {
            reader.dispose();
        }
    }
}
