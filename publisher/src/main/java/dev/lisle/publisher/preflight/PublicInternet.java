package dev.lisle.publisher.preflight;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses can be reached from anywhere, and so by Meta. All others are this machine's own or its network's, and an
 * address in a draft must not make us reach for those.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">Special addresses</a>
 */
final class PublicInternet {
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    private PublicInternet() {}

    static boolean has(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? has6(bytes) : has4(bytes);
    }

    private static boolean has4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean sharedByProvider = first == 100 && second >= 64 && second < 128;
        boolean forBenchmarks = first == 198 && (second == 18 || second == 19);
        boolean forProtocols = first == 192 && second == 0 && bytes[2] == 0;
        return first != 0 && first < 240 && !sharedByProvider && !forBenchmarks && !forProtocols;
    }

    private static boolean has6(byte[] bytes) {
        if (Arrays.equals(bytes, 0, NAT64.length, NAT64, 0, NAT64.length)) {
            return embedded(bytes, NAT64.length);
        }
        if (bytes[0] == 0x20 && bytes[1] == 0x02) { // 6to4
            return embedded(bytes, 2);
        }
        return (bytes[0] & 0xfe) != 0xfc; // unique local
    }

    private static boolean embedded(byte[] bytes, int start) {
        try {
            return has(InetAddress.getByAddress(Arrays.copyOfRange(bytes, start, start + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address.", e);
        }
    }
}
