package dev.lisle.publisher.preflight;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.hosting.MediaFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Looks at addresses as Meta's fetcher would: asks robots.txt, then for the head, then for the first bytes, under the name of
 * that fetcher. What the server says is held against the draft; that it cannot be reached from here is not, since Meta may
 * fare otherwise. For one draft; remembers the robots.txt of each site. Not thread-safe.
 */
final class AddressCheck {
    private static final String HTML = "text/html";

    private final Visitor visitor;
    private final Consumer<String> aloud;
    private final Map<URI, Robots> robots = new HashMap<>();

    AddressCheck(Predicate<InetAddress> isPublic, Consumer<String> aloud) {
        this.visitor = new Visitor(isPublic);
        this.aloud = aloud;
    }

    /**
     * What stands at an address, by its content.
     *
     * @param there what it looks like is believed if it cannot be looked at from here
     * @throws InvalidDraftException if Meta could not fetch it or would not take it, or if nobody knows what it is
     */
    MediaKind kind(PublicAddress there) {
        URI address = there.address();
        try {
            askRobots(address);
            askHead(address);
            Glance glance = visitor.glance("GET", address, Visitor.META);
            if (glance.status() >= 500) {
                return unseen(there, "its server answers HTTP " + glance.status());
            }
            MediaKind kind = judge(address, glance).kind();
            if (there.kind() != null && there.kind() != kind) {
                aloud.accept("\"" + address + "\" is " + (kind == MediaKind.IMAGE ? "an image" : "a video")
                        + ", whatever its ending says, and is published as such.");
            }
            return kind;
        } catch (UnknownHostException e) {
            return unseen(there, "its host has no address here");
        } catch (IOException e) {
            return unseen(there, e.getMessage() == null ? "nobody answers there" : e.getMessage());
        }
    }

    private void askRobots(URI address) throws IOException {
        URI file = address.resolve("/robots.txt");
        Robots known = robots.get(file);
        if (known == null) {
            Glance glance = visitor.glance("GET", file, Visitor.META);
            known = glance.isThere() && !glance.contentType().equals(HTML)
                    ? Robots.parse(new String(glance.lead(), StandardCharsets.UTF_8))
                    : Robots.OPEN;
            robots.put(file, known);
        }
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String asked = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        known.forbids(asked).ifPresent(rule -> {
            throw new InvalidDraftException("\"" + address + "\" may not be fetched by Meta: " + file + " says \""
                    + rule + "\". Allow it there for facebookexternalhit, or host it elsewhere.");
        });
    }

    /** Saves the second request where the first says enough; servers that know no HEAD are asked again. */
    private void askHead(URI address) throws IOException {
        Glance head = visitor.glance("HEAD", address, Visitor.META);
        if (head.isThere() && head.contentType().equals(HTML)) {
            throw page(address);
        }
    }

    private MediaFormat judge(URI address, Glance glance) throws IOException {
        if (!glance.isThere()) {
            throw refused(address, glance.status());
        }
        MediaFormat format = MediaFormat.of(glance.lead());
        if (format == null) {
            throw glance.contentType().equals(HTML)
                    ? page(address)
                    : new InvalidDraftException(
                            "\"" + address + "\" is no picture and no video, whatever its name says: "
                                    + MediaFormat.describe(glance.lead())
                                    + ". Meta takes JPEG and PNG images, MP4 and MOV videos.");
        }
        long most = format.kind() == MediaKind.IMAGE
                ? MediaFormat.LARGEST_IMAGE_IN_BYTES
                : MediaFormat.LARGEST_VIDEO_IN_BYTES;
        if (glance.sizeInBytes() > most) {
            throw new InvalidDraftException(String.format(
                    Locale.ROOT,
                    "\"%s\" has %,d bytes. Meta takes %,d at most: make it smaller.",
                    address,
                    glance.sizeInBytes(),
                    most));
        }
        if (format.kind() == MediaKind.IMAGE) {
            judgeImage(address, format, glance.lead());
        }
        return format;
    }

    private static void judgeImage(URI address, MediaFormat format, byte[] lead) throws IOException {
        ImageSize size;
        try {
            size = ImageSize.of(format, new ByteArrayInputStream(lead));
        } catch (IOException e) {
            return; // its size stands further on than we read, or it is broken: Meta will tell
        }
        List<MediaFinding> findings = FileCheck.image(size);
        if (!findings.isEmpty()) {
            throw new InvalidDraftException(
                    "Meta would not take \"" + address + "\": " + findings.get(0) + ". Crop it.");
        }
    }

    private InvalidDraftException refused(URI address, int status) throws IOException {
        String answer = "\"" + address + "\" cannot be fetched by Meta: its server answers HTTP " + status;
        boolean othersMay = visitor.glance("GET", address, Visitor.ANYBODY).isThere();
        return new InvalidDraftException(
                othersMay
                        ? answer + " to Meta's fetcher, and not to others. Let the user agent facebookexternalhit pass"
                                + " there, or host it elsewhere."
                        : answer + ". Check the address, and that it needs no login.");
    }

    private static InvalidDraftException page(URI address) {
        return new InvalidDraftException(
                "\"" + address + "\" is an HTML page and not the picture or video itself. Give the"
                        + " address of the file: open it alone in a browser and copy the address from there.");
    }

    private MediaKind unseen(PublicAddress there, String reason) {
        MediaKind kind = believed(there, reason);
        aloud.accept("\"" + there + "\" could not be looked at from here (" + reason + "). Meta may fare otherwise.");
        return kind;
    }

    /** @throws InvalidDraftException if its ending says nothing, so that only a look could have told */
    static MediaKind believed(PublicAddress there, String whyUnseen) {
        MediaKind kind = there.kind();
        if (kind == null) {
            throw new InvalidDraftException("It cannot be told whether \"" + there
                    + "\" is an image or a video: its ending"
                    + " says nothing, and " + whyUnseen + ". Say its kind in the draft, or give an address whose path"
                    + " ends in .jpg, .jpeg, .png, .mp4 or .mov.");
        }
        return kind;
    }
}
