package dev.lisle.emulator.internal.steering;

import dev.lisle.emulator.Crowd;
import dev.lisle.emulator.HideStatus;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.Ties;
import dev.lisle.emulator.internal.world.World;

/**
 * The crowd of one world.
 *
 * @param world where things happen
 */
public record WorldCrowd(World world) implements Crowd {
    @Override
    public void like(String username, String postId) {
        world.setLike(post(postId), person(username), true);
    }

    @Override
    public void unlike(String username, String postId) {
        world.setLike(post(postId), person(username), false);
    }

    @Override
    public void vote(String username, String postId, String option) {
        world.polls().vote(post(postId), person(username), option);
    }

    @Override
    public void share(String postId) {
        world.happenings().share(post(postId));
    }

    @Override
    public void mark(String replyId, HideStatus status) {
        Post reply = post(replyId);
        if (reply.content().relations().replyTo() == null) {
            throw new IllegalArgumentException(
                    "The post \"" + replyId + "\" is no reply: only replies have a hide_status. Give the id of one.");
        }
        world.moderation().mark(reply, status);
    }

    @Override
    public void follow(String username, String other) {
        world.ties().set(Ties.Tie.FOLLOWS, person(username), person(other), true);
    }

    @Override
    public void unfollow(String username, String other) {
        world.ties().unfollow(person(username), person(other));
    }

    Person person(String username) {
        return world.people()
                .named(username)
                .orElseThrow(() -> new IllegalArgumentException("There is no account \"" + username + "\""));
    }

    Post post(String id) {
        world.publications().settle();
        return world.post(id)
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no post \"" + id + "\"; it may have been deleted"));
    }
}
