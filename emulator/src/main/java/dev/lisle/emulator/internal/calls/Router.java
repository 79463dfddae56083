package dev.lisle.emulator.internal.calls;

import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.Token;
import dev.lisle.emulator.internal.world.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the endpoint of a request and checks the request on the way: path, token, scopes, object. Parameters, quotas
 * and the effect are the endpoint's.
 */
public final class Router {
    private final World world;
    private final Map<String, List<Route<?>>> byEdge = new ConcurrentHashMap<>();

    /** Knows no endpoint yet. */
    public Router(World world) {
        this.world = world;
    }

    /** Adds an endpoint; {@code threads_basic} is needed for each. */
    public <T> Router on(
            Operation operation, String method, Class<T> target, String edge, Handler<T> handler, Scope... scopes) {
        Set<Scope> all = EnumSet.of(Scope.THREADS_BASIC, scopes);
        byEdge.computeIfAbsent(edge, any -> new ArrayList<>())
                .add(new Route<>(operation, method, target, edge, all, handler));
        return this;
    }

    /**
     * Answers a request.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if it is refused
     */
    public Answer answer(Request request) {
        List<String> parts = request.parts();
        if (parts.isEmpty() || parts.size() > 2) {
            throw Errors.unknownPath(request.path());
        }
        String id = parts.get(0);
        String edge = parts.size() == 2 ? parts.get(1) : "";
        List<Route<?>> candidates = candidates(request.method(), edge);
        Token token = world.people().authenticate(request.token());
        Call call = new Call(request.params(), token, world.now());
        Object target = target(id, token);
        Optional<Route<?>> fitting = candidates.stream()
                .filter(route -> target != null && route.fits(target))
                .findFirst();
        fitting.orElse(candidates.get(0)).check(call);
        if (target == null) {
            throw Errors.notFound(request.method(), id);
        }
        return fitting.orElseThrow(
                        () -> edge.isEmpty() ? Errors.notFound(request.method(), id) : Errors.nonexistingField(edge))
                .answer(target, call);
    }

    /** What a request asks for and in whose name, or nothing if it leads nowhere or nobody knows its token. */
    public Optional<Intent> intent(Request request) {
        List<String> parts = request.parts();
        String text = request.token();
        Token token = text == null ? null : world.people().token(text).orElse(null);
        if (parts.isEmpty() || parts.size() > 2 || token == null) {
            return Optional.empty();
        }
        Object target = target(parts.get(0), token);
        return byEdge.getOrDefault(parts.size() == 2 ? parts.get(1) : "", List.of()).stream()
                .filter(route -> route.method().equals(request.method()) && target != null && route.fits(target))
                .findFirst()
                .map(route -> new Intent(route.operation(), token.owner().username()));
    }

    private List<Route<?>> candidates(String method, String edge) {
        List<Route<?>> ofEdge = byEdge.getOrDefault(edge, List.of());
        if (ofEdge.isEmpty()) {
            throw Errors.nonexistingField(edge);
        }
        List<Route<?>> ofMethod =
                ofEdge.stream().filter(route -> route.method().equals(method)).toList();
        if (ofMethod.isEmpty()) {
            throw Errors.unsupportedMethod(method);
        }
        return ofMethod;
    }

    /** What the id means to this caller: only one's own account and containers can be seen. */
    private @Nullable Object target(String id, Token token) {
        if (id.equals("me") || id.equals(token.owner().id())) {
            return token.owner();
        }
        return world.container(id)
                .filter(container -> container.owner() == token.owner())
                .map(Object.class::cast)
                .or(() -> world.post(id, View.GET))
                .orElse(null);
    }
}
