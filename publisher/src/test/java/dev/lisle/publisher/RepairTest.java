package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.ledger.LedgerException;
import dev.lisle.publisher.ledger.MemoryLedger;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A chain of which posts were deleted by hand. */
class RepairTest {
    private static final Draft FOUR_PARTS = Draft.of("word ".repeat(350));

    @Test
    void whatComesAfterAGapIsMadeAnewBelowWhatIsLeft() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().build();
            PublishedChain chain = publisher.publish(client, FOUR_PARTS);
            List<String> texts = texts(chain);
            client.posts().delete(chain.parts().get(1).id());

            ChainCondition condition = publisher.examine(client, chain.id());
            assertThat(condition.intact()).containsExactly(chain.parts().get(0));
            assertThat(condition.gone()).containsExactly(chain.parts().get(1).part());
            assertThat(condition.behind())
                    .containsExactlyElementsOf(chain.parts().subList(2, 4));
            assertThat(publisher.status(chain.id()).repairedBy()).isNull();
            PublishedChain repaired = publisher.repair(client, chain.id());

            assertThat(repaired.id()).isEqualTo(chain.id());
            assertThat(publisher.status(chain.id()).repairedBy()).isNotNull().isNotEqualTo(chain.id());
            assertThat(repaired.parts().get(0)).isEqualTo(chain.parts().get(0));
            assertInLine(meta, repaired, texts);
            assertThat(publisher.examine(client, chain.id()).isWhole()).isTrue();
            assertThat(publisher.repair(client, chain.id()))
                    .as("nothing is left to do")
                    .isEqualTo(repaired);
            assertThat(publisher.unfinished()).isEmpty();
        }
    }

    @Test
    void aChainThatBreaksAgainIsRepairedAgainAndThenDeletedAsAWhole() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().build();
            PublishedChain chain = publisher.publish(client, FOUR_PARTS);
            client.posts().delete(chain.parts().get(2).id());
            PublishedChain once = publisher.repair(client, chain.id());
            client.posts().delete(once.parts().get(0).id());

            PublishedChain twice = publisher.repair(client, chain.id());

            assertInLine(meta, twice, texts(chain));
            assertThat(publisher.delete(client, chain.id())).hasSize(4);
            assertThat(meta.texts()).isEmpty();
        }
    }

    @Test
    void aWholeChainIsLeftAlone() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().build();
            PublishedChain chain = publisher.publish(client, FOUR_PARTS);
            int before = meta.emulator().requests().size();

            assertThat(publisher.repair(client, chain.id())).isEqualTo(chain);
            assertThat(meta.emulator().requests()).hasSize(before + 4);
        }
    }

    @Test
    void howeverManyPartsSeemGoneTheyCostOneLookMoreEachAndOneMinuteForAllWhichIsSaid() throws Exception {
        List<PublishEvent> told = new ArrayList<>();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().listener(told::add).build();
            PublishedChain chain = publisher.publish(client, FOUR_PARTS);
            client.posts().delete(chain.parts().get(1).id());
            client.posts().delete(chain.parts().get(3).id());
            meta.emulator().clock().advance(Duration.ofHours(1));
            told.clear();
            int requests = meta.emulator().requests().size();
            Instant before = meta.now();

            assertThat(publisher.examine(client, chain.id()).gone()).hasSize(2);

            assertThat(meta.emulator().requests()).hasSize(requests + 4 + 2);
            assertThat(Duration.between(before, meta.now())).isEqualTo(Duration.ofMinutes(1));
            assertThat(told).singleElement().asString().contains("2 posts", "in a minute");
            told.clear();
            Instant examined = meta.now();

            assertInLine(meta, publisher.repair(client, chain.id()), texts(chain));

            assertThat(Duration.between(examined, meta.now()))
                    .as("the minute is not waited again")
                    .isLessThan(Duration.ofMinutes(1));
            assertThat(told).noneMatch(PublishEvent.Noted.class::isInstance);
        }
    }

    @Test
    void newPartsThatSeemGoneAreLookedAtAgainWhenTheyAreFiveMinutesOld() throws Exception {
        List<PublishEvent> told = new ArrayList<>();
        AtomicBoolean hidden = new AtomicBoolean();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) ->
                        hidden.get() && meta.now().isBefore(meta.started().plus(Duration.ofMinutes(3)))
                                ? meta.notThere()
                                : line.send(call))) {
            Publisher publisher = meta.publisher().listener(told::add).build();
            PublishedChain chain = publisher.publish(client, FOUR_PARTS);
            told.clear();
            hidden.set(true);

            assertThat(publisher.examine(client, chain.id()).isWhole()).isTrue();

            assertThat(told).singleElement().asString().contains("4 posts", "in 5 minutes");
            assertThat(Duration.between(meta.started(), meta.now()))
                    .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        }
    }

    @Test
    void picturesGivenAsBytesAreHostedAnew() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher()
                    .mediaHost(new EmulatorMediaHost(meta.emulator().address()))
                    .build();
            PublishedChain chain = publisher.publish(client, Draft.of("hello").with(Media.of(picture(), "A square")));
            client.posts().delete(chain.parts().get(0).id());

            publisher.repair(client, chain.id());

            assertThat(meta.emulator().postsOf("ada"))
                    .singleElement()
                    .satisfies(post -> assertThat(post.media()).hasSize(1));
        }
    }

    @Test
    void nothingIsDeletedIfNotAllOfItFitsIntoTheDay() throws Exception {
        try (Meta meta = new Meta(new PublishingLimits(250, 1_000, 2));
                ThreadsClient client = meta.client()) {
            Publisher publisher = meta.publisher().build();
            PublishedChain chain = publisher.publish(client, FOUR_PARTS);
            client.posts().delete(chain.parts().get(1).id());

            ChainFailedException failure =
                    catchThrowableOfType(ChainFailedException.class, () -> publisher.repair(client, chain.id()));
            assertThat(failure).hasMessageContaining("needs 2 deletions, and the account has 1 of 2 left");
            assertThat(meta.texts()).hasSize(3);
            meta.emulator().clock().advance(Duration.ofHours(25));

            assertInLine(meta, publisher.repair(client, chain.id()), texts(chain));
        }
    }

    @Test
    void whatFailsAfterTheDeletionsIsFinishedByTheNextRepair() throws Exception {
        AtomicBoolean refuse = new AtomicBoolean();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> Meta.isPublish(call) && refuse.get()
                        ? meta.error(400, 613, "Calls to this api have exceeded the rate limit.")
                        : line.send(call))) {
            Publisher publisher = meta.publisher().build();
            PublishedChain chain = publisher.publish(client, FOUR_PARTS);
            client.posts().delete(chain.parts().get(1).id());
            refuse.set(true);

            ChainFailedException failure =
                    catchThrowableOfType(ChainFailedException.class, () -> publisher.repair(client, chain.id()));
            assertThat(failure.isResumable()).isTrue();
            assertThat(meta.texts()).hasSize(1);
            refuse.set(false);

            assertInLine(meta, publisher.repair(client, chain.id()), texts(chain));
        }
    }

    @Test
    void aRepairThatIsCutShortAtAnyWriteIsFinishedByTheNextOne() throws Exception {
        boolean crashed = true;
        for (int step = 1; crashed; step++) {
            try (Meta meta = new Meta();
                    ThreadsClient client = meta.client()) {
                AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
                Ledger kept = new MemoryLedger(meta.emulator().clock().asClock());
                Publisher publisher =
                        meta.publisher().ledger(crashing(kept, left)).build();
                PublishedChain chain = publisher.publish(client, FOUR_PARTS);
                client.posts().delete(chain.parts().get(1).id());

                left.set(step);
                crashed = false;
                PublishedChain repaired;
                try {
                    repaired = publisher.repair(client, chain.id());
                } catch (ChainFailedException | LedgerException e) {
                    crashed = true;
                    meta.emulator().clock().advance(Duration.ofMinutes(10));
                    repaired = publisher.repair(client, chain.id());
                }

                assertInLine(meta, repaired, texts(chain));
            }
            assertThat(step).isLessThan(100);
        }
    }

    @Test
    void anotherAccountsChainIsRefused() throws Exception {
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client();
                ThreadsClient other = client.derive()
                        .token(AccessToken.of(meta.emulator().addAccount("bob").token()))
                        .build()) {
            Publisher publisher = meta.publisher().build();
            PublishedChain chain = publisher.publish(client, Draft.of("hello"));

            assertThatThrownBy(() -> publisher.repair(other, chain.id())).hasMessageContaining("Use a client of that");
            assertThatThrownBy(() -> publisher.examine(other, chain.id())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> publisher.delete(other, chain.id())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void assertInLine(Meta meta, PublishedChain chain, List<String> texts) {
        List<EmulatedPost> posts = meta.emulator().postsOf("ada");
        assertThat(posts).extracting(EmulatedPost::text).containsExactlyElementsOf(texts);
        assertThat(chain.parts().stream().map(PublishedPart::id))
                .containsExactlyElementsOf(
                        posts.stream().map(post -> new PostId(post.id())).toList());
        for (int i = 1; i < posts.size(); i++) {
            assertThat(posts.get(i).replyTo()).isEqualTo(posts.get(i - 1).id());
        }
    }

    private static List<String> texts(PublishedChain chain) {
        return chain.parts().stream().map(part -> part.part().text()).toList();
    }

    /** A disk that fails for good after so many writes more, and is mended once somebody has noticed. */
    private static Ledger crashing(Ledger kept, AtomicInteger left) {
        Set<String> writes = Set.of("begin", "append", "commit", "finish");
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    boolean fails = writes.contains(method.getName()) && left.decrementAndGet() == 0;
                    if (fails) {
                        left.set(Integer.MAX_VALUE);
                        throw new LedgerException("The disk is full.");
                    }
                    try {
                        return method.invoke(kept, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
