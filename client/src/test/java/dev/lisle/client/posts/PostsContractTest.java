package dev.lisle.client.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.Fields;
import dev.lisle.client.OpenEnum;
import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.WebAddress;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.locations.Location;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.paging.Page;
import dev.lisle.client.paging.Window;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                        new PollResult(
                                List.of(new PollOption("Tea", 0.4), new PollOption("Coffee", 0.6)),
                                5L,
                                Instant.parse("2026-05-05T09:15:00Z"),
                                Map.of()),
                        false,
                        List.of(new TextEntity(OpenEnum.of(TextEntityType.class, "SPOILER"), 2, 4, Map.of())),
                        new AttachedText(
                                "A longer piece of writing",
                                new WebAddress("https://example.com/a"),
                                List.of(new AttachedStyle(
                                        0,
                                        8,
                                        List.of(
                                                OpenEnum.of(TextStyle.class, "bold"),
                                                OpenEnum.of(TextStyle.class, "italic")),
                                        Map.of())),
                                Map.of()),
                        new LocationId("107000000000001"),
                        new Location(
                                new LocationId("107000000000001"),
                                "Loom House",
                                "1 Example Street",
                                "Menlo Park",
                                "United States",
                                "94025",
                                37.485,
                                -122.148,
                                Map.of()),
                        List.of("AT", "DE"),
                        OpenEnum.of(GhostPostStatus.class, "ACTIVE"),
                        Instant.parse("2026-05-05T09:15:00Z"),
                        true,
                        new WebAddress("https://scontent.example.net/v/t51/ada.jpg"),
                        OpenEnum.of(ReplyApprovalStatus.class, "pending"),
                        Map.of()));
        assertThat(meta.onlyCall())
                .isEqualTo(
                        "GET /v1.0/18051234567890123 fields=id,media_product_type,media_type,media_url,permalink,owner,"
                                + "username,text,timestamp,shortcode,thumbnail_url,children,is_quote_post,quoted_post,reposted_post,"
                                + "has_replies,alt_text,link_attachment_url,topic_tag,gif_url,poll_attachment,"
                                + "text_attachment,text_entities,is_spoiler_media,is_reply,is_reply_owned_by_me,"
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

    @Test
    void anEmptyPageEndsAListUnlessItNamesTheNext() {
        String empty = "{\"data\":[],\"paging\":{\"cursors\":{\"after\":\"A\"}}}";
        String middle = "{\"data\":[],\"paging\":{\"next\":\"https://elsewhere.invalid/me/threads?x&after=A%3D&b=%\"}}";
        meta.answer(RecordedAnswer.json(200, empty));

        assertThat(client.posts().list(PostQuery.newest()).after()).isEmpty();

        meta.answer(RecordedAnswer.json(200, middle)).answer("posts/list.json").answer("posts/end.json");

        assertThat(client.posts().list(PostQuery.newest()).stream()).hasSize(2);
        assertThat(meta.calls().get(2)).endsWith(" after=A=");
    }

    @Test
    void textEntitiesAreReadAsAnArrayAndAsDataWithNumbersOfTextToo() {
        String entity = "{\"entity_type\":\"spoiler\",\"offset\":\"2\",\"length\":\"4\",\"text\":\"loom\"}";
        meta.answer(RecordedAnswer.json(200, "{\"id\":\"1\",\"text_entities\":[" + entity + "]}"))
                .answer(RecordedAnswer.json(200, "{\"id\":\"1\",\"text_entities\":{\"data\":[" + entity + "]}}"));

        assertThat(client.posts().get(new PostId("1")).textEntities())
                .isEqualTo(client.posts().get(new PostId("1")).textEntities())
                .containsExactly(
                        new TextEntity(OpenEnum.of(TextEntityType.class, "spoiler"), 2, 4, Map.of("text", "loom")));
    }

    @Test
    void scopesThatAreKnownWidenWhatIsAskedFor() {
        meta.answer("posts/one.json").answer("posts/list.json");
        try (ThreadsClient widened = TestClients.builder(meta)
                .scopes(Set.of(Scope.THREADS_READ_REPLIES, Scope.THREADS_LOCATION_TAGGING))
                .build()) {
            widened.posts().get(new PostId("1"));
            widened.posts().list(PostQuery.newest());
        }

        assertThat(meta.calls().get(0))
                .endsWith(",hide_status,reply_audience,location_id,"
                        + "location{id,name,address,city,country,postal_code,latitude,longitude}");
        assertThat(meta.calls().get(1)).contains(",reply_audience,location_id limit=100");
    }

    @Test
    void ghostPostsMentionsAndAPageBackAreAskedForByTheirNames() {
        meta.answer("posts/list.json").answer("posts/list.json").answer("posts/list.json");
        PostQuery query = PostQuery.newest().withFields(Fields.of("id")).withLimit(5);

        client.posts().listGhosts(query);
        client.posts().listMentions(query.before("QVFexampleC"));
        client.posts()
                .list(query.since(LocalDate.parse("2026-05-04"))
                        .in(Window.ALL.since("yesterday").until("now")));

        assertThat(meta.calls())
                .containsExactly(
                        "GET /v1.0/me/ghost_posts fields=id limit=5",
                        "GET /v1.0/me/mentions fields=id limit=5 before=QVFexampleC",
                        "GET /v1.0/me/threads fields=id limit=5 since=yesterday until=now");
    }

    @Test
    void aRepostAnswersWithItsOwnId() {
        meta.answer("posts/repost.json");

        assertThat(client.posts().repost(new PostId("18051234567890123"))).isEqualTo(new PostId("18051234567890777"));
        assertThat(meta.onlyCall()).isEqualTo("POST /v1.0/18051234567890123/repost");
    }

    @Test
    void deletingAnswersWithWhatWasDeleted() {
        meta.answer("posts/deleted.json");

        assertThat(client.posts().delete(new PostId("18051234567890123"))).isEqualTo(new PostId("18051234567890123"));
        assertThat(meta.onlyCall()).isEqualTo("DELETE /v1.0/18051234567890123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"success\":false}", "{\"success\":\"true\"}", "{\"deleted_id\":\"1\"}"})
    void deletingWithoutAWordOfSuccessIsDoubtAndIsSentOnce(String body) {
        meta.answer(RecordedAnswer.json(200, body));

        assertThatThrownBy(() -> client.posts().delete(new PostId("1")))
                .isInstanceOfSatisfying(
                        ServerTroubleException.class,
                        e -> assertThat(e.effect()).isEqualTo(Effect.UNKNOWN));
        assertThat(meta.received()).hasSize(1);
    }
}
