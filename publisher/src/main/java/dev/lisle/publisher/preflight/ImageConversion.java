package dev.lisle.publisher.preflight;

import dev.lisle.publisher.hosting.MediaFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Makes an image that Meta takes of one that it does not take: as wide as Meta would show it, in sRGB, upright, JPEG, or PNG
 * where something shows through. Reads what the JVM has a reader for; of moving pictures the first.
 */
final class ImageConversion {
    /** Meta scales wider ones down to this. */
    static final int WIDEST_IN_PIXELS = 1440;

    private static final long MOST_PIXELS = 300_000_000;
    private static final float QUALITY = 0.9f;

    private ImageConversion() {}

    /**
     * The path of a new file in the folder for temporary ones; the caller deletes it.
     *
     * @throws IOException if it is no image that can be read here, with the reason as a clause
     */
    static Path convert(Path image) throws IOException {
        BufferedImage picture = upright(read(image.toFile()), ExifOrientation.of(image));
        if (picture.getColorModel().hasAlpha()) {
            Path png = write(picture, "png");
            if (Files.size(png) <= MediaFormat.LARGEST_IMAGE_IN_BYTES) {
                return png;
            }
            Files.delete(png);
        }
        return write(drawn(picture, new AffineTransform(), picture.getWidth(), picture.getHeight(), false), "jpg");
    }

    private static BufferedImage read(File file) throws IOException {
        try (FileImageInputStream in = new FileImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("there is no reader for its format here");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } catch (RuntimeException e) { // readers throw what they like at broken files
                throw new IOException("it is broken", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new IOException(pixels + " pixels are too many to read");
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * WIDEST_IN_PIXELS));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static BufferedImage upright(BufferedImage image, ExifOrientation orientation) {
        int width = orientation.swaps() ? image.getHeight() : image.getWidth();
        int height = orientation.swaps() ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) WIDEST_IN_PIXELS / width);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(orientation.turning(image.getWidth(), image.getHeight()));
        return drawn(
                image,
                turn,
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                image.getColorModel().hasAlpha());
    }

    private static BufferedImage drawn(
            BufferedImage image, AffineTransform transform, int width, int height, boolean alpha) {
        BufferedImage drawn =
                new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            if (!alpha) {
                pen.setBackground(Color.WHITE);
                pen.clearRect(0, 0, width, height);
            }
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.drawImage(image, transform, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static Path write(BufferedImage image, String format) throws IOException {
        Path file = Files.createTempFile("lisle-", "." + format);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
