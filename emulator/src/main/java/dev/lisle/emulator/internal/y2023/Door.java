package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.ReceivedRequest;
import dev.lisle.emulator.internal.admin.RequestLog;
import dev.lisle.emulator.internal.graph.GraphError;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Through which all requests of this interface go: faults, the app's name, the session, the log. */
final class Door {
    private static final String APP_PATHS = "/api/v1";
    private static final Set<String> UNLOGGED = Set.of("params", "signed_body", "lsd");

    /** Answers one endpoint. */
    @FunctionalInterface
    interface Endpoint {
        Reply answer(Incoming in);
    }

    /** Answers one endpoint for somebody who is signed in. */
    @FunctionalInterface
    interface OwnEndpoint {
        Reply answer(Incoming in, Person me);
    }

    private record Planned(String part, FaultOf2023 fault) {}

    private final RoutesConfig routes;
    private final World world;
    private final Sessions sessions;
    private final RequestLog log;
    private final Deque<Planned> faults = new ArrayDeque<>();

    Door(RoutesConfig routes, World world, Sessions sessions, RequestLog log) {
        this.routes = routes;
        this.world = world;
        this.sessions = sessions;
        this.log = log;
    }

    /** The next request whose path contains {@code part} is answered with the fault. */
    synchronized void plan(String part, FaultOf2023 fault) {
        faults.addLast(new Planned(part, fault));
    }

    /** An endpoint of the web, for anybody. */
    void web(String method, String path, Endpoint endpoint) {
        on(method, path, endpoint);
    }

    /** An endpoint that the app calls before it is signed in. */
    void app(String method, String path, Endpoint endpoint) {
        on(method, APP_PATHS + path, in -> {
            checkApp(in);
            return endpoint.answer(in);
        });
    }

    /** An endpoint of the app for those who are signed in. */
    void own(String method, String path, OwnEndpoint endpoint) {
        on(method, APP_PATHS + path, in -> {
            checkApp(in);
            return endpoint.answer(in, me(in));
        });
    }

    /** Where the app sends bytes, beside its other paths. */
    void upload(String path, OwnEndpoint endpoint) {
        on("POST", path, in -> {
            checkApp(in);
            return endpoint.answer(in, me(in));
        });
    }

    /** What no endpoint answers. */
    void rest() {
        for (HandlerType method : HandlerType.commonHttp()) {
            routes.addHttpHandler(
                    method,
                    APP_PATHS + "/*",
                    ctx -> handle(ctx, in -> {
                        throw Refusal.of(FaultOf2023.WRONG_METHOD);
                    }));
            routes.addHttpHandler(
                    method,
                    "/*",
                    ctx -> handle(ctx, in -> {
                        throw Refusal.of(FaultOf2023.MASKED_CHALLENGE);
                    }));
        }
    }

    private void on(String method, String path, Endpoint endpoint) {
        routes.addHttpHandler(HandlerType.findOrCreate(method), path, ctx -> handle(ctx, endpoint));
    }

    private void handle(Context ctx, Endpoint endpoint) throws IOException {
        long start = System.nanoTime();
        Instant at = world.now();
        Incoming in = null;
        String error = null;
        Reply reply;
        try {
            in = Incoming.read(ctx);
            world.publications().settle(); // a publish that comes late is due by now, or is not
            FaultOf2023 fault = next(ctx.path());
            if (fault != null) {
                throw Refusal.of(fault);
            }
            reply = endpoint.answer(in);
        } catch (Refusal e) {
            error = e.getMessage();
            reply = e.reply();
        } catch (GraphError e) { // a limit of the world: what the server of 2023 said to it is not known
            error = e.summary();
            reply = Refusal.of(FaultOf2023.PLEASE_WAIT_429).reply();
        }
        reply.headers().forEach(ctx::header);
        ctx.status(reply.status()).contentType(reply.contentType()).result(reply.body());
        note(ctx, in, reply.status(), error, at, Duration.ofNanos(System.nanoTime() - start));
    }

    private synchronized @Nullable FaultOf2023 next(String path) {
        Iterator<Planned> planned = faults.iterator();
        while (planned.hasNext()) {
            Planned candidate = planned.next();
            if (path.contains(candidate.part())) {
                planned.remove();
                return candidate.fault();
            }
        }
        return null;
    }

    private Person me(Incoming in) {
        return sessions.authenticate(in.header("Authorization"));
    }

    private static void checkApp(Incoming in) {
        String agent = in.header("User-Agent");
        if (agent == null || !agent.startsWith("Barcelona ")) {
            throw Refusal.of(FaultOf2023.USERAGENT_MISMATCH);
        }
    }

    private void note(
            Context ctx, @Nullable Incoming in, int status, @Nullable String error, Instant at, Duration duration) {
        Map<String, String> params = new LinkedHashMap<>(in == null ? Map.of() : in.fields());
        params.replaceAll((name, value) -> UNLOGGED.contains(name) ? "(masked)" : value);
        String username = username(in);
        log.add(number -> new ReceivedRequest(
                number,
                ctx.method().name(),
                ctx.path(),
                params,
                username,
                status,
                error,
                null,
                false,
                null,
                at,
                duration));
    }

    private @Nullable String username(@Nullable Incoming in) {
        try {
            return in == null ? null : me(in).username();
        } catch (Refusal e) {
            return null; // nobody, which many calls may be
        }
    }
}
