package dev.lisle.e2e.unofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.emulator.FaultOf2023;
import dev.lisle.unofficial.PublicApi;
import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.threads.FeedThread;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.threads.Post;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.threads.ThreadView;
import dev.lisle.unofficial.users.User;
import dev.lisle.unofficial.users.UserId;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The seven reads without a login. */
class PublicApiTest {
    private final Stage stage = new Stage();
    private final PublicApi api = stage.anonymous().publicApi();

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void getUserIdReadsThePageOfTheProfile() {
        UserId ada = api.getUserId("ada");

        assertThat(api.getUser(ada).user().username()).isEqualTo("ada");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> api.getUserId("nobody"));
    }

    @Test
    void getUserSaysWhatTheOfficialProfileSays() {
        User ada = api.getUser(api.getUserId("ada")).user();

        assertThat(ada.fullName()).isEqualTo("Ada Lovelace");
        assertThat(ada.isPrivate()).isFalse();
        assertThat(ada.followerCount()).isZero();
    }

    @Test
    void getUserThreadsShowsWhatTheOfficialInterfacePublished() {
        try (ThreadsClient official = stage.official("ada")) {
            official.containers().publishText(TextContainer.of("one"));
            official.containers().publishText(TextContainer.of("two"));

            List<FeedThread> threads = api.getUserThreads(api.getUserId("ada")).items();

            assertThat(threads)
                    .extracting(thread -> thread.posts().get(0).text())
                    .containsExactly("two", "one");
            String permalink = String.valueOf(
                    official.posts().list(PostQuery.newest()).items().get(0).permalink());
            assertThat(threads.get(0).posts().get(0).code())
                    .isEqualTo(URI.create(permalink).getPath().replaceFirst(".*/", ""));
        }
        assertThat(api.getUserThreads(api.getUserId("grace")).items()).isEmpty();
    }

    @Test
    void getUserRepliesShowsEachBelowThePostThatItAnswers() {
        reply();

        List<FeedThread> replies = api.getUserReplies(api.getUserId("grace")).items();

        assertThat(replies).hasSize(1);
        assertThat(replies.get(0).posts()).extracting(Post::text).containsExactly("a question", "an answer");
        assertThat(replies.get(0).posts().get(1).info().replyToAuthor())
                .extracting(User::username)
                .isEqualTo("ada");
    }

    @Test
    void getThreadIdIsTheNumberThatTheAddressStandsFor() {
        stage.signedIn("ada").privateApi().createThread(NewThread.of("hello"));
        Post post =
                api.getUserThreads(api.getUserId("ada")).items().get(0).posts().get(0);

        assertThat(api.getThreadId(String.valueOf(post.code()))).isEqualTo(post.id());
    }

    @Test
    void getThreadShowsAPostWithItsReplies() {
        reply();
        ThreadId question = stage.latestOf("ada");

        ThreadView view = api.getThread(question);

        assertThat(view.thread().posts()).extracting(Post::text).containsExactly("a question");
        assertThat(view.replies().items())
                .extracting(thread -> thread.posts().get(0).text())
                .containsExactly("an answer");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> api.getThread(new ThreadId(question.value() + 1)));
    }

    @Test
    void getThreadLikersNamesThem() {
        stage.signedIn("ada").privateApi().createThread(NewThread.of("hello"));
        ThreadId post = stage.latestOf("ada");
        stage.signedIn("grace").privateApi().likeThread(post);

        assertThat(api.getThreadLikers(post).users()).extracting(User::username).containsExactly("grace");
    }

    @Test
    void aPageWithoutTheTokenIsNoResult() {
        stage.old.failNext("/instagram", FaultOf2023.PAGE_WITHOUT_MARKS);

        assertThatExceptionOfType(InterfaceChangedException.class).isThrownBy(() -> api.getUser(new UserId(1)));
    }

    @Test
    void aRefusedTokenIsFetchedAnewForTheNextCall() {
        UserId ada = api.getUserId("ada");
        api.getUser(ada);
        stage.old.failNext("/graphql", FaultOf2023.PAGE_WITHOUT_MARKS);

        assertThatExceptionOfType(InterfaceChangedException.class).isThrownBy(() -> api.getUser(ada));
        assertThat(api.getUser(ada).user().username()).isEqualTo("ada");
        assertThat(stage.emulator.requests())
                .extracting(request -> request.path())
                .filteredOn("/instagram"::equals)
                .hasSize(2);
    }

    @Test
    void aRateLimitOfTheWebAsksToWait() {
        stage.old.failNext("/graphql", FaultOf2023.GRAPHQL_RATE_LIMIT);

        assertThatExceptionOfType(PleaseWaitException.class).isThrownBy(() -> api.getUser(new UserId(1)));
    }

    private void reply() {
        stage.signedIn("ada").privateApi().createThread(NewThread.of("a question"));
        NewThread answer = NewThread.of("an answer").replyingTo(stage.latestOf("ada"));
        stage.signedIn("grace").privateApi().createThread(answer);
    }
}
