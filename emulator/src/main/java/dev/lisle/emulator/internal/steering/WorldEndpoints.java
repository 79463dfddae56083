package dev.lisle.emulator.internal.steering;

import dev.lisle.emulator.AccountProfile;
import dev.lisle.emulator.ContainerUse;
import dev.lisle.emulator.ContainerUse.Check;
import dev.lisle.emulator.ContainerUse.SecondPublish;
import dev.lisle.emulator.HideStatus;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.internal.admin.AdminHttp;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.media.MediaStore;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Profiles, the crowd and variants for any language: JSON in and out, below {@code /_lisle}. */
public final class WorldEndpoints {
    private final World world;
    private final MediaStore store;
    private final LongConsumer sower;
    private final WorldCrowd crowd;

    /** Steers this world, whose files are in {@code store}; {@code sower} fills it from a number. */
    public WorldEndpoints(World world, MediaStore store, LongConsumer sower) {
        this.world = world;
        this.store = store;
        this.sower = sower;
        this.crowd = new WorldCrowd(world);
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/_lisle/profiles/{username}", this::profile);
        routes.post("/_lisle/profiles/{username}", this::change);
        routes.post("/_lisle/crowd", this::act);
        routes.post("/_lisle/seed", this::seed);
        routes.get("/_lisle/totals", this::totals);
        routes.get("/_lisle/variants", ctx -> AdminHttp.send(ctx, 200, variants()));
        routes.post("/_lisle/variants", this::choose);
        routes.get(
                "/_lisle/container-use",
                ctx -> AdminHttp.send(ctx, 200, Json.of(world.publications().use())));
        routes.post("/_lisle/container-use", this::use);
    }

    private void profile(Context ctx) {
        AdminHttp.send(ctx, 200, Json.of(crowd.person(ctx.pathParam("username")).profile()));
    }

    private void change(Context ctx) throws IOException {
        Person person = crowd.person(ctx.pathParam("username"));
        JsonNode body = AdminHttp.body(ctx);
        ObjectNode changed = (ObjectNode) Json.of(person.profile());
        body.properties().forEach(member -> {
            JsonNode before = changed.get(member.getKey());
            if (before == null || before.getNodeType() != member.getValue().getNodeType()) {
                throw new IllegalArgumentException("A profile has no \"" + member.getKey() + "\" of the value "
                        + member.getValue() + ": it has " + changed);
            }
            changed.set(member.getKey(), member.getValue());
        });
        person.setProfile(Json.read(changed, AccountProfile.class));
        profile(ctx);
    }

    private void act(Context ctx) throws IOException {
        JsonNode body = AdminHttp.body(ctx);
        ObjectNode answer = Json.object().put("done", true);
        switch (AdminHttp.member(body, "action")) {
            case "like" -> crowd.like(AdminHttp.member(body, "username"), AdminHttp.member(body, "post"));
            case "unlike" -> crowd.unlike(AdminHttp.member(body, "username"), AdminHttp.member(body, "post"));
            case "vote" -> answer.set("votes", Json.of(vote(body)));
            case "share" -> crowd.share(AdminHttp.member(body, "post"));
            case "mark" ->
                crowd.mark(AdminHttp.member(body, "post"), one(HideStatus.class, AdminHttp.member(body, "status")));
            case "follow" -> crowd.follow(AdminHttp.member(body, "username"), AdminHttp.member(body, "other"));
            case "unfollow" -> crowd.unfollow(AdminHttp.member(body, "username"), AdminHttp.member(body, "other"));
            default ->
                throw new IllegalArgumentException(
                        "The \"action\" must be one of like, unlike, vote, share, mark, follow and unfollow");
        }
        AdminHttp.send(ctx, 200, answer);
    }

    private Map<String, Long> vote(JsonNode body) {
        String post = AdminHttp.member(body, "post");
        crowd.vote(AdminHttp.member(body, "username"), post, AdminHttp.member(body, "option"));
        return world.polls().counts(crowd.post(post));
    }

    private void seed(Context ctx) throws IOException {
        JsonNode seed = AdminHttp.body(ctx).path("seed");
        if (!seed.isIntegralNumber()) {
            throw new IllegalArgumentException("The body must have a \"seed\", a whole number");
        }
        sower.accept(seed.asLong());
        AdminHttp.send(
                ctx,
                201,
                Json.object()
                        .put("seed", seed.asLong())
                        .put("accounts", world.people().all().size()));
    }

    private void totals(Context ctx) {
        world.publications().settle();
        AdminHttp.send(ctx, 200, ((ObjectNode) Json.of(world.totals())).put("files", store.count()));
    }

    private void choose(Context ctx) throws IOException {
        Set<Variant> chosen = EnumSet.noneOf(Variant.class);
        for (JsonNode name : AdminHttp.body(ctx).path("variants").values()) {
            chosen.add(Arrays.stream(Variant.values())
                    .filter(variant -> variant.name().equals(name.asString("")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            name + " is no variant: known are " + EnumSet.allOf(Variant.class))));
        }
        world.variants().retainAll(chosen);
        world.variants().addAll(chosen);
        AdminHttp.send(ctx, 200, variants());
    }

    private void use(Context ctx) throws IOException {
        JsonNode body = AdminHttp.body(ctx);
        ContainerUse use = new ContainerUse(
                one(SecondPublish.class, AdminHttp.member(body, "secondPublish")),
                one(Check.class, AdminHttp.member(body, "checked")));
        world.publications().setUse(use);
        AdminHttp.send(ctx, 200, Json.of(use));
    }

    private static <E extends Enum<E>> E one(Class<E> words, String word) {
        return Arrays.stream(words.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is none of " + EnumSet.allOf(words)));
    }

    private ObjectNode variants() {
        ObjectNode answer = Json.object();
        ArrayNode used = answer.putArray("variants");
        ArrayNode known = answer.putArray("known");
        for (Variant variant : Variant.values()) {
            known.add(variant.name());
            if (world.variants().contains(variant)) {
                used.add(variant.name());
            }
        }
        return answer;
    }
}
