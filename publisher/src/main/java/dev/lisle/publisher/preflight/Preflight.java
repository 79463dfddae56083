package dev.lisle.publisher.preflight;

import java.util.function.Consumer;

/**
 * How closely media are looked at before anything is sent. A value.
 *
 * @param files whether files are held against all of Meta's rules; what they are, and their size, is always looked at
 * @param addresses whether public addresses are asked, as Meta's fetcher would ask them, for what stands there. This sends
 *     up to four requests for each, and none to where the public internet does not reach. A publisher whose media host
 *     is an emulator never asks
 * @param converting whether an image of another format, or of too many bytes, is published as a JPEG or PNG made of it, as
 *     wide as Meta would show it. What can be read is what the JVM has ImageIO readers for; WebP needs one on the class path
 */
public record Preflight(boolean files, boolean addresses, boolean converting) {
    /** Looks at everything, and changes nothing. */
    public static Preflight defaults() {
        return new Preflight(true, true, false);
    }

    /** Looks at what has to be known only: whether a file is an image or a video. Meta judges the rest. */
    public static Preflight off() {
        return new Preflight(false, false, false);
    }

    /** The same, believing addresses. */
    public Preflight withoutAddresses() {
        return new Preflight(files, false, converting);
    }

    /** The same, converting images that Meta does not take; that is said each time. */
    public Preflight withConversion() {
        return new Preflight(files, addresses, true);
    }

    /**
     * Begins to look at the media of one draft. Sends nothing yet.
     *
     * @param aloud hears, in sentences, what is no reason to refuse them and worth knowing
     */
    public Inspection begin(Consumer<String> aloud) {
        return new Inspection(this, new AddressCheck(PublicInternet::has, aloud), aloud);
    }
}
