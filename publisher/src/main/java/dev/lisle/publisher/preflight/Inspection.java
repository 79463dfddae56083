package dev.lisle.publisher.preflight;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.hosting.LocalMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A look at the media of one draft, and what was made of them until it is closed. Not thread-safe. */
public final class Inspection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

    private final Preflight preflight;
    private final AddressCheck addresses;
    private final Consumer<String> aloud;
    private final List<Path> made = new ArrayList<>();

    Inspection(Preflight preflight, AddressCheck addresses, Consumer<String> aloud) {
        this.preflight = preflight;
        this.addresses = addresses;
        this.aloud = aloud;
    }

    /**
     * Looks into a file. Sends nothing.
     *
     * @return the file, or what was made of it
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if Meta would not take it, with the rule
     */
    public LocalMedia file(Path file) {
        LocalMedia media = preflight.converting() ? taken(file) : LocalMedia.check(file);
        if (preflight.files()) {
            FileCheck.hold(media, aloud);
        }
        return media;
    }

    /**
     * What stands at an address. Sends requests there, unless that is switched off.
     *
     * @return by its content; what it looked like if it is not asked, or does not answer
     * @throws InvalidDraftException if Meta could not fetch it, or would not take it, or if nobody knows what it is
     */
    public MediaKind address(PublicAddress address) {
        return preflight.addresses()
                ? addresses.kind(address)
                : AddressCheck.believed(address, "addresses are not looked at here");
    }

    /** Deletes what was made. */
    @Override
    public void close() {
        for (Path file : made) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) { // in the folder for temporary files: no reason to fail a publication
                LOG.warn("{} could not be deleted: {}", file, e.getMessage());
            }
        }
        made.clear();
    }

    private LocalMedia taken(Path file) {
        try {
            return LocalMedia.check(file);
        } catch (InvalidDraftException refusal) {
            if (!Files.isRegularFile(file)) {
                throw refusal;
            }
            return converted(file, refusal);
        }
    }

    private LocalMedia converted(Path file, InvalidDraftException refusal) {
        try {
            Path picture = ImageConversion.convert(file);
            made.add(picture);
            LocalMedia media = LocalMedia.check(picture);
            aloud.accept(refusal.getMessage() + " A " + media.format() + " made of it is published in its place, of "
                    + FileCheck.size(media) + ".");
            return media;
        } catch (IOException e) {
            throw new InvalidDraftException(
                    refusal.getMessage() + " It could not be converted: " + e.getMessage() + ".", e);
        }
    }
}
