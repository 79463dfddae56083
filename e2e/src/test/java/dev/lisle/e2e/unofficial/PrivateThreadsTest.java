package dev.lisle.e2e.unofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.FaultOf2023;
import dev.lisle.unofficial.PrivateApi;
import dev.lisle.unofficial.errors.ImageRefusedException;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.errors.RequestRefusedException;
import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.paging.PageQuery;
import dev.lisle.unofficial.threads.CreatedThread;
import dev.lisle.unofficial.threads.FeedThread;
import dev.lisle.unofficial.threads.ImageSource;
import dev.lisle.unofficial.threads.MediaType;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.threads.Post;
import dev.lisle.unofficial.threads.Repost;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.threads.ThreadView;
import dev.lisle.unofficial.users.User;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts, signed in as ada. */
class PrivateThreadsTest {
    private final Stage stage = new Stage();
    private final PrivateApi api = stage.signedIn("ada").privateApi();
    private final PrivateApi grace = stage.signedIn("grace").privateApi();

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void getUserThreadsLoopsUntilThereIsNoNextMaxId() {
        try (ThreadsClient official = stage.official("ada")) {
            for (int number = 1; number <= 10; number++) {
                official.containers().publishText(TextContainer.of("post " + number));
            }
        }
        int pages = 0;
        String nextMaxId = null;
        do {
            Page<FeedThread> page =
                    api.getUserThreads(stage.idOf("ada"), PageQuery.limit(2).from(nextMaxId));
            assertThat(page.items()).hasSize(2);
            nextMaxId = page.nextMaxId().orElse(null);
            pages++;
        } while (nextMaxId != null);

        assertThat(pages).isEqualTo(5);
        assertThat(api.getUserThreads(stage.idOf("ada")).stream()).hasSize(10);
    }

    @Test
    void getUserRepliesShowsEachBelowThePostThatItAnswers() {
        ThreadId question = create(NewThread.of("a question"));
        grace.createThread(NewThread.of("an answer").replyingTo(question));

        List<FeedThread> replies = api.getUserReplies(stage.idOf("grace")).items();

        assertThat(replies.get(0).posts()).extracting(Post::text).containsExactly("a question", "an answer");
        assertThat(replies.get(0).posts().get(1).info().isReply()).isTrue();
    }

    @Test
    void getThreadIdSendsNothing() {
        ThreadId post = create(NewThread.of("hello"));
        int before = stage.emulator.requests().size();

        assertThat(api.getThreadId(post.code())).isEqualTo(post);
        assertThat(stage.emulator.requests()).hasSize(before);
    }

    @Test
    void getThreadReadsTheRepliesPageByPage() {
        ThreadId question = create(NewThread.of("a question"));
        for (int number = 1; number <= 7; number++) {
            grace.createThread(NewThread.of("answer " + number).replyingTo(question));
        }

        ThreadView view = api.getThread(question);

        assertThat(view.thread().posts()).extracting(Post::text).containsExactly("a question");
        assertThat(view.replies().items()).hasSize(3);
        assertThat(view.replies().stream()).hasSize(7);
        assertThat(view.thread().items().get(0).repliesText()).isEqualTo("7 replies");
    }

    @Test
    void likeThreadAndUnlikeThreadAreCountedAndSeenByOthers() {
        ThreadId post = create(NewThread.of("hello"));

        grace.likeThread(post);
        grace.likeThread(post);

        assertThat(api.getThreadLikers(post).userCount()).isEqualTo(1);
        assertThat(api.getThreadLikers(post).users()).extracting(User::username).containsExactly("grace");
        assertThat(postOf(grace, post).isLiked()).isTrue();
        assertThat(postOf(api, post).isLiked()).isFalse();
        grace.unlikeThread(post);
        assertThat(postOf(grace, post).likeCount()).isZero();
    }

    @Test
    void createThreadOfTextIsSeenByTheOfficialInterface() {
        CreatedThread created = api.createThread(NewThread.of("Grüße, 100 % & more: 🙂"));

        try (ThreadsClient official = stage.official("ada")) {
            assertThat(official.posts().list(PostQuery.newest()).items())
                    .extracting(dev.lisle.client.posts.Post::text)
                    .containsExactly("Grüße, 100 % & more: 🙂");
        }
        assertThat(created.post().kind()).hasValue(MediaType.TEXT);
        assertThat(created.post().code()).isEqualTo(created.post().id().code());
        assertThat(created.post().json().fields()).hasSize(56);
    }

    @Test
    void createThreadWithALinkHasItsCard() {
        create(NewThread.of("Worth reading.").withLink(URI.create("https://example.org/a?b=c&d")));

        assertThat(stage.emulator.postsOf("ada"))
                .extracting(EmulatedPost::linkAttachment)
                .containsExactly("https://example.org/a?b=c&d");
    }

    @Test
    void createThreadWithAnImageOfAPathUploadsItFirst(@TempDir Path folder) throws IOException {
        CreatedThread created = api.createThread(
                NewThread.of("A loom at rest.").withImage(ImageSource.file(Stage.image(folder, "loom.jpg"))));

        assertThat(created.post().kind()).hasValue(MediaType.IMAGE);
        assertThat(created.post().images()).hasSize(1);
        assertThat(created.post().json().fields()).hasSize(57);
        assertThat(stage.emulator.postsOf("ada"))
                .extracting(EmulatedPost::mediaType)
                .containsExactly("IMAGE");
    }

    @Test
    void createThreadWithAnImageOfAnAddressCanBeAReply(@TempDir Path folder) throws IOException {
        ThreadId parent = create(NewThread.of("one").withImage(ImageSource.file(Stage.image(folder, "loom.jpg"))));
        URI image = java.util.Objects.requireNonNull(
                postOf(api, parent).images().get(0).url());

        CreatedThread reply = grace.createThread(
                NewThread.of("mine too").withImage(ImageSource.at(image)).replyingTo(parent));

        assertThat(reply.post().info().isReply()).isTrue();
        assertThat(postOf(api, parent).info().directReplyCount()).isEqualTo(1);
    }

    @Test
    void createThreadWithSeveralImagesBecomesACarousel(@TempDir Path folder) throws IOException {
        CreatedThread created = api.createThread(NewThread.of("Before and after.")
                .withImage(ImageSource.file(Stage.image(folder, "before.jpg")))
                .withImage(ImageSource.file(Stage.image(folder, "after.png"))));

        assertThat(created.post().kind()).hasValue(MediaType.CAROUSEL);
        assertThat(created.post().carousel()).hasSize(2);
        assertThat(stage.emulator.postsOf("ada"))
                .extracting(EmulatedPost::mediaType)
                .containsExactly("CAROUSEL_ALBUM");
    }

    @Test
    void anImageThatCannotBeUsedIsAFailureThoughTheAnswerSaysOk(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture at all");

        assertThatExceptionOfType(ImageRefusedException.class)
                .isThrownBy(() -> api.createThread(NewThread.of("x").withImage(ImageSource.file(broken))));
        stage.old.failNext("/configure_text_post_app_feed", FaultOf2023.MEDIA_NEEDS_REUPLOAD);
        Path good = Stage.image(folder, "good.jpg");
        assertThatExceptionOfType(ImageRefusedException.class)
                .isThrownBy(() -> api.createThread(NewThread.of("x").withImage(ImageSource.file(good))));
        assertThat(stage.emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void quoteThreadCarriesTheQuotedPost() {
        ThreadId quoted = create(NewThread.of("hello"));

        CreatedThread quote = grace.quoteThread(quoted, "What we think of it");

        assertThat(quote.post().info().quoted()).extracting(Post::text).isEqualTo("hello");
    }

    @Test
    void repostThreadIsTakenBackByTheNumberOfTheOriginal() {
        ThreadId post = create(NewThread.of("hello"));

        Repost repost = grace.repostThread(post);

        assertThat(repost.id()).isNotEqualTo(post);
        assertThat(postOf(grace, post).info().isRepostedByViewer()).isTrue();
        grace.unrepostThread(post);
        assertThat(postOf(grace, post).info().isRepostedByViewer()).isFalse();
    }

    @Test
    void deleteThreadTakesAwayOnesOwnPostsOnly() {
        ThreadId post = create(NewThread.of("hello"));

        assertThatExceptionOfType(RequestRefusedException.class).isThrownBy(() -> grace.deleteThread(post));
        api.deleteThread(post);

        assertThat(stage.emulator.postsOf("ada")).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> api.getThread(post));
    }

    private ThreadId create(NewThread thread) {
        return api.createThread(thread).post().id();
    }

    private static Post postOf(PrivateApi api, ThreadId id) {
        List<Post> line = api.getThread(id).thread().posts();
        return line.get(line.size() - 1);
    }
}
