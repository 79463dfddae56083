package dev.lisle.publisher.preflight;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.hosting.LocalMedia;
import dev.lisle.publisher.hosting.MediaFormat;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Looks into files of a format that Meta takes. */
final class FileCheck {
    static final double WIDEST_IMAGE = 10;

    private FileCheck() {}

    /**
     * Holds a file against Meta's rules.
     *
     * @param aloud hears of the rules whose breaking is known to be let pass
     * @throws InvalidDraftException if it breaks another one
     */
    static void hold(LocalMedia media, Consumer<String> aloud) {
        List<MediaFinding> findings = findings(media);
        String refused = findings.stream()
                .filter(MediaFinding::isRefusal)
                .map(Object::toString)
                .collect(Collectors.joining("; "));
        if (!refused.isEmpty()) {
            throw new InvalidDraftException("Meta would not take \"" + media.path() + "\": " + refused + ". "
                    + (media.kind() == MediaKind.IMAGE ? "Crop it." : "Convert it."));
        }
        findings.forEach(finding -> aloud.accept("\"" + media.path() + "\": " + finding + "."));
    }

    private static List<MediaFinding> findings(LocalMedia media) {
        try {
            return media.kind() == MediaKind.IMAGE
                    ? image(size(media))
                    : VideoRules.brokenBy(FilmReader.read(media.path()));
        } catch (EOFException e) {
            throw broken(media, "it is cut off", e);
        } catch (IOException e) {
            throw broken(media, String.valueOf(e.getMessage()), e);
        }
    }

    static List<MediaFinding> image(ImageSize size) {
        return size.aspect() > WIDEST_IMAGE
                ? List.of(new MediaFinding(MediaRule.IMAGE_ASPECT, "it is " + size))
                : List.of();
    }

    static ImageSize size(LocalMedia media) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(media.path()))) {
            return ImageSize.of(media.format(), in);
        }
    }

    private static InvalidDraftException broken(LocalMedia media, String reason, IOException cause) {
        String what = media.format() == MediaFormat.JPEG || media.format() == MediaFormat.PNG ? "picture" : "video";
        return new InvalidDraftException(
                "The " + what + " \"" + media.path() + "\" is broken: " + reason + ". Export it again.", cause);
    }
}
