package dev.lisle.publisher;

import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.JdkHttpTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real transport on which single calls go wrong, in the ways networks and Meta have. */
final class FlakyNetwork implements HttpTransport, AutoCloseable {
    /** What goes wrong. */
    enum Trouble {
        /** The server acts, and its answer is lost. */
        ANSWER_LOST,
        /** The server never sees the call, and nobody can tell. */
        REQUEST_LOST,
        /** 24/4279009: the container is not there yet, although it is; the server never sees the call. */
        NOT_READY
    }

    private record Planned(String path, Trouble trouble) {}

    private static final byte[] NOT_FOUND =
            "{\"error\":{\"message\":\"The requested resource does not exist\",\"code\":24,\"error_subcode\":4279009}}"
                    .getBytes(StandardCharsets.UTF_8);

    private final JdkHttpTransport real = JdkHttpTransport.create();
    private final List<Planned> planned = new ArrayList<>();

    /** The next {@code times} calls whose path ends so go wrong. */
    void plan(String path, Trouble trouble, int times) {
        for (int i = 0; i < times; i++) {
            planned.add(new Planned(path, trouble));
        }
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException, InterruptedException {
        Planned next = planned.stream()
                .filter(trouble -> call.uri().getPath().endsWith(trouble.path))
                .findFirst()
                .orElse(null);
        if (next == null) {
            return real.send(call);
        }
        planned.remove(next);
        if (next.trouble == Trouble.NOT_READY) {
            return new HttpAnswer(400, Map.of("Content-Type", List.of("application/json")), NOT_FOUND);
        }
        if (next.trouble == Trouble.ANSWER_LOST) {
            real.send(call);
        }
        throw new IOException("connection reset");
    }

    @Override
    public void close() {
        real.close();
    }
}
