package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.AppAccess;
import dev.lisle.emulator.Webhook;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.webhooks.Webhooks;
import dev.lisle.emulator.internal.world.Grant;
import dev.lisle.emulator.internal.world.RegisteredApp;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The developer's dashboard for any language: apps, who let them in, and what they are told. */
public final class AppEndpoints {
    private final World world;
    private final Admin admin;
    private final Webhooks webhooks;

    /** Offers these. */
    public AppEndpoints(World world, Admin admin, Webhooks webhooks) {
        this.world = world;
        this.admin = admin;
        this.webhooks = webhooks;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/_lisle/apps", ctx -> AdminHttp.send(ctx, 200, apps()));
        routes.post("/_lisle/apps", this::add);
        routes.post("/_lisle/apps/{id}", this::change);
        routes.get("/_lisle/grants", ctx -> AdminHttp.send(ctx, 200, grants()));
        routes.delete("/_lisle/grants", this::removeApp);
        routes.get("/_lisle/webhooks", ctx -> AdminHttp.send(ctx, 200, Json.of(webhooks.deliveries())));
    }

    private void add(Context ctx) throws IOException {
        JsonNode body = AdminHttp.body(ctx);
        String access = body.path("access").asString(AppAccess.ADVANCED.name());
        RegisteredApp app = world.apps()
                .add(
                        AdminHttp.member(body, "id"),
                        AdminHttp.member(body, "secret"),
                        AdminHttp.member(body, "name"),
                        AppAccess.valueOf(access));
        change(app, body);
        AdminHttp.send(ctx, 201, describe(app));
    }

    private void change(Context ctx) throws IOException {
        RegisteredApp app = app(ctx.pathParam("id"));
        change(app, AdminHttp.body(ctx));
        AdminHttp.send(ctx, 200, describe(app));
    }

    /** Changes what is named; what is not stays as it is. */
    private void change(RegisteredApp app, JsonNode body) {
        if (body.has("access")) {
            app.setAccess(AppAccess.valueOf(body.path("access").asString()));
        }
        if (body.has("redirectUris")) {
            List<URI> uris =
                    texts(body.path("redirectUris")).stream().map(URI::create).toList();
            app.redirectUris().clear();
            app.redirectUris().addAll(uris);
        }
        texts(body.path("testers")).forEach(username -> app.setTester(admin.person(username), true));
        texts(body.path("noTesters")).forEach(username -> app.setTester(admin.person(username), false));
        texts(body.path("invite")).forEach(username -> app.invite(admin.person(username)));
        if (body.has("uninstallUrl") || body.has("deletionUrl")) {
            webhooks.setCallbacks(
                    app,
                    body.has("uninstallUrl") ? uri(body.path("uninstallUrl")) : app.uninstallUrl(),
                    body.has("deletionUrl") ? uri(body.path("deletionUrl")) : app.deletionUrl());
        }
        if (body.has("webhook")) {
            webhooks.subscribe(app, webhook(body.path("webhook")));
        }
    }

    private static @Nullable Webhook webhook(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        Set<String> fields = new LinkedHashSet<>(texts(node.path("fields")));
        return new Webhook(
                URI.create(AdminHttp.member(node, "callback")),
                node.path("verifyToken").asString(""),
                fields.isEmpty() ? Webhook.ALL_FIELDS : fields);
    }

    private void removeApp(Context ctx) {
        RegisteredApp app = app(AdminHttp.query(ctx, "app"));
        String username = AdminHttp.query(ctx, "username");
        if (!webhooks.removeApp(app, admin.person(username))) {
            throw new IllegalArgumentException(username + " has not let the app " + app.id() + " in");
        }
        AdminHttp.send(ctx, 200, grants());
    }

    private ArrayNode apps() {
        ArrayNode apps = Json.array();
        world.apps().all().forEach(app -> apps.add(describe(app)));
        return apps;
    }

    private ObjectNode describe(RegisteredApp app) {
        ObjectNode view = Json.id(app.id())
                .put("secret", app.secret())
                .put("name", app.name())
                .put("access", (app.isAdvanced(Scope.THREADS_BASIC) ? AppAccess.ADVANCED : AppAccess.STANDARD).name())
                .put("uninstallUrl", text(app.uninstallUrl()))
                .put("deletionUrl", text(app.deletionUrl()));
        ArrayNode redirects = view.putArray("redirectUris");
        app.redirectUris().forEach(uri -> redirects.add(uri.toString()));
        ArrayNode testers = view.putArray("testers");
        world.people().all().stream().filter(app::isTester).forEach(person -> testers.add(person.username()));
        Webhook webhook = app.webhook();
        if (webhook != null) {
            ObjectNode shown =
                    view.putObject("webhook").put("callback", webhook.callback().toString());
            ArrayNode fields = shown.putArray("fields");
            webhook.fields().stream().sorted().forEach(fields::add);
        }
        return view;
    }

    private ArrayNode grants() {
        ArrayNode all = Json.array();
        for (Grant grant : world.apps().grants()) {
            ObjectNode view = all.addObject()
                    .put("app", grant.app().id())
                    .put("appName", grant.app().name())
                    .put("username", grant.person().username())
                    .put("until", grant.until().toString());
            ArrayNode scopes = view.putArray("scopes");
            grant.scopes().stream().sorted().map(Scope::wireName).forEach(scopes::add);
        }
        return all;
    }

    private RegisteredApp app(String id) {
        return world.apps().withId(id).orElseThrow(() -> new IllegalArgumentException("There is no app " + id));
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    private static @Nullable URI uri(JsonNode node) {
        return node.isNull() || node.asString().isBlank() ? null : URI.create(node.asString());
    }

    private static @Nullable String text(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }
}
