package dev.lisle.unofficial;

import java.net.URI;

/**
 * Where to send requests. There is no default: the caller names the addresses, and answers for using them.
 *
 * @param web answers {@code /api/graphql} and the page of a profile
 * @param pages answers the page with the anonymous token and takes image uploads
 * @param api answers the mobile interface; its path ends before {@code /users}, as in {@code …/api/v1}
 */
public record Endpoints(URI web, URI pages, URI api) {
    /**
     * Drops slashes at the end.
     *
     * @throws IllegalArgumentException if an address is not https, or http on this machine, since a login goes over it
     */
    public Endpoints {
        web = checked("web", web);
        pages = checked("pages", pages);
        api = checked("api", api);
    }

    /** All three below one address, the mobile interface at {@code /api/v1}, as Lisle's emulator has them. */
    public static Endpoints at(URI address) {
        URI base = checked("address", address);
        return new Endpoints(base, base, URI.create(base + "/api/v1"));
    }

    private static URI checked(String name, URI address) {
        String host = address.getHost();
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        boolean plain = "http".equalsIgnoreCase(address.getScheme());
        if (host == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("The endpoint " + name + " is no address of a server.");
        }
        if (!secure && !(plain && isThisMachine(host))) {
            throw new IllegalArgumentException(
                    "The endpoint " + name + " is not https, so a login could be read on its way. Only on this machine"
                            + " (localhost, 127.0.0.1, [::1]) may it be http.");
        }
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
