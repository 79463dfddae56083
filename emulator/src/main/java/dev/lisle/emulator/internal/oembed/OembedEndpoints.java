package dev.lisle.emulator.internal.oembed;

import dev.lisle.emulator.PublishingLimits;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.internal.calls.Request;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.Params;
import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.RegisteredApp;
import dev.lisle.emulator.internal.world.RollingCount;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The HTML with which a post is shown on another page.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/tools-and-resources/embed-a-threads-post">Embeds</a>
 */
public final class OembedEndpoints {
    private static final int LEAST_WIDTH = 320;
    private static final int MOST_WIDTH = 658;
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://([^/?#]+)/(?:@[A-Za-z0-9._]+/post|t)/([A-Za-z0-9_-]+)/?(?:[?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("(www\\.)?threads\\.(com|net)", Pattern.CASE_INSENSITIVE);
    private static final String WEB = "https://www.threads.com";

    private final World world;
    private final Links links;
    private final RollingCount quota;

    /** Embeds posts of this world. */
    public OembedEndpoints(World world, Links links, PublishingLimits limits) {
        this.world = world;
        this.links = links;
        this.quota = new RollingCount(limits.oembeds(), Duration.ofHours(1));
    }

    /** Adds the endpoint. */
    public void register(Router router) {
        router.open(Operation.OEMBED, "GET", "oembed", this::embed);
    }

    private Answer embed(Request request) {
        if (world.variants().contains(Variant.OEMBED_NEEDS_TOKEN)) {
            checkToken(request.token());
        }
        int width = width(request.params());
        Post post = find(request.params().need("url"));
        if (!quota.take(world.now())) {
            throw Errors.rateLimit();
        }
        return Answer.of(Json.object()
                .put("type", "rich")
                .put("version", "1.0")
                .put("html", html(post))
                .put("provider_name", "Threads")
                .put("provider_url", WEB + "/")
                .put("width", width));
    }

    /** A user's token, or one of the app. */
    private void checkToken(@Nullable String token) {
        RegisteredApp app = world.apps().all().stream()
                .filter(each -> ("TH|" + each.id() + "|" + each.secret()).equals(token))
                .findFirst()
                .orElseGet(() -> world.people().authenticate(token).app());
        if (!app.isAdvanced(Scope.THREADS_BASIC)) {
            throw Errors.accessTier();
        }
    }

    private static int width(Params params) {
        String text = params.get("maxwidth");
        if (text == null) {
            return MOST_WIDTH;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < LEAST_WIDTH || Integer.parseInt(text) > MOST_WIDTH) {
            throw Errors.invalid("Param maxwidth must be a number from " + LEAST_WIDTH + " to " + MOST_WIDTH);
        }
        return Integer.parseInt(text);
    }

    private Post find(String url) {
        Matcher address = ADDRESS.matcher(url.strip());
        if (!address.matches() || !isThreads(address.group(1))) {
            throw Errors.invalid("Param url must be the address of a post, such as " + WEB + "/@USER/post/SHORTCODE or "
                    + WEB + "/t/SHORTCODE");
        }
        return world.postByShortcode(address.group(2))
                .filter(this::mayBeEmbedded)
                .orElseThrow(() -> Errors.notEmbeddable(address.group(2)));
    }

    private boolean isThreads(String host) {
        return HOST.matcher(host).matches() || host.equals(links.base().getAuthority());
    }

    private boolean mayBeEmbedded(Post post) {
        return !post.isRepost()
                && post.content().audience().countries().isEmpty()
                && world.sight().isPublic(post.author(), post);
    }

    private static String html(Post post) {
        String permalink = WEB + post.path();
        return "<blockquote class=\"text-post-media\" data-text-post-permalink=\"" + permalink
                + "\" data-text-post-version=\"0\" id=\"ig-tp-" + post.shortcode() + "\"><a href=\"" + permalink
                + "\" target=\"_blank\">View on Threads</a></blockquote>\n<script async src=\"" + WEB
                + "/embed.js\"></script>";
    }
}
