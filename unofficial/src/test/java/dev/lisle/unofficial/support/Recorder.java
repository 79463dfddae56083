package dev.lisle.unofficial.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a free port that answers what it was told to, in order, and keeps every request byte for byte. */
public final class Recorder implements AutoCloseable {
    private final ServerSocket socket;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<Recorded> requests = new CopyOnWriteArrayList<>();

    public Recorder() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread acceptor = new Thread(this::accept, "recorder");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    public Recorder answer(Reply reply) {
        replies.add(reply);
        return this;
    }

    /** Answers 200 with a sample of the reference. */
    public Recorder answer(String sample) {
        return answer(Reply.json(200, Samples.text(sample)));
    }

    public List<Recorded> requests() {
        return List.copyOf(requests);
    }

    public Recorded only() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, got " + requests);
        }
        return requests.get(0);
    }

    public Recorded last() {
        return requests.get(requests.size() - 1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread serving = new Thread(() -> serve(connection), "recorder connection");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /** Answers on one connection until the client leaves or an answer is to be cut. */
    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            while (true) {
                Recorded request = read(in);
                requests.add(request);
                Reply reply = replies.poll();
                if (reply == null) {
                    reply = Reply.text(500, "the test gave no answer for " + request);
                }
                if (reply.cut()) {
                    return;
                }
                write(connection.getOutputStream(), reply);
            }
        } catch (IOException e) {
            // the client went away; what it sent is kept
        }
    }

    private static Recorded read(InputStream in) throws IOException {
        String[] start = line(in).split(" ");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line; !(line = line(in)).isEmpty(); ) {
            headers.put(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Recorded(start[0], start[1], headers, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b; (b = in.read()) != '\n'; ) {
            if (b < 0) {
                throw new IOException("closed");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static void write(OutputStream out, Reply reply) throws IOException {
        List<String> head = new ArrayList<>();
        head.add("HTTP/1.1 " + reply.status() + " .");
        head.add("Content-Length: " + reply.body().length);
        reply.headers().forEach((name, value) -> head.add(name + ": " + value));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(reply.body());
        out.write(whole.toByteArray());
    }
}
