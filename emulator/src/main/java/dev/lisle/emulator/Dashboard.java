package dev.lisle.emulator;

import dev.lisle.emulator.internal.webhooks.Webhooks;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.RegisteredApp;
import dev.lisle.emulator.internal.world.World;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a developer does in Meta's dashboard, and an account in its settings: apps, testers, redirect addresses, webhooks,
 * and the end of it all. May be shared between threads.
 *
 * @see <a href="https://developers.facebook.com/docs/development/create-an-app/threads-use-case">Create an app</a>
 */
public final class Dashboard {
    private final World world;
    private final Webhooks webhooks;

    Dashboard(World world, Webhooks webhooks) {
        this.world = world;
        this.webhooks = webhooks;
    }

    /** All apps in the order in which they came; {@link Emulator#app} is the first. */
    public List<App> apps() {
        return world.apps().all().stream().map(Dashboard::app).toList();
    }

    /**
     * Adds an app without testers.
     *
     * @param id digits
     * @param secret what signs its webhooks and exchanges its codes
     * @param name what the authorization window calls it
     * @throws IllegalArgumentException if the id is taken
     */
    public App addApp(String id, String secret, String name, AppAccess access) {
        return app(world.apps().add(id, secret, name, access));
    }

    /** Sends people back to these addresses only; none at all allows HTTPS everywhere, and HTTP on this machine. */
    public void setRedirectUris(App app, URI... redirectUris) {
        List<URI> registered = of(app).redirectUris();
        registered.clear();
        registered.addAll(List.of(redirectUris));
    }

    /**
     * Makes an account a tester of the app.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void addTester(App app, String username) {
        of(app).setTester(person(username), true);
    }

    /**
     * Asks an account to be a tester; the authorization window refuses it until it is one.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void inviteTester(App app, String username) {
        of(app).invite(person(username));
    }

    /**
     * Makes an account no tester.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void removeTester(App app, String username) {
        of(app).setTester(person(username), false);
    }

    /**
     * Delivers the app's events there from now on. The address is asked at once with a challenge.
     *
     * @throws IllegalArgumentException if the address may not be called
     * @throws IllegalStateException if it does not return the challenge
     */
    public void subscribe(App app, Webhook webhook) {
        webhooks.subscribe(of(app), webhook);
    }

    /** Delivers no more events of the app. */
    public void unsubscribe(App app) {
        webhooks.subscribe(of(app), null);
    }

    /**
     * Calls these when an account removes the app; null calls none.
     *
     * @throws IllegalArgumentException if an address may not be called
     */
    public void setCallbacks(App app, @Nullable URI uninstall, @Nullable URI deletion) {
        webhooks.setCallbacks(of(app), uninstall, deletion);
    }

    /**
     * An account removes the app: its tokens open nothing any more, and the app is told so.
     *
     * @return whether the app had been let in
     * @throws IllegalArgumentException if there is no such account
     */
    public boolean removeApp(App app, String username) {
        return webhooks.removeApp(of(app), person(username));
    }

    /** What apps were told or will be, oldest first; of very many the last 1,000. */
    public List<WebhookDelivery> deliveries() {
        return webhooks.deliveries();
    }

    /**
     * Waits in real time until no delivery is due. A refused one is due again only when the emulator's clock says so.
     *
     * @return false if that took longer
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean awaitDeliveries(Duration atMost) throws InterruptedException {
        return webhooks.awaitQuiet(atMost);
    }

    private RegisteredApp of(App app) {
        return world.apps()
                .withId(app.id())
                .orElseThrow(() -> new IllegalArgumentException("There is no app " + app.id() + " here"));
    }

    private Person person(String username) {
        return world.people()
                .named(username)
                .orElseThrow(() -> new IllegalArgumentException("There is no account \"" + username + "\""));
    }

    private static App app(RegisteredApp app) {
        return new App(app.id(), app.secret());
    }
}
