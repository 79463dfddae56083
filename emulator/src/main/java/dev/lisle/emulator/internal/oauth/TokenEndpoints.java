package dev.lisle.emulator.internal.oauth;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.internal.calls.Request;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.world.Grant;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.RegisteredApp;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.Token;
import dev.lisle.emulator.internal.world.World;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls that make, exchange, refresh and inspect tokens. They know the caller by a secret or by the token itself, so
 * they need no user token.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions">Access
 *     tokens</a>
 * @see <a href="https://developers.facebook.com/docs/threads/get-started/long-lived-tokens">Long-lived tokens</a>
 */
public final class TokenEndpoints {
    private static final Duration YOUNGEST_TO_REFRESH = Duration.ofHours(24);
    private static final String APP_TOKEN = "TH|";

    private final World world;
    private final Codes codes;

    /** Takes codes from {@code codes}. */
    public TokenEndpoints(World world, Codes codes) {
        this.world = world;
        this.codes = codes;
    }

    /** Adds the endpoints. */
    public void register(Router router) {
        router.open(Operation.EXCHANGE_CODE, "POST", "oauth/access_token", this::accessToken);
        router.open(Operation.APP_TOKEN, "GET", "oauth/access_token", this::accessToken);
        router.open(Operation.EXCHANGE_TOKEN, "GET", "access_token", this::exchange);
        router.open(Operation.REFRESH_TOKEN, "GET", "refresh_access_token", this::refresh);
        router.open(Operation.DEBUG_TOKEN, "GET", "debug_token", this::debug);
    }

    /** Whether a text is a secret of the emulator's own making, and therefore none. */
    public boolean made(String text) {
        return codes.made(withoutEnd(text))
                || world.apps().all().stream()
                        .anyMatch(app ->
                                app.secret().equals(text) || appToken(app).equals(text));
    }

    private Answer accessToken(Request request) {
        String kind = request.params().need("grant_type");
        return switch (kind) {
            case "authorization_code" -> authorizationCode(request.params());
            case "client_credentials" -> clientCredentials(request.params());
            default -> throw Errors.invalid("Param grant_type must be authorization_code or client_credentials");
        };
    }

    private Answer authorizationCode(Params params) {
        RegisteredApp app = app(params);
        String code = withoutEnd(params.need("code"));
        Codes.Code taken = codes.take(code, app, params.need("redirect_uri")).orElseThrow(Errors::noMatchingCode);
        Person person = taken.person();
        Token token = world.people().issue(Token.Kind.SHORT_LIVED, app, person, taken.scopes());
        ObjectNode body = Json.object().put("access_token", token.text());
        return Answer.of(
                world.variants().contains(Variant.USER_ID_AS_NUMBER)
                        ? body.put("user_id", Long.parseLong(person.id()))
                        : body.put("user_id", person.id()));
    }

    private Answer clientCredentials(Params params) {
        return Answer.of(
                Json.object().put("access_token", appToken(app(params))).put("token_type", "bearer"));
    }

    private Answer exchange(Request request) {
        kind(request.params(), "th_exchange_token");
        Token token = world.people().authenticate(request.token());
        RegisteredApp app = token.app();
        if (!app.secret().equals(request.params().need("client_secret"))) {
            throw Errors.wrongSecret();
        }
        if (token.kind() == Token.Kind.LONG_LIVED) {
            throw Errors.sessionKeyInvalid();
        }
        if (!app.isAdvanced(Scope.THREADS_BASIC) && !app.isTester(token.owner())) {
            throw Errors.noTester();
        }
        return longLived(token);
    }

    private Answer refresh(Request request) {
        kind(request.params(), "th_refresh_token");
        Token token = world.people().authenticate(request.token());
        if (token.kind() != Token.Kind.LONG_LIVED) {
            throw Errors.invalid("Only a long-lived token can be refreshed; exchange this one first");
        }
        if (world.now().isBefore(token.issuedAt().plus(YOUNGEST_TO_REFRESH))) {
            throw Errors.invalid("A token must be at least 24 hours old to be refreshed");
        }
        if (!token.owner().profile().isPrivate() || !world.variants().contains(Variant.PRIVATE_GRANTS_END)) {
            world.apps()
                    .grant(token.app(), token.owner())
                    .ifPresent(grant -> world.apps().grant(grant.app(), grant.person(), grant.scopes()));
        }
        return longLived(token);
    }

    private Answer longLived(Token from) {
        Token token = world.people().issue(Token.Kind.LONG_LIVED, from.app(), from.owner(), from.scopes());
        return Answer.of(Json.object()
                .put("access_token", token.text())
                .put("token_type", "bearer")
                .put("expires_in", token.kind().life().toSeconds()));
    }

    private Answer debug(Request request) {
        Token asking = world.people().authenticate(request.token());
        RegisteredApp app = asking.app();
        if (!app.isTester(asking.owner())) {
            throw Errors.noPermission();
        }
        String input = request.params().need("input_token");
        ObjectNode data = input.equals(appToken(app)) ? describeApp(app) : describe(app, input);
        ObjectNode body = Json.object();
        body.set("data", data);
        return Answer.of(body);
    }

    private static ObjectNode describeApp(RegisteredApp app) {
        ObjectNode data =
                Json.object().put("type", "APP").put("application", app.name()).put("is_valid", true);
        data.putArray("scopes");
        return data;
    }

    private ObjectNode describe(RegisteredApp app, String input) {
        Token token = world.people()
                .token(input)
                .filter(known -> known.app() == app)
                .orElseThrow(() -> Errors.invalid("Param input_token is no token of this app"));
        Instant end = world.apps().grant(app, token.owner()).map(Grant::until).orElse(token.issuedAt());
        ObjectNode data = Json.object()
                .put("type", "USER")
                .put("application", app.name())
                .put("data_access_expires_at", end.getEpochSecond())
                .put("expires_at", token.expiresAt().getEpochSecond())
                .put("is_valid", isValid(token))
                .put("issued_at", token.issuedAt().getEpochSecond());
        ArrayNode scopes = data.putArray("scopes");
        token.scopes().stream().sorted().map(Scope::wireName).forEach(scopes::add);
        return data.put("user_id", token.owner().id());
    }

    private boolean isValid(Token token) {
        boolean granted = world.apps()
                .grant(token.app(), token.owner())
                .filter(grant -> grant.holdsAt(world.now()))
                .isPresent();
        return granted && !token.expiredAt(world.now());
    }

    /** The app whose id and secret a call carries. */
    private RegisteredApp app(Params params) {
        RegisteredApp app = world.apps().withId(params.need("client_id")).orElseThrow(Errors::unknownApp);
        if (!app.secret().equals(params.need("client_secret"))) {
            throw Errors.wrongSecret();
        }
        return app;
    }

    private static void kind(Params params, String wanted) {
        if (!params.need("grant_type").equals(wanted)) {
            throw Errors.invalid("Param grant_type must be " + wanted);
        }
    }

    private static String appToken(RegisteredApp app) {
        return APP_TOKEN + app.id() + "|" + app.secret();
    }

    /** Many a caller sends the end of the address, which is no part of the code. */
    private static String withoutEnd(String code) {
        return code.endsWith("#_") ? code.substring(0, code.length() - 2) : code;
    }
}
