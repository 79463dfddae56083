package dev.lisle.emulator.internal.oauth;

import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.GraphError;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.graph.ParamsReader;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The window in which a person lets an app in, or does not. A form without script: a test posts to it what a browser
 * would, {@code account}, {@code decision=allow} and the parameters of the address; without {@code grant} all that was
 * asked for is granted.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions">Authorization
 *     window</a>
 */
public final class AuthorizationWindow {
    private static final int MAX_FORM_IN_BYTES = 64 * 1024;
    // a form may be followed by a redirect to wherever the app is
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'self' http: https:; frame-ancestors 'none'";

    private final World world;
    private final Codes codes;

    /** Makes codes in {@code codes}. */
    public AuthorizationWindow(World world, Codes codes) {
        this.world = world;
        this.codes = codes;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.exception(WindowError.class, (e, ctx) -> refuse(ctx, e));
        routes.get("/oauth/authorize", this::show);
        routes.post("/oauth/authorize", this::decide);
    }

    private void show(Context ctx) {
        Wish wish = Wish.read(query(ctx), world);
        List<Person> people = List.copyOf(world.people().all());
        ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .contentType("text/html; charset=UTF-8")
                .result(WindowPage.of(wish, people));
    }

    private void decide(Context ctx) throws IOException {
        byte[] form = ctx.req().getInputStream().readNBytes(MAX_FORM_IN_BYTES);
        Params params = read(ctx, new String(form, StandardCharsets.UTF_8));
        Wish wish = Wish.read(params, world);
        String decision = params.get("decision");
        if ("deny".equals(decision)) {
            redirect(ctx, wish.denied());
        } else if ("allow".equals(decision)) {
            redirect(ctx, allow(wish, params));
        } else {
            throw WindowError.parameter("The parameter decision must be allow or deny.");
        }
    }

    private String allow(Wish wish, Params params) {
        String username = params.get("account");
        Person person = world.people()
                .named(username == null ? "" : username)
                .orElseThrow(() -> WindowError.parameter("The parameter account must name an account; known are "
                        + world.people().all().stream().map(Person::username).toList() + "."));
        if (wish.app().isInvited(person)) {
            throw WindowError.invitationPending(person.username());
        }
        Set<Scope> granted = granted(wish, params.list("grant"));
        world.apps().grant(wish.app(), person, granted);
        return wish.granted(codes.make(new Codes.Code(wish.app(), person, granted, wish.redirectUri())));
    }

    private static Set<Scope> granted(Wish wish, List<String> chosen) {
        if (chosen.isEmpty()) {
            return wish.scopes();
        }
        Set<Scope> granted = EnumSet.of(Scope.THREADS_BASIC); // which can't be denied alone
        for (String name : chosen) {
            Scope.of(name).filter(wish.scopes()::contains).ifPresent(granted::add);
        }
        return granted;
    }

    private static void redirect(Context ctx, String to) {
        ctx.status(302).header("Location", to).header("Cache-Control", "no-store");
    }

    private static Params query(Context ctx) {
        return read(ctx, "");
    }

    private static Params read(Context ctx, String form) {
        try {
            return new ParamsReader().form(form).form(ctx.queryString()).params();
        } catch (GraphError e) {
            throw WindowError.parameter(e.getMessage() + ".");
        }
    }

    private static void refuse(Context ctx, WindowError e) {
        ctx.status(400).contentType(Answer.JSON).result(Json.bytes(e.body()));
    }
}
