package dev.lisle.emulator.internal.server;

import dev.lisle.emulator.App;
import dev.lisle.emulator.Crowd;
import dev.lisle.emulator.EmulatorClock;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.Totals;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.admin.Admin;
import dev.lisle.emulator.internal.admin.AdminEndpoints;
import dev.lisle.emulator.internal.admin.AppEndpoints;
import dev.lisle.emulator.internal.admin.EventHub;
import dev.lisle.emulator.internal.admin.FaultEndpoints;
import dev.lisle.emulator.internal.admin.Guard;
import dev.lisle.emulator.internal.admin.MediaEndpoints;
import dev.lisle.emulator.internal.admin.PageEndpoints;
import dev.lisle.emulator.internal.admin.PreviewEndpoints;
import dev.lisle.emulator.internal.admin.RequestLog;
import dev.lisle.emulator.internal.admin.Snapshots;
import dev.lisle.emulator.internal.admin.Timeline;
import dev.lisle.emulator.internal.admin.WorldEvents;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.containers.ContainerEndpoints;
import dev.lisle.emulator.internal.containers.LimitEndpoints;
import dev.lisle.emulator.internal.faults.FaultBook;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.insights.AccountInsights;
import dev.lisle.emulator.internal.insights.PostInsights;
import dev.lisle.emulator.internal.locations.LocationEndpoints;
import dev.lisle.emulator.internal.media.MediaFetcher;
import dev.lisle.emulator.internal.media.MediaStore;
import dev.lisle.emulator.internal.oauth.AuthorizationWindow;
import dev.lisle.emulator.internal.oauth.Codes;
import dev.lisle.emulator.internal.oauth.TokenEndpoints;
import dev.lisle.emulator.internal.oembed.OembedEndpoints;
import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.posts.PageCache;
import dev.lisle.emulator.internal.posts.PostEndpoints;
import dev.lisle.emulator.internal.posts.PostFields;
import dev.lisle.emulator.internal.profiles.DiscoveryEndpoints;
import dev.lisle.emulator.internal.profiles.ProfileEndpoints;
import dev.lisle.emulator.internal.replies.ReplyEndpoints;
import dev.lisle.emulator.internal.search.SearchEndpoints;
import dev.lisle.emulator.internal.seeding.Sower;
import dev.lisle.emulator.internal.snapshots.SnapshotFile;
import dev.lisle.emulator.internal.steering.WorldCrowd;
import dev.lisle.emulator.internal.steering.WorldEndpoints;
import dev.lisle.emulator.internal.webhooks.Webhooks;
import dev.lisle.emulator.internal.world.RegisteredApp;
import dev.lisle.emulator.internal.world.World;
import dev.lisle.emulator.internal.y2023.Service;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** All parts of an emulator, put together and running. */
public final class Assembly implements AutoCloseable {
    private final URI address;
    private final boolean secure;
    private final EmulatorClock clock;
    private final EventHub events = new EventHub();
    private final RequestLog log = new RequestLog(events);
    private final MediaStore store = new MediaStore();
    private final PageCache pages = new PageCache();
    private final FaultBook faults = new FaultBook();
    private final World world;
    private final MediaFetcher fetcher;
    private final PreviewEndpoints preview = new PreviewEndpoints();
    private final Admin admin;
    private final SnapshotFile snapshotFile;
    private final Webhooks webhooks;
    private final HttpServer server;
    private final List<HttpServer> others = new CopyOnWriteArrayList<>();

    private Assembly(
            EmulatorSettings settings, EmulatorClock clock, Consumer<Instant> clockMover, ServerSocketChannel socket)
            throws IOException {
        this.address = HttpServer.address(socket);
        this.secure = settings.network().certificates() != null;
        this.clock = clock;
        this.world = new World(settings, clock::instant);
        world.listen(new WorldEvents(events));
        world.onForgottenFile(file -> store.remove(file.id()));
        this.fetcher = new MediaFetcher(
                store, settings.foreignMedia(), settings.network().mediaHosts());
        Links links = new Links(address);
        Snapshots snapshots = new Snapshots(links);
        this.admin = new Admin(world, snapshots, pages, events);
        settings.usernames().forEach(username -> admin.addAccount(username, null));
        if (settings.seed() != null) {
            new Sower(world, settings.seed()).sow();
        }
        Codes codes = new Codes(clock::instant);
        TokenEndpoints tokens = new TokenEndpoints(world, codes);
        PostFields fields = new PostFields(world, links);
        Router router = router(settings, links, fields);
        this.webhooks = new Webhooks(
                world, fields, settings.network().hosts(), delivery -> events.send("webhook", () -> Json.of(delivery)));
        world.listen(webhooks);
        this.snapshotFile = new SnapshotFile(world, admin, store, clockMover, webhooks::forgetDeliveries);
        tokens.register(router);
        ApiHandler api = new ApiHandler(world, new FaultyRouter(router, faults, clock), clock, log, tokens::made);
        Timeline timeline = new Timeline(world, links, snapshots);
        AdminEndpoints steering = new AdminEndpoints(admin, world, clock, log, events, timeline);
        this.server = HttpServer.start(socket, settings.network(), routes -> {
            new Guard(settings.network().hosts()).register(routes);
            steering.register(routes);
            snapshotFile.register(routes);
            new WorldEndpoints(world, store, this::sow).register(routes);
            preview.register(routes);
            new AppEndpoints(world, admin, webhooks).register(routes);
            new FaultEndpoints(faults).register(routes);
            new MediaEndpoints(store, links).register(routes);
            new PageEndpoints().register(routes);
            new AuthorizationWindow(world, codes).register(routes);
            HandlerType.commonHttp().forEach(method -> routes.addHttpHandler(method, "/*", api));
        });
    }

    /**
     * Starts an emulator.
     *
     * @param clockMover sets {@code clock} to any moment
     * @throws java.net.BindException if the port is in use
     * @throws IOException if there is no loopback
     */
    public static Assembly start(EmulatorSettings settings, EmulatorClock clock, Consumer<Instant> clockMover)
            throws IOException {
        ServerSocketChannel socket = HttpServer.bind(settings.port(), settings.network());
        try {
            return new Assembly(settings, clock, clockMover, socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** Where it listens. */
    public URI address() {
        return address;
    }

    /** Whether it speaks TLS too. */
    public boolean isSecure() {
        return secure;
    }

    /** Its app. */
    public App app() {
        RegisteredApp app = world.apps().first();
        return new App(app.id(), app.secret());
    }

    public EmulatorClock clock() {
        return clock;
    }

    public FaultBook faults() {
        return faults;
    }

    public RequestLog log() {
        return log;
    }

    /** What has happened so far. */
    public Totals totals() {
        world.publications().settle();
        return world.totals();
    }

    /** Saves and loads everything. */
    public SnapshotFile snapshotFile() {
        return snapshotFile;
    }

    /** Fills the world with other people. */
    public void sow(long seed) {
        new Sower(world, seed).sow();
        events.send("seeded", () -> Json.object().put("seed", seed));
    }

    /** The readings in use. */
    public Set<Variant> variants() {
        return world.variants();
    }

    /** What accounts do beside the API. */
    public Crowd crowd() {
        return new WorldCrowd(world);
    }

    public Admin admin() {
        return admin;
    }

    public World world() {
        return world;
    }

    public PreviewEndpoints preview() {
        return preview;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    /** The interface of 2023 over the same world; answers nothing until it is opened. */
    public Service serviceOf2023() {
        return new Service(world, store, fetcher, new Links(address), log);
    }

    /**
     * Answers at one more port, until this is closed.
     *
     * @throws java.net.BindException if the port is in use
     * @throws IOException if it can't
     */
    public URI open(Service service, int port) throws IOException {
        ServerSocketChannel socket = HttpServer.bind(port);
        try {
            others.add(HttpServer.start(socket, service::register));
            return HttpServer.address(socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** Does what is due now that the clock was moved, and tells open pages. */
    public void clockAdvanced() {
        world.publications().settle();
        webhooks.clockAdvanced();
        events.send("clock", () -> Json.object().put("now", clock.instant().toString()));
    }

    /** Frees the ports; who is in already is still answered. */
    public void shut() {
        others.forEach(HttpServer::shut);
        server.shut();
    }

    @Override
    public void close() {
        events.close();
        webhooks.close();
        fetcher.close();
        others.forEach(HttpServer::close);
        server.close();
        store.close();
    }

    private Router router(EmulatorSettings settings, Links links, PostFields fields) {
        Router router = new Router(world);
        new ProfileEndpoints(links).register(router);
        new ContainerEndpoints(world, fetcher, faults, clock, settings).register(router);
        new LimitEndpoints().register(router);
        new PostEndpoints(world, fields, pages).register(router);
        new ReplyEndpoints(world, fields).register(router);
        new SearchEndpoints(world, fields).register(router);
        new DiscoveryEndpoints(world, fields, links).register(router);
        new LocationEndpoints(world).register(router);
        new PostInsights(world).register(router);
        new AccountInsights(world, links).register(router);
        new OembedEndpoints(world, links, settings.limits()).register(router);
        return router;
    }
}
