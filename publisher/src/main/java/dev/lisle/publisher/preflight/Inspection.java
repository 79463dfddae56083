package dev.lisle.publisher.preflight;

import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.hosting.LocalMedia;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A look at the media of one draft. Not thread-safe. */
public final class Inspection {
    private final Preflight preflight;
    private final AddressCheck addresses;
    private final Consumer<String> aloud;

    Inspection(Preflight preflight, AddressCheck addresses, Consumer<String> aloud) {
        this.preflight = preflight;
        this.addresses = addresses;
        this.aloud = aloud;
    }

    /**
     * Looks into a file. Sends nothing.
     *
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if Meta would not take it, with the rule
     */
    public LocalMedia file(Path file) {
        LocalMedia media = LocalMedia.check(file);
        if (preflight.files()) {
            FileCheck.hold(media, aloud);
        }
        return media;
    }

    /**
     * What stands at an address. Sends requests there, unless that is switched off.
     *
     * @return by its content; what it looked like if it is not asked, or does not answer
     * @throws dev.lisle.publisher.drafts.InvalidDraftException if Meta could not fetch it, or would not take it
     */
    public MediaKind address(PublicAddress address) {
        return preflight.addresses() ? addresses.kind(address.address(), address.kind()) : address.kind();
    }
}
