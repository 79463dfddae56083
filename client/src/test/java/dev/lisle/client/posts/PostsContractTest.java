package dev.lisle.client.posts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.Fields;
import dev.lisle.client.OpenEnum;
import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.WebAddress;
import dev.lisle.client.paging.Page;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostsContractTest {
    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    private ThreadsClient client;

    @BeforeEach
    void open() {
        client = TestClients.of(meta);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void getReadsEveryFieldThatItKnows() {
        meta.answer("posts/one.json");

        Post post = client.posts().get(new PostId("18051234567890123"));

        assertThat(post)
                .isEqualTo(new Post(
                        new PostId("18051234567890123"),
                        "THREADS",
                        OpenEnum.of(MediaType.class, "IMAGE"),
                        "A loom at rest 🧵 and what it is for",
                        Instant.parse("2026-05-04T09:15:00Z"),
                        new WebAddress("https://www.threads.com/@ada.example/post/DExampleAAA"),
                        "DExampleAAA",
                        "ada.example",
                        "17841400000000001",
                        new WebAddress(
                                "https://scontent.example.net/v/t51/loom.jpg?stp=dst-jpg_e35&oh=00_AfExample&oe=6A1B2C3D"),
                        new WebAddress("https://scontent.example.net/v/t51/loom-small.jpg"),
                        new WebAddress("https://gifs.example.net/loom.gif"),
                        "A wooden loom by a window",
                        new WebAddress("https://example.com/looms"),
                        "weaving",
                        List.of(new PostId("18051234567890124"), new PostId("18051234567890125")),
                        true,
                        new PostId("18051234567890126"),
                        new PostId("18051234567890127"),
                        true,
                        true,
                        false,
                        new PostId("18051234567890128"),
                        new PostId("18051234567890129"),
                        OpenEnum.of(HideStatus.class, "NOT_HUSHED"),
                        OpenEnum.of(ReplyAudience.class, "ACCOUNTS_YOU_FOLLOW"),
                        Map.of()));
        assertThat(meta.onlyCall())
                .isEqualTo(
                        "GET /v1.0/18051234567890123 fields=id,media_product_type,media_type,media_url,permalink,owner,"
                                + "username,text,timestamp,shortcode,thumbnail_url,children,is_quote_post,quoted_post,reposted_post,"
                                + "has_replies,alt_text,link_attachment_url,topic_tag,gif_url,is_reply,is_reply_owned_by_me,"
                                + "root_post,replied_to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"18051234567890123\",\"quoted_post\":\"18051234567890999\",\"owner\":{\"id\":\"17841400000000001\"}}",
                "{\"id\":18051234567890123,\"quoted_post\":{\"id\":18051234567890999},\"owner\":{\"id\":17841400000000001}}",
            })
    void anIdBeyondTheReachOfADoubleKeepsEveryDigitAsTextAndAsNumber(String body) {
        meta.answer(RecordedAnswer.json(200, body));

        Post post = client.posts().get(new PostId("18051234567890123"));

        assertThat(post.id()).isEqualTo(new PostId("18051234567890123"));
        assertThat(post.quotedPost()).isEqualTo(new PostId("18051234567890999"));
        assertThat(post.ownerId()).isEqualTo("17841400000000001");
    }

    @Test
    void listReadsPageAfterPageByCursorAndEndsAtTheEmptyOne() {
        meta.answer("posts/list.json").answer("posts/end.json");
        PostQuery query = PostQuery.newest()
                .withFields(Fields.of("id", "text"))
                .withLimit(2)
                .since(Instant.parse("2026-01-01T00:00:00Z"))
                .until(Instant.parse("2026-06-01T00:00:00Z"));

        Page<Post> first = client.posts().list(query);
        List<String> ids = first.stream().map(post -> post.id().value()).toList();

        assertThat(ids).containsExactly("18051234567890123", "18051234567890099");
        assertThat(first.after()).contains("QVFexampleB");
        assertThat(first.items().get(1).repostedPost()).isEqualTo(new PostId("18051234567890011"));
        assertThat(meta.calls())
                .containsExactly(
                        "GET /v1.0/me/threads fields=id,text limit=2 since=1767225600 until=1780272000",
                        "GET /v1.0/me/threads fields=id,text limit=2 since=1767225600 until=1780272000 after=QVFexampleB");
    }

    @Test
    void theNextPageIsAskedOfOurOwnAddressEvenIfMetaNamesAnother() {
        meta.answer(RecordedAnswer.json(200, """
                        {"data":[{"id":"1"}],"paging":{"cursors":{"after":"A"},
                         "next":"http://elsewhere.invalid/v1.0/me/threads?access_token=T&after=A"}}""")).answer("posts/end.json");

        assertThat(client.posts().list(PostQuery.newest()).stream().count()).isEqualTo(1);

        assertThat(meta.received()).hasSize(2);
    }
}
