package dev.lisle.cli.doctor;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource;
import dev.lisle.publisher.preflight.Inspection;
import dev.lisle.publisher.preflight.Preflight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether Meta could fetch media and would take them. Sends up to four requests to the server of each address. */
final class MediaCheck {
    private MediaCheck() {}

    static Finding look(String source) {
        List<String> notes = new ArrayList<>();
        try (Inspection inspection = Preflight.defaults().begin(notes::add)) {
            MediaSource media = MediaSource.parse(source);
            MediaKind kind = media instanceof MediaSource.PublicAddress address
                    ? inspection.address(address)
                    : media instanceof MediaSource.LocalFile file
                            ? inspection.file(file.path()).kind()
                            : null;
            if (!notes.isEmpty()) {
                return Finding.warning(
                        "media", String.join(" ", notes), "Open it from another network, without logging in anywhere.");
            }
            return kind == null
                    ? Finding.unseen("media", "bytes are looked at when they are published", null)
                    : Finding.well("media", source + " is a good " + kind.name().toLowerCase(Locale.ROOT));
        } catch (InvalidDraftException e) {
            return Finding.bad("media", String.valueOf(e.getMessage()), "Then try 'lisle doctor' again.");
        }
    }
}
