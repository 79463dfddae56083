package dev.lisle.cli.doctor;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource;
import dev.lisle.publisher.preflight.Inspection;
import dev.lisle.publisher.preflight.Preflight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether Meta could fetch media and would take them. Sends up to four requests to the server of each address.
 *
 * @param hasHost whether local files can be put where Meta fetches them
 */
record MediaCheck(Preflight preflight, boolean hasHost) {
    Finding look(String source) {
        List<String> notes = new ArrayList<>();
        try (Inspection inspection = preflight.begin(notes::add)) {
            MediaSource media = MediaSource.parse(source);
            if (media instanceof MediaSource.PublicAddress address) {
                MediaKind kind = inspection.address(address);
                return notes.isEmpty()
                        ? good(source, kind)
                        : Finding.warning(
                                "media",
                                String.join(" ", notes),
                                "Open it in a browser from another network, without a login: it must be the file itself.");
            }
            if (media instanceof MediaSource.LocalFile file) {
                MediaKind kind = inspection.file(file.path()).kind();
                if (!hasHost) {
                    return nowhere(source, kind);
                }
                return notes.isEmpty()
                        ? good(source, kind)
                        : Finding.warning("media", String.join(" ", notes), "Convert it if Meta refuses it.");
            }
            return Finding.unseen("media", "bytes are looked at when they are published", null);
        } catch (InvalidDraftException e) {
            return Finding.bad("media", e);
        }
    }

    private static Finding good(String source, MediaKind kind) {
        return Finding.well("media", source + " is a good " + name(kind));
    }

    private static Finding nowhere(String source, MediaKind kind) {
        return Finding.bad(
                "media",
                source + " is a good " + name(kind)
                        + ", and no media host is set: Meta fetches from public addresses only",
                "Set media-host in the configuration file or LISLE_MEDIA_HOST, or upload it yourself and give its"
                        + " https:// address.");
    }

    private static String name(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
