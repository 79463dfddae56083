package dev.lisle.emulator.internal.webhooks;

import dev.lisle.emulator.Webhook;
import dev.lisle.emulator.WebhookDelivery;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.posts.PostFields;
import dev.lisle.emulator.internal.webhooks.Callback.Said;
import dev.lisle.emulator.internal.webhooks.Delivery.Message;
import dev.lisle.emulator.internal.webhooks.Events.Event;
import dev.lisle.emulator.internal.world.Grant;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.RegisteredApp;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import dev.lisle.emulator.internal.world.WorldListener;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells apps what happens to the accounts that let them in. An app hears of a field if it subscribed to it, was reviewed
 * for the field's scopes, and was granted them; of replies and mentions only if the account is public. May be shared
 * between threads.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/webhooks">Threads webhooks</a>
 */
public final class Webhooks implements WorldListener, AutoCloseable {
    private static final Set<String> PUBLIC_ONLY = Set.of("replies", "mentions");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final World world;
    private final Events events;
    private final Callback callback;
    private final Courier courier;

    /**
     * Hears of nothing until it listens to the world.
     *
     * @param hosts the hosts that may be called beside this machine
     * @param news is told of every delivery that changes
     */
    public Webhooks(World world, PostFields fields, Set<String> hosts, Consumer<WebhookDelivery> news) {
        this.world = world;
        this.events = new Events(world, fields);
        this.callback = new Callback(hosts);
        this.courier = new Courier(world::now, callback, news);
    }

    /**
     * Delivers an app's events there, once the address has shown that it wants them.
     *
     * @param webhook where to, or null to deliver none any more
     * @throws IllegalArgumentException if the address may not be called
     * @throws IllegalStateException if it does not answer the challenge
     */
    public void subscribe(RegisteredApp app, @Nullable Webhook webhook) {
        if (webhook != null) {
            callback.check(webhook.callback());
            shakeHands(webhook);
        }
        app.setWebhook(webhook);
    }

    /**
     * Calls these addresses when somebody removes the app; null calls none.
     *
     * @throws IllegalArgumentException if one may not be called
     */
    public void setCallbacks(RegisteredApp app, @Nullable URI uninstall, @Nullable URI deletion) {
        if (uninstall != null) {
            callback.check(uninstall);
        }
        if (deletion != null) {
            callback.check(deletion);
        }
        app.setCallbacks(uninstall, deletion);
    }

    /** Somebody removes an app: its tokens open nothing any more, and it is told twice. False if it was not let in. */
    public boolean removeApp(RegisteredApp app, Person person) {
        if (!world.apps().remove(app, person)) {
            return false;
        }
        tellOfRemoval(app, person, "deauthorize", app.uninstallUrl());
        tellOfRemoval(app, person, "data_deletion", app.deletionUrl());
        return true;
    }

    /** What was delivered or will be, oldest first; of very many the last 1,000. */
    public List<WebhookDelivery> deliveries() {
        return courier.all();
    }

    /** The world is another one: what was on its way in the one before is not delivered any more. */
    public void forgetDeliveries() {
        courier.forget();
    }

    /** Waits in real time until nothing is due; false if that took too long. */
    public boolean awaitQuiet(Duration patience) throws InterruptedException {
        return courier.awaitQuiet(patience);
    }

    /** Looks again what is due. */
    public void clockAdvanced() {
        courier.wake();
    }

    @Override
    public void published(Post post) {
        tell("publish", post.author(), Set.of(Scope.THREADS_BASIC), grant -> events.published(grant, post));
    }

    @Override
    public void replied(Post reply, Post parent) {
        Set<Person> owners = new LinkedHashSet<>(Set.of(parent.author()));
        world.post(reply.conversationId()).ifPresent(root -> owners.add(root.author()));
        owners.remove(reply.author());
        for (Person owner : owners) {
            tell(
                    "replies",
                    owner,
                    Set.of(Scope.THREADS_BASIC, Scope.THREADS_READ_REPLIES),
                    grant -> events.replied(grant, reply, parent));
        }
    }

    @Override
    public void mentioned(Post post, Person person) {
        tell(
                "mentions",
                person,
                Set.of(Scope.THREADS_BASIC, Scope.THREADS_MANAGE_MENTIONS),
                grant -> events.mentioned(grant, post));
    }

    @Override
    public void deleted(Post post) {
        tell("delete", post.author(), Set.of(Scope.THREADS_BASIC, Scope.THREADS_DELETE), grant -> events.deleted(post));
    }

    @Override
    public void close() {
        courier.close();
    }

    private void tell(String field, Person concerned, Set<Scope> scopes, Function<Grant, Event> event) {
        if (concerned.profile().isPrivate() && PUBLIC_ONLY.contains(field)) {
            return;
        }
        for (RegisteredApp app : world.apps().all()) {
            Webhook webhook = app.webhook();
            if (webhook == null
                    || !webhook.fields().contains(field)
                    || !scopes.stream().allMatch(app::isAdvanced)) {
                continue;
            }
            world.apps()
                    .grant(app, concerned)
                    .filter(grant ->
                            grant.holdsAt(world.now()) && grant.scopes().containsAll(scopes))
                    .ifPresent(grant -> deliver(webhook, grant, event.apply(grant)));
        }
    }

    private void deliver(Webhook webhook, Grant grant, Event event) {
        byte[] body = Json.bytes(events.envelope(grant, event));
        courier.send(new Message(
                grant.app().id(),
                event.field(),
                webhook.callback(),
                "application/json",
                Map.of("X-Hub-Signature-256", Signature.header(body, grant.app().secret())),
                body));
    }

    private void tellOfRemoval(RegisteredApp app, Person person, String what, @Nullable URI address) {
        if (address == null) {
            return;
        }
        long now = world.now().getEpochSecond();
        byte[] payload = Json.bytes(Json.object()
                .put("algorithm", "HMAC-SHA256")
                .put("expires", now + Duration.ofHours(1).toSeconds())
                .put("issued_at", now)
                .put("user_id", person.id()));
        String form = "signed_request=" + Signature.request(payload, app.secret());
        courier.send(new Message(app.id(), what, address, FORM, Map.of(), form.getBytes(StandardCharsets.US_ASCII)));
    }

    private void shakeHands(Webhook webhook) {
        String challenge = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
        String query = "hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(webhook.verifyToken(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        URI address = URI.create(webhook.callback() + (webhook.callback().getRawQuery() == null ? "?" : "&") + query);
        String remedy = ". It must answer the request " + webhook.callback().getPath()
                + "?hub.mode=subscribe&hub.challenge=…&hub.verify_token=… with status 200 and the challenge";
        try {
            Said said = callback.get(address);
            if (said.status() != 200 || !said.body().strip().equals(challenge)) {
                throw new IllegalStateException(
                        webhook.callback() + " did not return the challenge (status " + said.status() + ")" + remedy);
            }
        } catch (IOException e) {
            throw new IllegalStateException(webhook.callback() + " can't be reached" + remedy, e);
        }
    }
}
