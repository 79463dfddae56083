package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets a page of somebody else's, open in the same browser, neither steer the emulator nor read its tokens. A page can
 * send requests here, but not without saying where it is from; and one whose name was made to lead here (DNS rebinding)
 * gives itself away by the host that it asks for. A program that is no browser says neither, and is let in.
 */
public final class Guard {
    private static final String ADDRESS = "\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]";

    /** Whom a line in a hosts file may lead here. */
    private static final Set<String> METAS_HOSTS = Set.of(
            "graph.threads.net",
            "graph.threads.com",
            "www.threads.net",
            "www.threads.com",
            "threads.net",
            "threads.com");

    private final Set<String> hosts;

    /** Lets in who asks for this machine, by number or as localhost, or for one of these hosts. */
    public Guard(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    /** Watches over everything that steers, or lets an app in. */
    public void register(RoutesConfig routes) {
        routes.before("/_lisle/*", this::check);
        routes.before("/oauth/authorize", this::check);
    }

    private void check(Context ctx) {
        String host = ctx.header("Host");
        if (host == null || !isKnown(name(host))) {
            refuse(
                    ctx,
                    "This emulator is not called " + (host == null ? "nothing" : "\"" + name(host) + "\"")
                            + ". Open it as localhost, or name the host in its settings");
        } else if (isForeign(ctx, host)) {
            refuse(ctx, "A page from elsewhere may not steer the emulator");
        }
    }

    /** Media are shown on pages of others too; everything else is for those who are at home here. */
    private static boolean isForeign(Context ctx, String host) {
        boolean safe = ctx.method().name().equals("GET") || ctx.method().name().equals("HEAD");
        String origin = ctx.header("Origin");
        if (origin != null) {
            return !isOf(origin, host);
        }
        return !safe && "cross-site".equals(ctx.header("Sec-Fetch-Site"));
    }

    private static boolean isOf(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isKnown(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches(ADDRESS)
                || METAS_HOSTS.contains(name)
                || hosts.contains(name);
    }

    private static String name(@Nullable String host) {
        return (host == null ? "" : host).toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    }

    private static void refuse(Context ctx, String why) {
        ObjectNode body = Json.object();
        body.putObject("error").put("message", why + ".");
        ctx.status(403).contentType(Answer.JSON).result(Json.bytes(body));
        ctx.skipRemainingHandlers();
    }
}
