package dev.lisle.unofficial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.RequestRefusedException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.paging.PageQuery;
import dev.lisle.unofficial.support.Fixture;
import dev.lisle.unofficial.support.Recorded;
import dev.lisle.unofficial.support.Reply;
import dev.lisle.unofficial.support.Samples;
import dev.lisle.unofficial.threads.FeedThread;
import dev.lisle.unofficial.threads.MediaType;
import dev.lisle.unofficial.threads.Post;
import dev.lisle.unofficial.threads.Repost;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.threads.ThreadView;
import dev.lisle.unofficial.users.FriendshipStatus;
import dev.lisle.unofficial.users.User;
import dev.lisle.unofficial.users.UserId;
import dev.lisle.unofficial.users.UserSearch;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, written down from the reference, and what comes back. Posts have a test of their own. */
class PrivateApiTest {
    private static final UserId AUTHOR = new UserId(900000000002L);
    private static final ThreadId THREAD = new ThreadId(3100000000000000101L);
    private static final String TOKEN = Samples.json("threads.download_settings")
            .at("authentication", "token")
            .text();

    private final Fixture fixture = new Fixture();
    private final PrivateApi api = fixture.privateApi();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyCallHasTheSameHeadersWhetherItReadsOrWrites() {
        fixture.server.answer("private_api.get_user").answer("private_api.follow_user");

        api.getUser(AUTHOR);
        api.followUser(AUTHOR);

        assertThat(fixture.server.requests())
                .allSatisfy(request -> assertThat(request.chosenHeaders())
                        .containsOnly(
                                entry("User-Agent", "Barcelona 289.0.0.77.109 Android"),
                                entry("Sec-Fetch-Site", "same-origin"),
                                entry("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"),
                                entry("Authorization", "Bearer IGT:2:" + TOKEN)));
    }

    @Test
    void getUserIdTakesTheNumberOfTheProfile() {
        fixture.server.answer("wire.usernameinfo");

        assertThat(api.getUserId("demo_author_a")).isEqualTo(AUTHOR);
        assertLine("GET /api/v1/users/demo_author_a/usernameinfo/");
    }

    @Test
    void getUserHasTheProfileWhole() {
        fixture.server.answer("private_api.get_user");

        User user = api.getUser(AUTHOR).user();

        assertThat(user.fullName()).isEqualTo("Demo Author A");
        assertThat(user.followerCount()).isEqualTo(4210);
        assertThat(user.json().fields()).hasSize(132);
        assertThat(user.links().get(0).title()).isEqualTo("Demo link");
        assertLine("GET /api/v1/users/900000000002/info/");
    }

    @Test
    void getUserThreadsPagesByTheMarkOfTheAnswer() {
        Reply last = Reply.json(
                200,
                Samples.json("private_api.get_user_threads")
                        .with("next_max_id", null)
                        .compact());
        fixture.server.answer("private_api.get_user_threads").answer(last);

        Page<FeedThread> first = api.getUserThreads(AUTHOR, PageQuery.limit(2));
        Page<FeedThread> second = first.next().orElseThrow();

        assertThat(first.items().get(0).posts().get(0).kind()).contains(MediaType.TEXT);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(fixture.server.requests())
                .extracting(Recorded::target)
                .containsExactly(
                        "/api/v1/text_feed/900000000002/profile/?count=2",
                        "/api/v1/text_feed/900000000002/profile/?count=2&max_id=QVEtc3ludGhldGljLWN1cnNvci0wMDAx");
    }

    @Test
    void getUserThreadsAsksForFifteenUnlessToldOtherwise() {
        fixture.server.answer("private_api.get_user_threads");

        api.getUserThreads(AUTHOR);

        assertLine("GET /api/v1/text_feed/900000000002/profile/?count=15");
    }

    @Test
    void getUserRepliesHasThePostAboveEachReply() {
        fixture.server.answer("private_api.get_user_replies");

        FeedThread thread = api.getUserReplies(AUTHOR, PageQuery.limit(7).from("a+b/c="))
                .items()
                .get(0);

        assertThat(thread.posts())
                .extracting(post -> post.kind().orElseThrow())
                .containsExactly(MediaType.VIDEO, MediaType.TEXT);
        assertThat(thread.posts().get(0).videos()).extracting("type").containsExactly(101, 102);
        assertLine("GET /api/v1/text_feed/900000000002/profile/replies/?count=7&max_id=a%2Bb%2Fc%3D");
    }

    @Test
    void followersEndWhereNoMarkComes() {
        fixture.server.answer("private_api.get_user_followers");

        Page<User> page = api.getUserFollowers(AUTHOR);

        assertThat(page.items()).extracting(User::username).containsExactly("demo_author_b", "demo_reader_c");
        assertThat(page.next()).isEmpty();
        assertLine("GET /api/v1/friendships/900000000002/followers/");
    }

    @Test
    void followingGoesOnThoughTheAnswerSaysThereIsNoMore() { // trap T6
        fixture.server.answer("private_api.get_user_following").answer("private_api.get_user_followers");

        List<User> following = api.getUserFollowing(AUTHOR).stream().toList();

        assertThat(following).hasSize(3);
        assertThat(fixture.server.requests())
                .extracting(Recorded::target)
                .containsExactly(
                        "/api/v1/friendships/900000000002/following/",
                        "/api/v1/friendships/900000000002/following/?max_id=100");
    }

    @Test
    void getFriendshipStatusHasSeventeenAnswers() {
        fixture.server.answer("private_api.get_friendship_status");

        FriendshipStatus status = api.getFriendshipStatus(AUTHOR);

        assertThat(status.following()).isTrue();
        assertThat(status).hasNoNullFieldsOrProperties();
        assertLine("GET /api/v1/friendships/show/900000000002/");
    }

    @Test
    void searchUserEncodesTheQuery() { // the original pasted it in, so & and # broke the call
        fixture.server.answer("private_api.search_user");

        UserSearch search = api.searchUser("demo & author #1 é+");

        assertThat(search.users()).extracting(User::username).containsExactly("demo_author_a");
        assertThat(search.numResults()).isEqualTo(1);
        assertThat(search.users().get(0).friendship())
                .isNotNull()
                .extracting(FriendshipStatus::muting)
                .isNull();
        assertLine("GET /api/v1/users/search/?q=demo%20%26%20author%20%231%20%C3%A9%2B");
    }

    @Test
    void followAndUnfollowHaveNoBody() {
        fixture.server.answer("private_api.follow_user").answer("private_api.unfollow_user");

        assertThat(api.followUser(AUTHOR).previousFollowing()).isFalse();
        assertThat(api.unfollowUser(AUTHOR).friendship().following()).isFalse();
        assertThat(fixture.server.requests())
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("Content-Length", "0"))
                .extracting(Recorded::line)
                .containsExactly(
                        "POST /api/v1/friendships/create/900000000002/",
                        "POST /api/v1/friendships/destroy/900000000002/");
    }

    @Test
    void muteAndUnmuteNameTheAuthor() {
        String body = "{\"target_posts_author_id\": 900000000002, \"container_module\": \"ig_text_feed_timeline\"}";

        assertSigned("mute_user", "/friendships/mute_posts_or_story_from_follow/", body, api::muteUser);
        assertSigned("unmute_user", "/friendships/unmute_posts_or_story_from_follow/", body, api::unmuteUser);
    }

    @Test
    void restrictAndUnrestrictNameTheUser() {
        assertSigned(
                "restrict_user",
                "/restrict_action/restrict_many/",
                "{\"user_ids\": 900000000002, \"container_module\": \"ig_text_feed_timeline\"}",
                id -> assertThat(api.restrictUser(id).users().get(0).friendship())
                        .isNotNull()
                        .extracting(FriendshipStatus::isRestricted)
                        .isEqualTo(true));
        assertSigned(
                "unrestrict_user",
                "/restrict_action/unrestrict/",
                "{\"target_user_id\": 900000000002, \"container_module\": \"ig_text_feed_timeline\"}",
                api::unrestrictUser);
    }

    @Test
    void blockAndUnblockNameTheUserInPathAndBody() {
        assertSigned(
                "block_user",
                "/friendships/block/900000000002/",
                "{\"user_id\": 900000000002, \"surface\": \"ig_text_feed_timeline\","
                        + " \"is_auto_block_enabled\": \"true\"}",
                id -> assertThat(api.blockUser(id).friendship().blocking()).isTrue());
        assertSigned(
                "unblock_user",
                "/friendships/unblock/900000000002/",
                "{\"user_id\": 900000000002, \"container_module\": \"ig_text_feed_timeline\"}",
                api::unblockUser);
    }

    @Test
    void getThreadIdIsComputedWithoutARequest() {
        assertThat(api.getThreadId("https://web.example/t/CsFaZNTtgBl/")).isEqualTo(THREAD);
        assertThat(fixture.server.requests()).isEmpty();
    }

    @Test
    void theRepliesOfAThreadPageByTheirOwnToken() {
        Reply last = Reply.json(
                200,
                Samples.json("wire.private_get_thread")
                        .with("downwards_thread_will_continue", false)
                        .compact());
        fixture.server.answer("wire.private_get_thread").answer(last);

        ThreadView view = api.getThread(THREAD);

        assertThat(view.thread().posts()).extracting(Post::id).containsExactly(THREAD);
        assertThat(view.replies().stream()).hasSize(2);
        assertThat(fixture.server.requests())
                .extracting(Recorded::target)
                .containsExactly(
                        "/api/v1/text_feed/3100000000000000101/replies",
                        "/api/v1/text_feed/3100000000000000101/replies?paging_token=ZG93bndhcmRzLXN5bnRoZXRpYy0wMDAx");
    }

    @Test
    void getThreadReadsThePrintedShapeToo() { // trap T2
        fixture.server.answer("private_api.get_thread");

        assertThat(api.getThread(THREAD).thread().posts())
                .extracting(Post::code)
                .containsExactly("CsFaZNTtgBl");
    }

    @Test
    void getThreadLikersNamesTheViewerInThePath() { // trap T5
        fixture.server.answer("private_api.get_thread_likers");

        assertThat(api.getThreadLikers(THREAD).userCount()).isEqualTo(1);
        assertLine("GET /api/v1/media/3100000000000000101_900000000001/likers/");
    }

    @Test
    void likeUnlikeAndDeleteNameTheViewerInThePath() {
        fixture.server
                .answer("private_api.like_thread")
                .answer("private_api.unlike_thread")
                .answer("private_api.delete_thread");

        api.likeThread(THREAD);
        api.unlikeThread(THREAD);
        api.deleteThread(THREAD);

        assertThat(fixture.server.requests())
                .extracting(Recorded::line)
                .containsExactly(
                        "POST /api/v1/media/3100000000000000101_900000000001/like/",
                        "POST /api/v1/media/3100000000000000101_900000000001/unlike/",
                        "POST /api/v1/media/3100000000000000101_900000000001/delete/?media_type=TEXT_POST");
    }

    @Test
    void aDeleteThatDeletedNothingIsAFailure() {
        fixture.server.answer(Reply.json(200, "{\"did_delete\":false,\"status\":\"ok\"}"));

        assertThatThrownBy(() -> api.deleteThread(THREAD)).isInstanceOf(RequestRefusedException.class);
    }

    @Test
    void repostAndBackAreFormsWithTheOriginal() { // trap T12
        fixture.server.answer("private_api.repost_thread").answer("private_api.unrepost_thread");

        Repost repost = api.repostThread(THREAD);
        api.unrepostThread(THREAD);

        assertThat(repost.id()).isEqualTo(new ThreadId(3100000000888000222L));
        assertThat(repost.fbid()).isEqualTo(17900000000000201L);
        assertThat(repost.repostedAt()).isEqualTo(Instant.ofEpochSecond(1683768819));
        assertThat(fixture.server.requests())
                .extracting(Recorded::line)
                .containsExactly(
                        "POST /api/v1/repost/create_repost/ media_id=3100000000000000101",
                        "POST /api/v1/repost/delete_text_app_repost/ original_media_id=3100000000000000101");
    }

    @Test
    void recommendedUsersPageByTheirOwnTokenUntilThereAreNoMore() {
        Reply last = Reply.json(
                200,
                Samples.json("private_api.get_recommended_users")
                        .with("has_more", false)
                        .with("paging_token", "30")
                        .compact());
        fixture.server.answer("private_api.get_recommended_users").answer(last);

        List<User> users = api.getRecommendedUsers().stream().toList();

        assertThat(users).hasSize(2);
        assertThat(fixture.server.requests())
                .extracting(Recorded::target)
                .containsExactly(
                        "/api/v1/text_feed/recommended_users/?count=15",
                        "/api/v1/text_feed/recommended_users/?paging_token=15&count=15");
    }

    @Test
    void aListThatRepeatsItsMarkEndsWithAFailureInsteadOfNever() {
        fixture.server.answer("private_api.get_user_following").answer("private_api.get_user_following");

        assertThatThrownBy(() -> api.getUserFollowing(AUTHOR).stream().count())
                .isInstanceOf(InterfaceChangedException.class);
    }

    @Test
    void pagesAreFetchedOnlyWhenTheirItemsAreAskedFor() {
        fixture.server.answer("private_api.get_user_following");

        assertThat(api.getUserFollowing(AUTHOR).stream().limit(1)).hasSize(1);
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @Test
    void aWriteThatWorkedButCannotBeReadLeavesItsEffectOpen() {
        fixture.server.answer(Reply.json(200, "{\"status\":\"ok\"}"));

        assertThatThrownBy(() -> api.quoteThread(THREAD, "x"))
                .isInstanceOfSatisfying(
                        InterfaceChangedException.class,
                        e -> assertThat(e.effect()).isEqualTo(Effect.UNKNOWN));
    }

    private void assertLine(String expected) {
        assertThat(fixture.server.only().line()).isEqualTo(expected);
    }

    private void assertSigned(String sample, String path, String json, Consumer<UserId> call) {
        fixture.server.answer("private_api." + sample);

        call.accept(AUTHOR);

        assertThat(fixture.server.last().method() + fixture.server.last().target())
                .isEqualTo("POST/api/v1" + path);
        assertThat(fixture.server.last().signed()).isEqualTo(json);
    }
}
