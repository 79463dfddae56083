package dev.lisle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.NewContainer;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.insights.FollowerGroup;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.replies.ReplyQuery;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.AppAccess;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guides quote does what they say. */
class GuidesTest {
    private Emulator emulator;
    private ThreadsClient ada;
    private ThreadsClient grace;

    @BeforeEach
    void open() {
        emulator = Emulator.start(EmulatorSettings.defaults()
                .withAccounts("ada", "meta")
                .withAppAccess(AppAccess.ADVANCED)
                .withClockFrozenAt(Instant.parse("2026-05-04T10:00:00Z")));
        emulator.changeProfile("ada", profile -> profile.withOtherFollowers(5_000));
        emulator.changeProfile("meta", profile -> profile.withOtherFollowers(5_000));
        ada = client(emulator.account("ada"));
        grace = client(emulator.account("meta"));
    }

    @AfterEach
    void close() {
        ada.close();
        grace.close();
        emulator.close();
    }

    @Test
    void listsAreRead() {
        PostId post = publish(ada, TextContainer.of("Hello"));
        emulator.clock().advance(Duration.ofDays(30));

        assertThat(Reading.newest(ada)).extracting(Post::id).containsExactly(post);
        assertThat(Reading.pageByPage(ada).items()).isEmpty();
        assertThat(Reading.fewFields(ada)).containsExactly("Hello {}");
    }

    @Test
    void anAccountIsArchivedAndReportedOn(@TempDir Path folder) throws IOException {
        PostId post = publish(ada, TextContainer.of("Hello"));

        assertThat(Archiving.update(ada, folder.resolve("archive")).added()).isEqualTo(1);
        assertThat(Archiving.patiently(ada, folder.resolve("archive")).added()).isZero();
        assertThat(Archiving.read(folder.resolve("archive")))
                .singleElement()
                .asString()
                .contains("Hello");
        assertThat(Archiving.verify(folder.resolve("archive"))).isTrue();
        assertThat(Archiving.report(folder.resolve("archive"), folder.resolve("october.html"))
                        .span()
                        .words())
                .isEqualTo("October 2026");
        assertThat(folder.resolve("october.html"))
                .content()
                .contains("October 2026")
                .doesNotContain(post.value());
    }

    @Test
    void repliesAreModerated() {
        PostId open = publish(ada, TextContainer.of("Tea?"));
        PostId spam = reply(open, "Buy spam");
        PostId moderated = publish(ada, Moderating.moderated());
        PostId question = reply(moderated, "Why?");
        reply(moderated, "No");

        Moderating.hide(ada, open);
        Moderating.approve(ada, moderated);

        assertThat(Moderating.tree(ada, open).get(open)).extracting(Post::id).containsExactly(spam);
        assertThat(ada.replies().list(open, ReplyQuery.newest()).items().get(0).hideStatus())
                .hasToString("HIDDEN");
        assertThat(ada.replies().list(moderated, ReplyQuery.newest()).items())
                .extracting(Post::id)
                .containsExactly(question);
    }

    @Test
    void numbersAreRead() {
        PostId post = publish(ada, TextContainer.of("Like me"));
        emulator.crowd().like("meta", post.value());

        assertThat(Measuring.ofPost(ada, post)).hasValue(1);
        emulator.clock().advance(Duration.ofDays(30));
        assertThat(Measuring.ofAccount(ada)).isPresent();
        assertThat(Measuring.followers(ada))
                .extracting(FollowerGroup::dimensions)
                .isNotEmpty();
        assertThat(Failing.room(ada)).isTrue();
    }

    @Test
    void postsPeopleAndPlacesAreFound() {
        PostId mention = publish(grace, TextContainer.of("Ask @ada about #weaving"));

        assertThat(Finding.posts(ada)).isEmpty(); // no images yet
        assertThat(Finding.mentions(ada)).extracting(Post::id).containsExactly(mention);
        assertThat(Finding.people(ada)).extracting(Post::id).containsExactly(mention);
        assertThat(publish(ada, Finding.places(ada))).isNotNull();
    }

    @Test
    void aPublishIsTriedOnceAndLinksAreMade() {
        ContainerId container = ada.containers().create(TextContainer.of("Once"));
        PostId post = Failing.publish(ada, container);

        assertThat(post).isNotNull();
        assertThat(Failing.publish(ada, container)).isNull();
        assertThat(Linking.embed(
                        ada, URI.create(ada.posts().get(post).permalink().toString())))
                .isNotBlank();
        assertThat(Linking.post().toString()).contains("weaving");
        assertThat(Linking.follow(ada).toString()).contains("ada");
        assertThat(OneClient.elsewhere(ada).join()).containsEntry("username", "ada");
    }

    private PostId reply(PostId to, String text) {
        return publish(grace, TextContainer.of(text).with(PostOptions.none().replyingTo(to)));
    }

    private PostId publish(ThreadsClient client, NewContainer container) {
        emulator.clock().advance(Duration.ofSeconds(1));
        return client.containers().publish(client.containers().create(container));
    }

    private ThreadsClient client(Account account) {
        return ThreadsClient.builder(AccessToken.of(account.token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .build();
    }
}
