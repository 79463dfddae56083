package dev.lisle.emulator.internal.oauth;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.world.RegisteredApp;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an app asks for when it sends somebody to the authorization window.
 *
 * @param app who asks
 * @param redirectUri where the person is sent back to
 * @param scopes what is asked for
 * @param state what the app wants to see again, or null
 */
record Wish(
        RegisteredApp app,
        String redirectUri,
        Set<Scope> scopes,
        @Nullable String state) {
    Wish {
        scopes = Set.copyOf(scopes);
    }

    /**
     * Reads it.
     *
     * @throws WindowError if it can't be granted by anybody
     */
    static Wish read(Params params, World world) {
        String appId = params.get("client_id");
        if (appId == null) {
            throw WindowError.noAppId();
        }
        RegisteredApp app = world.apps().withId(appId).orElseThrow(WindowError::unknownApp);
        String redirectUri = params.get("redirect_uri");
        if (redirectUri == null) {
            throw WindowError.parameter("The parameter redirect_uri is required.");
        }
        checkRedirect(app, redirectUri, world.variants().contains(Variant.NO_REDIRECT_TO_LOCALHOST));
        if (!"code".equals(params.get("response_type"))) {
            throw WindowError.parameter("The parameter response_type must be code.");
        }
        return new Wish(app, redirectUri, scopes(params.get("scope")), params.get("state"));
    }

    /** Where the person goes who said yes. */
    String granted(String code) {
        return back("code=" + encode(code)) + "#_";
    }

    /** Where the person goes who said no. */
    String denied() {
        return back("error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request");
    }

    private String back(String params) {
        String withState = state == null ? params : params + "&state=" + encode(state);
        return redirectUri + (redirectUri.contains("?") ? "&" : "?") + withState;
    }

    private static void checkRedirect(RegisteredApp app, String redirectUri, boolean notLocalhost) {
        URI uri;
        try {
            uri = URI.create(redirectUri);
        } catch (IllegalArgumentException e) {
            throw WindowError.redirectNotAllowed(redirectUri);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean listed = app.redirectUris().contains(uri);
        if (uri.getHost() == null
                || uri.getRawFragment() != null
                || (!listed && !app.redirectUris().isEmpty())) {
            throw WindowError.redirectNotAllowed(redirectUri);
        }
        boolean here = isThisMachine(uri.getHost());
        if (here && notLocalhost) {
            throw WindowError.redirectNotAllowed(redirectUri);
        }
        boolean plain = scheme.equals("http") && here;
        if (!scheme.equals("https") && !plain) {
            throw WindowError.insecureRedirect();
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Names with commas or white space between. */
    private static Set<Scope> scopes(@Nullable String text) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String name : (text == null ? "" : text).split("[,\\s]+", -1)) {
            if (!name.isEmpty()) {
                scopes.add(Scope.of(name).orElseThrow(() -> WindowError.parameter("Invalid scope: " + name + ".")));
            }
        }
        if (!scopes.contains(Scope.THREADS_BASIC)) {
            throw WindowError.parameter("The parameter scope must contain threads_basic.");
        }
        return scopes;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
