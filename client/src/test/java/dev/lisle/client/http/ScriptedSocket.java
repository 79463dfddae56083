package dev.lisle.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A server that does to a connection what no HTTP server would: each connection reads one request and then plays the next
 * script; without one it is closed. Keeps the heads of the requests.
 */
final class ScriptedSocket implements AutoCloseable {
    /** What happens to one connection once its request has been read. */
    @FunctionalInterface
    interface Script {
        void play(Socket connection) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final CountDownLatch aPeerLeft = new CountDownLatch(1);

    private ScriptedSocket() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "scripted-socket");
        accepting.setDaemon(true);
        accepting.start();
    }

    static ScriptedSocket open() throws IOException {
        return new ScriptedSocket();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    List<String> heads() {
        return heads;
    }

    ScriptedSocket then(Script script) {
        scripts.add(script);
        return this;
    }

    /** Sends the text as it is, then closes in the usual way. */
    ScriptedSocket thenSend(String text) {
        return then(connection -> write(connection, text));
    }

    /** Sends the text as it is, then breaks the connection off with a reset. */
    ScriptedSocket thenReset(String text) {
        return then(connection -> {
            write(connection, text);
            connection.setSoLinger(true, 0);
        });
    }

    /** Sends the text as it is, then nothing more until the other side has left. */
    ScriptedSocket thenStall(String text) {
        return then(connection -> {
            write(connection, text);
            while (connection.getInputStream().read() >= 0) {
                // the other side has more to say
            }
            aPeerLeft.countDown();
        });
    }

    boolean aPeerLeftWithin(long seconds) throws InterruptedException {
        return aPeerLeft.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                Thread playing = new Thread(() -> serve(connection), "scripted-connection");
                playing.setDaemon(true);
                playing.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            heads.add(readRequest(connection.getInputStream()));
            Script script = scripts.poll();
            if (script != null) {
                script.play(connection);
            }
        } catch (IOException e) {
            aPeerLeft.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        for (String line : head.toString().split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                in.readNBytes(
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()));
            }
        }
        return head.toString();
    }

    static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
