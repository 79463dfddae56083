package dev.lisle.publisher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A line of bytes to an emulator. What the other side answers to a publish can be lost on it, or be replaced. */
final class Line implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger publishes = new AtomicInteger();
    private final URI emulator;
    private final Trouble trouble;

    /** What becomes of a publish. */
    enum Trouble {
        /** It arrives, and when the answer comes, the connection is reset. */
        RESET_AFTER_IT_ARRIVED,
        /** The answer says that it belongs elsewhere. */
        REDIRECTED
    }

    Line(URI emulator, Trouble trouble) throws IOException {
        this.emulator = emulator;
        this.trouble = trouble;
        start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** How many requests to publish came in on it. */
    int publishes() {
        return publishes.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket caller = server.accept();
            start(() -> serve(caller));
        }
    }

    /** Requests are small: each comes in one piece or a few, and its first line tells what it is. */
    private void serve(Socket caller) throws IOException {
        try (caller;
                Socket there = new Socket(emulator.getHost(), emulator.getPort())) {
            boolean[] losing = {false};
            start(() -> back(there, caller, losing));
            byte[] buffer = new byte[65_536];
            InputStream in = caller.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                String text = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                if (text.startsWith("POST ")
                        && text.lines().findFirst().orElse("").contains("/threads_publish")) {
                    publishes.incrementAndGet();
                    if (trouble == Trouble.REDIRECTED) {
                        redirect(caller);
                        return;
                    }
                    synchronized (losing) {
                        losing[0] = true;
                    }
                }
                there.getOutputStream().write(buffer, 0, n);
            }
        }
    }

    private void redirect(Socket caller) throws IOException {
        String answer = "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + emulator
                + "/v1.0/me/threads_publish\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    private static void back(Socket there, Socket caller, boolean[] losing) throws IOException {
        byte[] buffer = new byte[65_536];
        OutputStream out = caller.getOutputStream();
        InputStream in = there.getInputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            synchronized (losing) {
                if (losing[0]) {
                    caller.setSoLinger(true, 0);
                    caller.close();
                    return;
                }
            }
            out.write(buffer, 0, n);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) { // one of the two hung up; the test looks at what the other side saw
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
