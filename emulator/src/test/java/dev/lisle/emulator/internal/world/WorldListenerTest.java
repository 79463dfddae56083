package dev.lisle.emulator.internal.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.internal.graph.GraphError;
import dev.lisle.emulator.internal.media.MediaReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorldListenerTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private Instant now = NOON;
    private final World world = new World(EmulatorSettings.defaults(), () -> now);
    private final Person ada = world.people().add("ada", null);
    private final Person grace = world.people().add("grace", null);
    private final List<String> heard = new ArrayList<>();

    @Test
    void aReplyThatNamesSomebodyIsHeardOfInThreeWays() {
        world.listen(new Ear());

        Post root = publish(ada, "Tea?", null);
        Post reply = publish(grace, "@ada, and @grace and @ada: coffee! mail@ada @nobody", root.id());
        world.delete(reply);

        assertThat(heard)
                .containsExactly(
                        "published Tea?",
                        "published " + reply.content().text(),
                        "replied to Tea?",
                        "mentioned ada",
                        "deleted " + reply.content().text());
    }

    @Test
    void aTokenOpensNothingOnceItsAppWasRemovedOrItsGrantHasEnded() {
        Token token = world.people().issue(ada);
        RegisteredApp app = world.apps().first();

        assertThat(world.people().authenticate(token.text())).isEqualTo(token);
        assertThat(world.apps().remove(app, ada)).isTrue();
        assertThatThrownBy(() -> world.people().authenticate(token.text()))
                .isInstanceOfSatisfying(
                        GraphError.class, error -> assertThat(error.summary()).startsWith("190/458"));

        world.apps().grant(app, ada, token.scopes());
        now = NOON.plus(Duration.ofDays(59));
        Token renewed = world.people().issue(Token.Kind.LONG_LIVED, app, ada, token.scopes());
        now = NOON.plus(Duration.ofDays(90));
        assertThatThrownBy(() -> world.people().authenticate(renewed.text()))
                .isInstanceOfSatisfying(
                        GraphError.class, error -> assertThat(error.summary()).startsWith("190/463"));
    }

    private Post publish(Person author, String text, @Nullable String replyTo) {
        Content content = Content.text(text).replyingTo(replyTo);
        Container container = world.create(
                author,
                content,
                new Container.Processing(
                        Duration.ZERO, CompletableFuture.completedFuture(MediaReport.UNSEEN), List.of()));
        Publications publications = world.publications();
        return world.post(publications.apply(publications.accept(container), now))
                .orElseThrow();
    }

    private final class Ear implements WorldListener {
        @Override
        public void published(Post post) {
            heard.add("published " + post.content().text());
        }

        @Override
        public void replied(Post reply, Post parent) {
            heard.add("replied to " + parent.content().text());
        }

        @Override
        public void mentioned(Post post, Person person) {
            heard.add("mentioned " + person.username());
        }

        @Override
        public void deleted(Post post) {
            heard.add("deleted " + post.content().text());
        }
    }
}
