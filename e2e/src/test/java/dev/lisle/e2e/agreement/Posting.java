package dev.lisle.e2e.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.Fields;
import dev.lisle.client.OpenEnum;
import dev.lisle.client.containers.CarouselContainer;
import dev.lisle.client.containers.CarouselItem;
import dev.lisle.client.containers.Container;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.ContainerStatus;
import dev.lisle.client.containers.Created;
import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.ImageContainer;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.Published;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.Story;
import dev.lisle.client.containers.StoryStatus;
import dev.lisle.client.containers.TextAttachment;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.containers.VideoContainer;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.GhostPostStatus;
import dev.lisle.client.posts.MediaType;
import dev.lisle.client.posts.PollOption;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.posts.ReplyAudience;
import dev.lisle.client.posts.TextEntityType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Creating, publishing, reposting, deleting, and reading it back. */
final class Posting {
    private static final URI PICTURE = URI.create("https://media.example.com/loom.jpg");
    private static final URI FILM = URI.create("https://media.example.com/loom.mp4");

    private Posting() {}

    static void everythingThatATextCarriesIsReadBack(Stage stage) {
        String text = "The ending: the thread holds #loom";
        Post post = read(
                stage,
                TextContainer.of(text)
                        .withLink(URI.create("https://example.com/looms"))
                        .with(PostOptions.none()
                                .withTopicTag("weaving")
                                .withReplyControl(ReplyControl.FOLLOWERS_ONLY)
                                .at(new LocationId("110000000031676"))
                                .onlyIn("DE", "US", "FR")
                                .hiding(TextSpan.of(text, "the thread holds"))));

        assertThat(post.text()).isEqualTo(text);
        assertThat(is(post, MediaType.TEXT_POST)).isTrue();
        assertThat(post.username()).isEqualTo("ada");
        assertThat(post.ownerId()).isEqualTo(stage.emulator.account("ada").id());
        assertThat(post.timestamp()).isEqualTo(stage.emulator.clock().instant());
        assertThat(post.topicTag()).isEqualTo("weaving");
        assertThat(post.linkAttachmentUrl()).hasToString("https://example.com/looms");
        assertThat(post.replyAudience()).isEqualTo(OpenEnum.of(ReplyAudience.class, "FOLLOWERS_ONLY"));
        assertThat(post.locationId()).isEqualTo(new LocationId("110000000031676"));
        assertThat(Objects.requireNonNull(post.location()).city()).isEqualTo("Berlin");
        assertThat(stage.ada
                        .posts()
                        .get(post.id(), Fields.of("id", "allowlisted_country_codes"))
                        .allowlistedCountryCodes())
                .containsExactlyInAnyOrder("DE", "US", "FR");
        assertThat(post.textEntities()).singleElement().satisfies(entity -> {
            assertThat(Objects.requireNonNull(entity.entityType()).is(TextEntityType.SPOILER))
                    .isTrue();
            assertThat(entity.offset()).isEqualTo(12);
            assertThat(entity.length()).isEqualTo(16);
        });
        assertThat(post.unknown()).isEmpty();
    }

    static void pollsGifsAndTextAttachmentsAreReadBack(Stage stage) {
        Post poll = read(stage, TextContainer.of("What do you drink?").withPoll(Poll.of("Tea", "Coffee")));
        assertThat(Objects.requireNonNull(poll.pollAttachment()).options())
                .extracting(PollOption::text)
                .containsExactly("Tea", "Coffee");

        Post gif = read(stage, TextContainer.of("Look").withGif(Gif.giphy("loom123")));
        assertThat(gif.gifUrl()).isNotNull();

        Post essay = read(
                stage,
                TextContainer.of("More below")
                        .withTextAttachment(TextAttachment.of("Warp and weft")
                                .styled(TextSpan.of("Warp and weft", "Warp"), TextStyle.BOLD, TextStyle.ITALIC)));
        assertThat(Objects.requireNonNull(essay.textAttachment()).plaintext()).isEqualTo("Warp and weft");
        assertThat(Objects.requireNonNull(essay.textAttachment()).styles()).hasSize(1);
    }

    static void mediaAndCarouselsAreReadBack(Stage stage) {
        Post image = read(
                stage, ImageContainer.of(PICTURE).withAltText("A loom at rest").asSpoiler());
        assertThat(is(image, MediaType.IMAGE)).isTrue();
        assertThat(image.altText()).isEqualTo("A loom at rest");
        assertThat(image.isSpoilerMedia()).isTrue();

        Post video = read(stage, VideoContainer.of(FILM));
        assertThat(is(video, MediaType.VIDEO)).isTrue();

        ContainerId one = stage.ada.containers().create(CarouselItem.image(PICTURE));
        ContainerId two = stage.ada.containers().create(CarouselItem.video(FILM));
        Post carousel = read(stage, CarouselContainer.of(List.of(one, two)));
        assertThat(is(carousel, MediaType.CAROUSEL_ALBUM)).isTrue();
        assertThat(carousel.children())
                .hasSize(2)
                .allSatisfy(child ->
                        assertThat(stage.ada.posts().get(child).mediaUrl()).isNotNull());
    }

    static void aContainerHasAStatusAndIsPublishedOnce(Stage stage) {
        ContainerId id = stage.ada.containers().create(TextContainer.of("once"));
        assertThat(stage.ada.containers().get(id).is(ContainerStatus.FINISHED)).isTrue();
        assertThat(stage.ada.containers().look(id).at())
                .isEqualTo(stage.emulator.clock().instant());

        stage.ada.containers().publish(id);

        Container published = stage.ada.containers().get(id);
        assertThat(published.is(ContainerStatus.PUBLISHED)).isTrue();
        assertThatThrownBy(() -> stage.ada.containers().publish(id)).isInstanceOf(ThreadsException.class);
        assertThat(stage.emulator.postsOf("ada")).hasSize(1);

        ContainerId late = stage.ada.containers().create(TextContainer.of("late"));
        stage.emulator.clock().advance(Duration.ofHours(25));
        assertThat(stage.ada.containers().get(late).is(ContainerStatus.EXPIRED)).isTrue();
    }

    static void aTextMayBePublishedInOneCallAndSharedToStories(Stage stage) {
        PostId atOnce = stage.ada.containers().publishText(TextContainer.of("at once"));
        assertThat(stage.ada.posts().get(atOnce).text()).isEqualTo("at once");

        Created created = stage.ada
                .containers()
                .createWithStory(
                        TextContainer.of("a story").with(PostOptions.none().sharedAs(Story.DARK)));
        Published published = stage.ada.containers().publishWithStory(created.id());
        OpenEnum<StoryStatus> story = created.story() == null ? published.story() : created.story();
        assertThat(story).isEqualTo(OpenEnum.of(StoryStatus.class, "SUCCESS"));
    }

    static void ghostsQuotesRepostsAndDeletes(Stage stage) {
        PostId ghost =
                stage.published(stage.ada, TextContainer.of("gone tomorrow").asGhost());
        assertThat(stage.ada.posts().listGhosts(PostQuery.newest()).items())
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.id()).isEqualTo(ghost);
                    assertThat(post.ghostPostStatus()).isEqualTo(OpenEnum.of(GhostPostStatus.class, "ACTIVE"));
                    assertThat(post.ghostPostExpirationTimestamp())
                            .isEqualTo(stage.emulator.clock().instant().plus(Duration.ofHours(24)));
                });

        PostId original = stage.published(stage.grace, "an original");
        Post quote = stage.ada
                .posts()
                .get(stage.published(
                        stage.ada,
                        TextContainer.of("see").with(PostOptions.none().quoting(original))));
        assertThat(quote.isQuotePost()).isTrue();
        assertThat(quote.quotedPost()).isEqualTo(original);

        stage.emulator.clock().advance(Duration.ofSeconds(1));
        PostId repost = stage.ada.posts().repost(original);
        Post newest = stage.ada.posts().list(PostQuery.newest()).items().get(0);
        assertThat(newest.id()).isEqualTo(repost);
        assertThat(is(newest, MediaType.REPOST_FACADE)).isTrue();
        assertThat(newest.repostedPost()).isEqualTo(original);

        assertThat(stage.ada.posts().delete(quote.id())).isEqualTo(quote.id());
        assertThatThrownBy(() -> stage.ada.posts().get(quote.id())).isInstanceOf(NotFoundException.class);
    }

    static void whatIsTooLongIsRefusedAndHadNoEffect(Stage stage) {
        TextContainer tooLong = TextContainer.of("x".repeat(501));

        assertThatThrownBy(() -> stage.ada.containers().create(tooLong))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.effect()).isEqualTo(Effect.NONE));
    }

    static void listsGoThroughAllPagesBothWays(Stage stage) {
        stage.emulator.preparePosts("ada", 25);
        PostQuery ten = PostQuery.newest().withLimit(10);

        var first = stage.ada.posts().list(ten);
        assertThat(first.stream()).hasSize(25).doesNotHaveDuplicates();
        var second = first.next().orElseThrow();
        assertThat(second.previous().orElseThrow().items()).isEqualTo(first.items());
        assertThat(stage.ada
                        .posts()
                        .list(ten.after(first.after().orElseThrow()))
                        .items())
                .isEqualTo(second.items());
    }

    private static Post read(Stage stage, dev.lisle.client.containers.NewContainer container) {
        return stage.ada.posts().get(stage.published(stage.ada, container));
    }

    private static boolean is(Post post, MediaType type) {
        return Objects.requireNonNull(post.mediaType()).is(type);
    }
}
