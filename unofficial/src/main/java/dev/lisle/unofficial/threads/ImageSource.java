package dev.lisle.unofficial.threads;

import java.net.URI;
import java.nio.file.Path;

/** Where an image to post comes from. */
public sealed interface ImageSource permits ImageSource.Web, ImageSource.Local {
    /**
     * An address if the text starts with {@code http}, else a path of this machine: the rule of the original.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static ImageSource of(String addressOrPath) {
        return addressOrPath.startsWith("http") ? at(URI.create(addressOrPath)) : file(Path.of(addressOrPath));
    }

    /**
     * An image that is downloaded from an address, without any of this client's headers, when it is posted.
     *
     * @throws IllegalArgumentException if it is no http or https address
     */
    static ImageSource at(URI address) {
        return new Web(address);
    }

    /** An image file of this machine, read when it is posted. */
    static ImageSource file(Path file) {
        return new Local(file);
    }

    /**
     * An image on the web.
     *
     * @param address http or https
     */
    record Web(URI address) implements ImageSource {
        /** @throws IllegalArgumentException if it is no http or https address */
        public Web {
            if (address.getHost() == null
                    || !String.valueOf(address.getScheme()).matches("(?i)https?")) {
                throw new IllegalArgumentException("The address of the image is not http or https.");
            }
        }
    }

    /**
     * An image in a file.
     *
     * @param file its path
     */
    record Local(Path file) implements ImageSource {}
}
