package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.Account;
import dev.lisle.emulator.EmulatorClock;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@link Admin} offers, and what the page shows, for any language: JSON in and out, below {@code /_lisle}. */
public final class AdminEndpoints {
    private static final int CHAINS_A_PAGE = 20;
    private static final int MAX_CHAINS_A_PAGE = 200;
    private static final int REQUESTS_SHOWN = 200;

    private final Admin admin;
    private final World world;
    private final EmulatorClock clock;
    private final RequestLog log;
    private final EventHub events;
    private final Timeline timeline;

    /** Offers these. */
    public AdminEndpoints(
            Admin admin, World world, EmulatorClock clock, RequestLog log, EventHub events, Timeline timeline) {
        this.admin = admin;
        this.world = world;
        this.clock = clock;
        this.log = log;
        this.events = events;
        this.timeline = timeline;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.exception(IllegalArgumentException.class, (e, ctx) -> refuse(ctx, 400, e));
        routes.exception(IllegalStateException.class, (e, ctx) -> refuse(ctx, 409, e));
        routes.exception(DateTimeException.class, (e, ctx) -> refuse(ctx, 400, e));
        routes.get("/_lisle/accounts", ctx -> AdminHttp.send(ctx, 200, accounts()));
        routes.post("/_lisle/accounts", this::addAccount);
        routes.post("/_lisle/tokens", this::issueToken);
        routes.get("/_lisle/clock", this::tell);
        routes.post("/_lisle/clock", this::advance);
        routes.get("/_lisle/requests", this::requests);
        routes.get(
                "/_lisle/posts",
                ctx -> AdminHttp.send(ctx, 200, Json.of(admin.posts(AdminHttp.query(ctx, "username")))));
        routes.post("/_lisle/posts/prepared", this::prepare);
        routes.get("/_lisle/containers", ctx -> AdminHttp.send(ctx, 200, Json.of(admin.containers())));
        routes.get("/_lisle/timeline", this::timeline);
        routes.get("/_lisle/conversation", this::conversation);
        routes.get("/_lisle/events", this::events);
        routes.get("/_lisle/avatars/{file}", this::avatar);
    }

    /** The accounts, and whether the token that each shows is too old to be used: the page makes another then. */
    private ArrayNode accounts() {
        ArrayNode all = Json.array();
        admin.accounts().forEach(account -> all.add(describe(account)));
        return all;
    }

    private ObjectNode describe(Account account) {
        boolean expired = world.people()
                .token(account.token())
                .filter(token -> !token.expiredAt(world.now()))
                .isEmpty();
        return ((ObjectNode) Json.of(account)).put("tokenExpired", expired);
    }

    private void addAccount(Context ctx) throws IOException {
        JsonNode body = AdminHttp.body(ctx);
        Account account = admin.addAccount(
                AdminHttp.member(body, "username"), body.path("name").asString(null));
        AdminHttp.send(ctx, 201, describe(account));
    }

    private void issueToken(Context ctx) throws IOException {
        JsonNode body = AdminHttp.body(ctx);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (JsonNode scope : body.path("scopes").values()) {
            scopes.add(Scope.of(scope.asString())
                    .orElseThrow(() -> new IllegalArgumentException(
                            scope + " is no scope: known are " + EnumSet.allOf(Scope.class))));
        }
        String username = AdminHttp.member(body, "username");
        String token = admin.issueToken(username, body.has("scopes") ? scopes : EnumSet.allOf(Scope.class));
        AdminHttp.send(ctx, 201, Json.object().put("username", username).put("token", token));
    }

    private void tell(Context ctx) {
        AdminHttp.send(ctx, 200, Json.object().put("now", clock.instant().toString()));
    }

    private void advance(Context ctx) throws IOException {
        clock.advance(Duration.parse(AdminHttp.member(AdminHttp.body(ctx), "advance")));
        tell(ctx);
    }

    private void requests(Context ctx) {
        String limit = ctx.queryParam("limit");
        AdminHttp.send(
                ctx, 200, Json.of(limit == null ? log.all() : log.latest(AdminHttp.number(limit, REQUESTS_SHOWN))));
    }

    private void prepare(Context ctx) throws IOException {
        JsonNode body = AdminHttp.body(ctx);
        admin.preparePosts(
                AdminHttp.member(body, "username"), body.path("count").asInt(0));
        AdminHttp.send(
                ctx, 201, Json.object().put("prepared", body.path("count").asInt()));
    }

    private void timeline(Context ctx) {
        String username = ctx.queryParam("username");
        String before = ctx.queryParam("before");
        Person person = username == null || username.isEmpty() ? null : admin.person(username);
        Long place = before == null ? null : Long.valueOf(AdminHttp.number(before, Integer.MAX_VALUE));
        String limit = ctx.queryParam("limit");
        int chains = limit == null ? CHAINS_A_PAGE : AdminHttp.number(limit, MAX_CHAINS_A_PAGE);
        AdminHttp.send(ctx, 200, timeline.page(person, place, chains));
    }

    private void conversation(Context ctx) {
        Post post = world.postByShortcode(AdminHttp.query(ctx, "shortcode")).orElse(null);
        if (post == null) {
            refuse(ctx, 404, new IllegalArgumentException("There is no such post; it may have been deleted."));
        } else {
            AdminHttp.send(ctx, 200, timeline.conversation(post));
        }
    }

    private void events(Context ctx) throws IOException, InterruptedException {
        ctx.contentType("text/event-stream; charset=UTF-8").header("Cache-Control", "no-store");
        events.stream(ctx.res());
    }

    private void avatar(Context ctx) {
        String username = ctx.pathParam("file").replaceFirst("\\.svg$", "");
        admin.person(username);
        ctx.contentType("image/svg+xml").header("Cache-Control", "max-age=3600").result(Avatar.svg(username));
    }

    private static void refuse(Context ctx, int status, Exception e) {
        ObjectNode body = Json.object();
        body.putObject("error").put("message", e.getMessage());
        AdminHttp.send(ctx, status, body);
    }
}
