package dev.lisle.publisher.hosting;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names of hosted files: nobody can guess them, and we know ours again when they are to be removed. */
final class HostedName {
    private static final Pattern OURS =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.(jpg|png|mp4|mov)");

    private HostedName() {}

    static String next(MediaFormat format) {
        String ending = format == MediaFormat.JPEG ? "jpg" : format.name().toLowerCase(Locale.ROOT);
        return UUID.randomUUID() + "." + ending;
    }

    /**
     * The name at the end of an address.
     *
     * @throws MediaHostException if it is none that {@link #next} gave
     */
    static String of(URI address) {
        String path = String.valueOf(address.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!OURS.matcher(name).matches()) {
            throw foreign(address);
        }
        return name;
    }

    static MediaHostException foreign(URI address) {
        return new MediaHostException(
                "\"" + address + "\" was not hosted here, so it is not removed. Remove it where it" + " came from.");
    }
}
