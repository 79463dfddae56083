package dev.lisle.emulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that opens connections and holds them: half say nothing, half stop in the middle of a header. */
final class HostileCallers {
    private HostileCallers() {}

    /** Arguments: port and count. Says how many it holds, and lets go when its input ends. */
    public static void main(String... args) throws IOException {
        InetSocketAddress target = new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0]));
        int count = Integer.parseInt(args[1]);
        List<SocketChannel> held = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            SocketChannel caller = SocketChannel.open(target);
            if (i % 2 == 0) {
                caller.write(ByteBuffer.wrap("GET /me HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII)));
            }
            held.add(caller);
        }
        System.out.println("held " + held.size());
        while (System.in.read() >= 0) {
            continue; // until whoever started this closes it
        }
    }
}
