package dev.lisle.publisher.internal.decide;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.decide.Scene.Left;
import dev.lisle.publisher.internal.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/** A part and its containers at Meta; {@code pending} are those whose publish Meta may act on yet. */
record Model(Scene scene, List<Box> boxes, List<Integer> pending) implements World<Model> {
    private static final int EXPIRY_IN_SECONDS = 24 * 3600;

    /** A container at Meta, and how many posts it became. */
    record Box(int createdAt, int posts) {}

    static Model start(Left left) {
        return new Model(Scene.start(left), List.of(), List.of());
    }

    static ContainerId id(int box) {
        return new ContainerId("9" + box);
    }

    static int box(ContainerId id) {
        return Integer.parseInt(id.value().substring(1));
    }

    static PostId post(int box, int number) {
        return new PostId("5" + box + number);
    }

    int count() {
        return boxes.stream().mapToInt(Box::posts).sum();
    }

    List<PostId> posts() {
        List<PostId> posts = new ArrayList<>();
        for (int box = 0; box < boxes.size(); box++) {
            for (int i = 1; i <= boxes.get(box).posts(); i++) {
                posts.add(post(box, i));
            }
        }
        return posts;
    }

    boolean isExpired(Box box) {
        return box.posts() == 0 && seconds() - box.createdAt() >= EXPIRY_IN_SECONDS;
    }

    @Override
    public Model with(Scene other) {
        return new Model(other, boxes, pending);
    }

    Model pending(List<Integer> requests) {
        return new Model(scene, boxes, requests.stream().sorted().toList());
    }

    Model withAnotherBox() {
        List<Box> more = new ArrayList<>(boxes);
        more.add(new Box(seconds(), 0));
        return new Model(scene, List.copyOf(more), pending);
    }

    Model changed(int number, Box box) {
        List<Box> all = new ArrayList<>(boxes);
        all.set(number, box);
        return new Model(scene, List.copyOf(all), pending);
    }

    /** One post at most; what the ledger calls live is live; what it calls stopped is not, now or later. */
    @Override
    public boolean isBroken() {
        Fact.Live live = ledger().live();
        boolean wrongPost = live != null && count() == 0;
        boolean unreported = ledger().stopped() != null && live == null && count() > 0 && !ledger().mayBeLive();
        return count() > 1 || wrongPost || unreported;
    }
}
