package dev.lisle.unofficial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.support.Fixture;
import dev.lisle.unofficial.support.Reply;
import dev.lisle.unofficial.support.Samples;
import dev.lisle.unofficial.threads.FeedThread;
import dev.lisle.unofficial.threads.Post;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.threads.ThreadItem;
import dev.lisle.unofficial.users.User;
import dev.lisle.unofficial.users.UserId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Traps of the reference that concern no single method. T1 stands in PublicApiTest; T2, T5, T6 and T12 in PrivateApiTest;
 * T7 and T16 in ErrorsTest; T8 and T15 in SessionTest; T9 to T11 and T14 in CreateThreadTest.
 */
class TrapsTest {
    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aThreadThatIsNotTheOneAskedForIsReadAsWhatItIs() { // T3
        fixture.server.answer("wire.private_get_thread");

        Post post =
                fixture.privateApi().getThread(new ThreadId(5)).thread().posts().get(0);

        assertThat(post.id()).isEqualTo(new ThreadId(3100000000000000101L));
    }

    @Test
    void textsAndNumbersAreTheSameId() { // T4
        fixture.server
                .answer("private_api.get_user_threads")
                .answer(Reply.text(200, Fixture.LSD_PAGE))
                .answer("wire.public_get_user_threads");
        UserId author = new UserId(900000000002L);

        Page<FeedThread> ours = fixture.privateApi().getUserThreads(author);
        Page<FeedThread> theirs = fixture.publicApi().getUserThreads(author);

        assertThat(ids(ours)).isEqualTo(ids(theirs)).containsExactly(3100000000000000101L, 900000000002L);
        assertThat(ours.items().get(0).id()).isEqualTo(theirs.items().get(0).id());
        assertThat(faces(ours)).containsExactly(new UserId(900000000003L), new UserId(900000000004L));
        assertThat(faces(theirs)).containsExactly(null, null);
    }

    @Test
    void numbersAndTextsOfTheCreatorReadAlike() { // fbid_v2 is a number here and a text elsewhere
        User author =
                User.of(Samples.json("wire.private_create_thread_text_only").at("media", "user"));

        assertThat(author.json().at("fbid_v2").wholeNumber()).isEqualTo(17800000000000001L);
        assertThat(User.of(author.json().with("pk", "900000000001")).id()).isEqualTo(author.id());
        assertThat(User.of(author.json().with("pk", null)).id()).isEqualTo(author.id()); // by pk_id
    }

    @Test
    void followersTakeNoPageOfTheCallersChoice() { // T13: the documents speak of it, no such parameter was known
        assertThat(Arrays.stream(PrivateApi.class.getMethods())
                        .filter(method -> method.getName().startsWith("getUserFollow"))
                        .map(Method::getParameterCount))
                .containsExactly(1, 1);
    }

    @Test
    void noClientIsMadeWithoutEndpoints() { // T17
        assertThat(Arrays.stream(UnofficialClient.class.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(method -> List.of(method.getParameterTypes())))
                .containsExactly(List.of(Endpoints.class));
    }

    private static List<Long> ids(Page<FeedThread> page) {
        Post post = page.items().get(0).posts().get(0);
        User author = post.author();
        return List.of(
                post.id().value(),
                author == null || author.id() == null ? 0 : author.id().value());
    }

    private static List<UserId> faces(Page<FeedThread> page) {
        ThreadItem item = page.items().get(0).items().get(0);
        return item.replyFaces().stream().map(User::id).toList();
    }
}
