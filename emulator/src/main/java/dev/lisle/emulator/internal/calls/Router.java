package dev.lisle.emulator.internal.calls;

import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.world.Container;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.Sight;
import dev.lisle.emulator.internal.world.Token;
import dev.lisle.emulator.internal.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the endpoint of a request and checks the request on the way: path, token, scopes, object. Parameters, quotas
 * and the effect are the endpoint's.
 */
public final class Router {
    private final World world;

    private record OpenRoute(Operation operation, String method, OpenHandler handler) {}

    private final Map<String, List<Route<?>>> byEdge = new ConcurrentHashMap<>();
    private final Map<String, List<Route<Person>>> byPath = new ConcurrentHashMap<>();
    private final Map<String, List<OpenRoute>> openByPath = new ConcurrentHashMap<>();
    private final List<Function<String, @Nullable Object>> finders = new CopyOnWriteArrayList<>();

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

    /** Adds an endpoint at a path of its own, called on the account of the token. */
    public Router at(Operation operation, String method, String path, Handler<Person> handler, Scope... scopes) {
        Set<Scope> all = EnumSet.of(Scope.THREADS_BASIC, scopes);
        byPath.computeIfAbsent(path, any -> new ArrayList<>())
                .add(new Route<>(operation, method, Person.class, "", all, handler));
        return this;
    }

    /** Adds an endpoint at a path of its own that needs no user token. */
    public Router open(Operation operation, String method, String path, OpenHandler handler) {
        openByPath.computeIfAbsent(path, any -> new ArrayList<>()).add(new OpenRoute(operation, method, handler));
        return this;
    }

    /** Adds objects beside accounts, containers and posts that an id may mean; null means that it does not. */
    public Router finding(Function<String, @Nullable Object> finder) {
        finders.add(finder);
        return this;
    }

    /**
     * Answers a request.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if it is refused
     */
    public Answer answer(Request request) {
        String path = request.plainPath();
        List<OpenRoute> open = openByPath.getOrDefault(path, List.of());
        if (!open.isEmpty()) {
            return open.stream()
                    .filter(route -> route.method.equals(request.method()))
                    .findFirst()
                    .orElseThrow(() -> Errors.unsupportedMethod(request.method()))
                    .handler
                    .answer(request);
        }
        List<Route<Person>> ofPath = byPath.getOrDefault(path, List.of());
        return ofPath.isEmpty() ? answerOnObject(request) : answerAtPath(request, ofPath);
    }

    private Answer answerAtPath(Request request, List<Route<Person>> ofPath) {
        Route<Person> route = ofPath.stream()
                .filter(each -> each.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> Errors.unsupportedMethod(request.method()));
        Token token = admitted(request);
        Call call = new Call(request.path(), request.params(), token, world.now());
        route.check(call);
        return route.answer(token.owner(), call);
    }

    private Answer answerOnObject(Request request) {
        List<String> parts = request.parts();
        if (parts.isEmpty() || parts.size() > 2) {
            throw Errors.unknownPath(request.path());
        }
        String id = parts.get(0);
        String edge = parts.size() == 2 ? parts.get(1) : "";
        List<Route<?>> candidates = candidates(request.method(), edge);
        Token token = admitted(request);
        Call call = new Call(request.path(), request.params(), token, world.now());
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

    /** The token of a caller who has calls left. */
    private Token admitted(Request request) {
        Token token = world.people().authenticate(request.token());
        Instant now = world.now();
        Person person = token.owner();
        if (!Sight.reaches(token.app(), person, Scope.THREADS_BASIC)) {
            throw Errors.noTester();
        }
        if (!person.usage().take(now, () -> world.happenings().impressions(person, now))) {
            throw Errors.rateLimit();
        }
        return token;
    }

    /** What a request asks for and in whose name, or nothing if it leads nowhere or nobody knows its token. */
    public Optional<Intent> intent(Request request) {
        String path = request.plainPath();
        for (OpenRoute route : openByPath.getOrDefault(path, List.of())) {
            if (route.method.equals(request.method())) {
                return Optional.of(new Intent(route.operation, null));
            }
        }
        String text = request.token();
        Token token = text == null ? null : world.people().token(text).orElse(null);
        return token == null ? Optional.empty() : intent(request, path, token);
    }

    private Optional<Intent> intent(Request request, String path, Token token) {
        for (Route<Person> route : byPath.getOrDefault(path, List.of())) {
            if (route.method().equals(request.method())) {
                return Optional.of(new Intent(route.operation(), token.owner().username()));
            }
        }
        List<String> parts = request.parts();
        if (parts.isEmpty() || parts.size() > 2) {
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

    /** What the id means to this caller: only one's own account and containers can be seen, and posts by {@code Sight}. */
    private @Nullable Object target(String id, Token token) {
        if (id.equals("me") || id.equals(token.owner().id())) {
            return token.owner();
        }
        Container container = world.container(id).orElse(null);
        if (container != null && container.owner() == token.owner()) {
            return container;
        }
        Post post = world.post(id, View.GET).orElse(null);
        if (post != null && world.sight().sees(token, post)) {
            return post;
        }
        for (Function<String, @Nullable Object> finder : finders) {
            Object found = finder.apply(id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
