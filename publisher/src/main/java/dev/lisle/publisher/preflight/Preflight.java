package dev.lisle.publisher.preflight;

import java.net.InetAddress;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How closely media are looked at before anything is sent. A value.
 *
 * @param files whether files are held against all of Meta's rules; what they are, and their size, is always looked at
 * @param addresses whether public addresses are asked, as Meta's fetcher would ask them, for what stands there. This sends
 *     up to four requests for each, and none to where the public internet does not reach. A publisher whose media host
 *     is an emulator never asks
 * @param converting whether an image of another format, or of too many bytes, is published as a JPEG or PNG made of it, as
 *     wide as Meta would show it. What can be read is what the JVM has ImageIO readers for; WebP needs one on the class path
 * @param isPublic which addresses of hosts Meta reaches, and we may therefore ask; thread-safe
 */
public record Preflight(boolean files, boolean addresses, boolean converting, Predicate<InetAddress> isPublic) {
    private static final Predicate<InetAddress> PUBLIC_INTERNET = PublicInternet::has;

    /** Looks at everything, and changes nothing. */
    public static Preflight defaults() {
        return new Preflight(true, true, false, PUBLIC_INTERNET);
    }

    /** Looks at what has to be known only: whether a file is an image or a video. Meta judges the rest. */
    public static Preflight off() {
        return new Preflight(false, false, false, PUBLIC_INTERNET);
    }

    /** The same, believing addresses. */
    public Preflight withoutAddresses() {
        return new Preflight(files, false, converting, isPublic);
    }

    /** The same, converting images that Meta does not take; that is said each time. */
    public Preflight withConversion() {
        return new Preflight(files, addresses, true, isPublic);
    }

    /**
     * The same, taking other addresses for public: where the names of your own public servers lead to addresses of your own
     * network, or in a test with a server on this machine. Whatever is let in here, a draft can make us ask.
     */
    public Preflight reaching(Predicate<InetAddress> newIsPublic) {
        return new Preflight(files, addresses, converting, newIsPublic);
    }

    /**
     * Begins to look at the media of one draft. Sends nothing yet.
     *
     * @param aloud hears, in sentences, what is no reason to refuse them and worth knowing
     */
    public Inspection begin(Consumer<String> aloud) {
        return new Inspection(this, new AddressCheck(isPublic, aloud), aloud);
    }
}
