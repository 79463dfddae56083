package dev.lisle.emulator.internal.y2023;

import static dev.lisle.emulator.internal.y2023.Shapes.fill;

import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Ties;
import dev.lisle.emulator.internal.world.Ties.Tie;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Accounts as each list and page of 2023 shows them.
 *
 * @param shapes which fields each of them has
 * @param ties what accounts are to each other
 * @param links where pictures are
 */
record UserJson(Shapes shapes, Ties ties, Links links) {
    private static final int PICTURE = 150;

    /** As somebody sees it who is not signed in. */
    ObjectNode of(String shape, Person person) {
        ObjectNode json = shapes.copy(shape);
        String picture = links.avatar(person).toString();
        fill(json, "pk", Numbers.of(person));
        fill(json, "pk_id", Numbers.of(person));
        fill(json, "fbid_v2", Long.parseLong(person.id()));
        fill(json, "username", person.username());
        fill(json, "full_name", person.name());
        fill(json, "is_private", person.profile().isPrivate());
        fill(json, "profile_pic_url", picture);
        fill(json, "follower_count", ties.followers(person).size());
        fill(json, "following_count", ties.following(person).size());
        fill(json, "media_count", person.posts().size());
        if (json.get("hd_profile_pic_url_info") instanceof ObjectNode large) {
            large.put("url", picture);
        }
        if (json.get("hd_profile_pic_versions") instanceof ArrayNode versions) {
            versions.addObject().put("width", PICTURE).put("height", PICTURE).put("url", picture);
        }
        return json;
    }

    /** As the viewer sees it. */
    ObjectNode of(String shape, Person person, Person viewer) {
        ObjectNode json = of(shape, person);
        if (json.get("friendship_status") instanceof ObjectNode friendship) {
            tie(friendship, viewer, person);
        }
        return json;
    }

    /** What the viewer and the other are to each other: twelve fields, or all seventeen. */
    ObjectNode friendship(String shape, Person viewer, Person other) {
        ObjectNode json = shapes.copy(shape);
        tie(json, viewer, other);
        return json;
    }

    private void tie(ObjectNode json, Person viewer, Person other) {
        fill(json, "following", ties.has(Tie.FOLLOWS, viewer, other));
        fill(json, "followed_by", ties.has(Tie.FOLLOWS, other, viewer));
        fill(json, "outgoing_request", ties.has(Tie.ASKS_TO_FOLLOW, viewer, other));
        fill(json, "incoming_request", ties.has(Tie.ASKS_TO_FOLLOW, other, viewer));
        fill(json, "muting", ties.has(Tie.MUTES, viewer, other));
        fill(json, "is_restricted", ties.has(Tie.RESTRICTS, viewer, other));
        fill(json, "blocking", ties.has(Tie.BLOCKS, viewer, other));
        fill(json, "is_private", other.profile().isPrivate());
    }
}
