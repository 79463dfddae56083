package dev.lisle.unofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.LoginRequiredException;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.errors.PleaseWaitException;
import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.support.Fixture;
import dev.lisle.unofficial.support.Recorded;
import dev.lisle.unofficial.support.Reply;
import dev.lisle.unofficial.threads.FeedThread;
import dev.lisle.unofficial.threads.Post;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.threads.ThreadView;
import dev.lisle.unofficial.users.Likers;
import dev.lisle.unofficial.users.User;
import dev.lisle.unofficial.users.UserId;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, written down from the reference, and what comes back. */
class PublicApiTest {
    private static final UserId AUTHOR = new UserId(900000000002L);
    private static final ThreadId THREAD = new ThreadId(3100000000000000101L);

    private final Fixture fixture = new Fixture();
    private final PublicApi api = fixture.publicApi();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void getUserIdReadsThePageOfTheProfile() {
        fixture.server.answer(Reply.text(200, "<script>{\"props\":{\"user_id\":\"900000000002\"},\"x\":1}</script>"));

        assertThat(api.getUserId("@demo_author_a")).isEqualTo(AUTHOR);

        Recorded request = fixture.server.only();
        assertThat(request.line()).isEqualTo("GET /@demo_author_a");
        assertThat(request.chosenHeaders())
                .containsOnly(
                        entry("Authority", "www.threads.net"),
                        entry(
                                "Accept",
                                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,"
                                        + "*/*;q=0.8,application/signed-exchange;v=b3;q=0.7"),
                        entry("Accept-Language", "en-US,en;q=0.9"),
                        entry("Cache-Control", "no-cache"),
                        entry("Pragma", "no-cache"),
                        entry("Content-Type", "application/x-www-form-urlencoded"),
                        entry("Origin", "https://www.threads.net"),
                        entry("Sec-Fetch-Dest", "document"),
                        entry("Sec-Fetch-Mode", "navigate"),
                        entry("Sec-Fetch-Site", "cross-site"),
                        entry("Sec-Fetch-User", "?1"),
                        entry("Upgrade-Insecure-Requests", "1"),
                        entry(
                                "User-Agent",
                                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_6) AppleWebKit/605.1.15 (KHTML, like"
                                        + " Gecko) Version/11.1.2 Safari/605.1.15"));
    }

    @Test
    void getUserAsksForTheTokenOnceAndSendsItTwice() {
        fixture.server
                .answer(Reply.text(200, Fixture.LSD_PAGE))
                .answer("public_api.get_user")
                .answer("public_api.get_user");

        User user = api.getUser(AUTHOR).user();
        api.getUser(AUTHOR);

        assertThat(user.username()).isEqualTo("demo_author_a");
        assertThat(user.followerCount()).isEqualTo(4210);
        assertThat(user.largePictures()).extracting("width").containsExactly(320, 640);
        assertThat(user.links().get(0).url()).isEqualTo(URI.create("https://example.org/"));
        assertThat(fixture.server.requests())
                .extracting(Recorded::target)
                .containsExactly("/instagram", "/api/graphql", "/api/graphql");
        Recorded request = fixture.server.last();
        assertThat(request.line())
                .isEqualTo("POST /api/graphql lsd=AVqbxe3J_YA-0123456789"
                        + "&variables=%7B%22userID%22%3A+900000000002%7D&doc_id=23996318473300828");
        assertThat(request.chosenHeaders())
                .containsOnly(
                        entry("Authority", "www.threads.net"),
                        entry("Accept", "*/*"),
                        entry("Accept-Language", "en-US,en;q=0.9"),
                        entry("Cache-Control", "no-cache"),
                        entry("Pragma", "no-cache"),
                        entry("Content-Type", "application/x-www-form-urlencoded"),
                        entry("Origin", "https://www.threads.net"),
                        entry("Sec-Fetch-Site", "same-origin"),
                        entry("X-ASBD-ID", "129477"),
                        entry("X-FB-LSD", "AVqbxe3J_YA-0123456789"),
                        entry("X-IG-App-ID", "238260118697367"),
                        entry("X-FB-Friendly-Name", "BarcelonaProfileRootQuery"),
                        entry("User-Agent", request.headers().get("User-Agent"))); // the HTTP library's own
    }

    @Test
    void getUserThreadsReadsTheRealShape() {
        answer("wire.public_get_user_threads");

        Page<FeedThread> page = api.getUserThreads(AUTHOR);

        Post post = page.items().get(0).posts().get(0);
        assertThat(post.id()).isEqualTo(THREAD);
        assertThat(post.text()).isEqualTo("First synthetic post.");
        assertThat(page.next()).isEmpty();
        assertThat(page.profile()).isEmpty();
        assertSent("userID", "900000000002", "6232751443445612", "BarcelonaProfileThreadsTabQuery");
    }

    @Test
    void getUserThreadsReadsThePrintedShapeAsTheProfileThatItIs() { // trap T1
        answer("public_api.get_user_threads");

        Page<FeedThread> page = api.getUserThreads(AUTHOR);

        assertThat(page.items()).isEmpty();
        assertThat(page.profile()).get().extracting(User::username).isEqualTo("demo_author_a");
        assertThat(page.json().at("instagram", "follower_count").wholeNumber()).isEqualTo(4300);
    }

    @Test
    void getUserRepliesHasThePostAboveEachReply() {
        answer("public_api.get_user_replies");

        FeedThread thread = api.getUserReplies(AUTHOR).items().get(0);

        assertThat(thread.posts())
                .extracting(Post::text)
                .containsExactly("A question from a demo author.\n\nWhich one is it?", "A demo answer.");
        assertThat(thread.posts().get(1).info().replyToAuthor())
                .extracting(User::username)
                .isEqualTo("demo_author_b");
        assertThat(thread.items().get(0).replyFaces()).extracting(User::id).containsExactly(null, null);
        assertSent("userID", "900000000002", "6307072669391286", "BarcelonaProfileRepliesTabQuery");
    }

    @Test
    void getThreadIdIsComputedWithoutARequest() {
        assertThat(api.getThreadId("CsFaZNTtgBl")).isEqualTo(THREAD);
        assertThat(fixture.server.requests()).isEmpty();
    }

    @Test
    void getThreadHasThePostAndItsReplies() {
        answer("public_api.get_thread");

        ThreadView view = api.getThread(THREAD);

        assertThat(view.thread().posts()).extracting(Post::code).containsExactly("CsFaZNTtgBl");
        assertThat(view.replies().stream().flatMap(thread -> thread.posts().stream()))
                .extracting(Post::text)
                .containsExactly("Reply from a demo author.");
        assertSent("postID", "3100000000000000101", "5587632691339264", "BarcelonaPostPageQuery");
    }

    @Test
    void getThreadLikersNamesNoQuery() {
        answer("public_api.get_thread_likers");

        Likers likers = api.getThreadLikers(THREAD);

        assertThat(likers.users()).extracting(User::username).containsExactly("demo_reader_c");
        assertThat(likers.userCount()).isNull();
        assertSent("mediaID", "3100000000000000101", "9360915773983802", null);
    }

    @Test
    void otherDocumentIdsComeFromTheDialect() {
        PublicApi other = fixture.builder()
                .dialect(Dialect.JULY_2023.withDocuments(new Dialect.Documents("1", "2", "3", "4", "5")))
                .build()
                .publicApi();
        answer("public_api.get_thread_likers");

        other.getThreadLikers(THREAD);

        assertThat(fixture.server.last().text()).endsWith("&doc_id=5");
    }

    @Test
    void anAccountWithoutPostsHasAnEmptyPage() {
        fixture.server
                .answer(Reply.text(200, Fixture.LSD_PAGE))
                .answer(Reply.json(200, "{\"data\":{\"mediaData\":null},\"extensions\":{\"is_final\":true}}"))
                .answer(Reply.json(200, "{\"data\":{\"mediaData\":{\"threads\":[]}},\"extensions\":{}}"));

        assertThat(api.getUserThreads(AUTHOR).items()).isEmpty();
        assertThat(api.getUserThreads(AUTHOR).items()).isEmpty();
    }

    @Test
    void anAnswerWithoutItsListIsNeverSilentlyEmpty() {
        fixture.server
                .answer(Reply.text(200, Fixture.LSD_PAGE))
                .answer(Reply.json(200, "{\"data\":{\"mediaData\":{}}}"))
                .answer(Reply.json(200, "{\"data\":{}}"))
                .answer(Reply.json(200, "{\"data\":{\"likers\":{}}}"));

        assertThatThrownBy(() -> api.getUserThreads(AUTHOR)).isInstanceOf(InterfaceChangedException.class);
        assertThatThrownBy(() -> api.getUserThreads(AUTHOR)).isInstanceOf(InterfaceChangedException.class);
        assertThatThrownBy(() -> api.getThreadLikers(THREAD)).isInstanceOf(InterfaceChangedException.class);
    }

    @Test
    void whatIsNullInsideTheAnswerIsNotFound() {
        fixture.server
                .answer(Reply.text(200, Fixture.LSD_PAGE))
                .answer(Reply.json(200, "{\"data\":{\"userData\":{\"user\":null}}}"))
                .answer(Reply.json(200, "{\"data\":{\"data\":null}}"));

        assertThatThrownBy(() -> api.getUser(AUTHOR)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> api.getThread(THREAD)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPageInPlaceOfAnAnswerMeansANewTokenForTheNextCall() {
        fixture.server
                .answer(Reply.text(200, Fixture.LSD_PAGE))
                .answer(Reply.text(200, "<html>refused</html>"))
                .answer(Reply.text(200, Fixture.LSD_PAGE))
                .answer("public_api.get_user");

        assertThatThrownBy(() -> api.getUser(AUTHOR)).isInstanceOf(InterfaceChangedException.class);
        assertThat(api.getUser(AUTHOR).user().id()).isEqualTo(AUTHOR);
    }

    @Test
    void aPageWithoutWhatIsLookedForIsNamedAsThat() {
        fixture.server
                .answer(Reply.text(200, "<html>consent?</html>"))
                .answer(Reply.text(404, "<html>gone</html>"))
                .answer(Reply.text(429, "<html>slow down</html>"))
                .answer(Reply.text(302, "").header("Location", "/login"));

        assertThatThrownBy(() -> api.getUserId("demo_author_a")).isInstanceOf(InterfaceChangedException.class);
        assertThatThrownBy(() -> api.getUserId("demo_author_a")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> api.getUserId("demo_author_a")).isInstanceOf(PleaseWaitException.class);
        assertThatThrownBy(() -> api.getUserId("demo_author_a")).isInstanceOf(LoginRequiredException.class);
        for (String id : new String[] {"0", "9999999999999999999"}) {
            fixture.server.answer(Reply.text(200, "{\"props\":{\"user_id\":\"" + id + "\"},\"x\":1}"));
            assertThatThrownBy(() -> api.getUserId("demo_author_a")).isInstanceOf(InterfaceChangedException.class);
        }
    }

    @Test
    void aNameThatIsNoneIsRefusedBeforeAnythingIsSent() {
        for (String name : new String[] {"", "a b", "../x", "ä", "a".repeat(31)}) {
            assertThatThrownBy(() -> api.getUserId(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(fixture.server.requests()).isEmpty();
    }

    private void answer(String sample) {
        fixture.server.answer(Reply.text(200, Fixture.LSD_PAGE)).answer(sample);
    }

    private void assertSent(String variable, String value, String documentId, String friendlyName) {
        assertThat(fixture.server.last().text())
                .isEqualTo("lsd=AVqbxe3J_YA-0123456789&variables=%7B%22" + variable + "%22%3A+" + value + "%7D&doc_id="
                        + documentId);
        assertThat(fixture.server.last().headers().get("X-FB-Friendly-Name")).isEqualTo(friendlyName);
    }
}
