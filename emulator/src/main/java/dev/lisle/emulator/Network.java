package dev.lisle.emulator;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who reaches an emulator, and whom it may reach. Immutable: start at {@link #LOOPBACK}.
 *
 * @param everywhere whether it listens on every interface instead of the loopback alone, as a container must
 * @param hosts names, beside those of this machine, by which its page may be opened and which it may call with webhooks;
 *     in small letters
 * @param mediaHosts names, beside those of this machine, from which pictures and videos are fetched; in small letters
 * @param certificates the folder with the certificate for TLS, which is made if there is none; null serves no TLS
 */
public record Network(
        boolean everywhere,
        Set<String> hosts,
        Set<String> mediaHosts,
        @Nullable Path certificates) {
    /** The loopback alone, without TLS. */
    public static final Network LOOPBACK = new Network(false, Set.of(), Set.of(), null);

    /** Takes its own copy of the hosts. */
    public Network {
        hosts = inSmallLetters(hosts);
        mediaHosts = inSmallLetters(mediaHosts);
    }

    /** The same, listening on every interface. Whoever reaches the machine then steers the emulator. */
    public Network onEveryInterface() {
        return new Network(true, hosts, mediaHosts, certificates);
    }

    /** The same with these hosts, which may open the page and be called with webhooks. */
    public Network withHosts(String... hosts) {
        return new Network(everywhere, Set.of(hosts), mediaHosts, certificates);
    }

    /**
     * The same, fetching pictures and videos from these hosts too, such as {@code cdn.example.com}: each is a name or a
     * number without a port, and a redirect has to lead to one of them or stay on this machine. What becomes of media
     * from elsewhere is {@link ForeignMedia}'s to say.
     */
    public Network withMediaHosts(String... mediaHosts) {
        return new Network(everywhere, hosts, Set.of(mediaHosts), certificates);
    }

    /**
     * The same, answering HTTPS too at the same port. The certificate is for localhost, 127.0.0.1, Meta's hosts and
     * {@link #hosts}; let a client trust {@code lisle-emulator.pem} of that folder.
     */
    public Network withTls(Path certificates) {
        return new Network(everywhere, hosts, mediaHosts, certificates);
    }

    private static Set<String> inSmallLetters(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
