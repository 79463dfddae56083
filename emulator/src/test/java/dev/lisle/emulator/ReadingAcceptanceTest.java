package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingAcceptanceTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Emulator emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(NOON));
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller grace = new Caller(emulator, "grace");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void theOwnProfileHasTheFieldsThatWereAskedForAndItsId() {
        Account account = emulator.account("ada");

        assertThat(ada.get("/me", "fields", "username,name,is_verified").body().toString())
                .isEqualTo("{\"username\":\"ada\",\"name\":\"Ada Lovelace\",\"is_verified\":false,\"id\":\""
                        + account.id() + "\"}");
        assertThat(ada.get("/v1.0/" + account.id()).body().toString()).isEqualTo("{\"id\":\"" + account.id() + "\"}");
        assertThat(grace.get("/" + account.id()).code()).isEqualTo("400 100/33");
    }

    @Test
    void aPostHasEveryFieldThatItsKindHas() {
        String id = ada.publish("Tea or coffee?");
        EmulatedPost post = emulator.postsOf("ada").get(0);

        String fields = "id,media_product_type,media_type,media_url,permalink,owner,username,text,timestamp,shortcode,"
                + "thumbnail_url,children,is_quote_post,has_replies,is_reply,root_post,reply_audience,hide_status";
        assertThat(ada.get("/" + id, "fields", fields).body().toString())
                .isEqualTo(("{'id':'" + id + "','media_product_type':'THREADS','media_type':'TEXT_POST','permalink':'"
                                + post.permalink() + "','owner':{'id':'"
                                + emulator.account("ada").id()
                                + "'},'username':'ada','text':'Tea or coffee?','timestamp':'2026-05-04T12:00:00+0000',"
                                + "'shortcode':'" + post.shortcode()
                                + "','is_quote_post':false,'has_replies':false,'is_reply':false,'reply_audience':'EVERYONE'}")
                        .replace('\'', '"'));
    }

    @Test
    void unknownFieldsAreRefusedByName() {
        String id = ada.publish("x");

        for (String path : List.of("/me/threads_publishing_limit", "/me", "/" + id, "/me/threads", "/me/replies")) {
            Caller.Reply reply = ada.get(path, "fields", "likes,id");
            assertThat(reply.code()).isEqualTo("400 100");
            assertThat(reply.message()).isEqualTo("Tried accessing nonexisting field (likes)");
        }
    }

    @Test
    void pagesLeadThroughTheWholeListNewestFirstAndThenEnd() {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            published.add(0, ada.publish("post " + i));
        }

        List<String> read = new ArrayList<>();
        String after = "";
        int pages = 0;
        while (true) {
            Caller.Reply page = ada.get("/me/threads", "fields", "id", "limit", "3", "after", after);
            read.addAll(Caller.texts(page.body(), "id"));
            pages++;
            if (page.body().path("paging").path("cursors").path("after").isMissingNode()) {
                assertThat(page.body().toString()).isEqualTo("{\"data\":[]}");
                break;
            }
            after = page.body().path("paging").path("cursors").path("after").asString();
        }

        assertThat(read).isEqualTo(published);
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void aPageCanBeReadBackwards() {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            published.add(0, ada.publish("post " + i));
        }
        String after = cursor(ada.get("/me/threads", "limit", "4"), "after");

        Caller.Reply last = ada.get("/me/threads", "after", after);
        Caller.Reply before = ada.get("/me/threads", "before", cursor(last, "before"), "limit", "2");

        assertThat(Caller.texts(before.body(), "id")).isEqualTo(published.subList(2, 4));
        assertThat(ada.get("/me/threads", "before", after, "after", after).code())
                .isEqualTo("400 100");
        assertThat(ada.get("/me/threads", "after", "not-a-cursor").code()).isEqualTo("400 100");
    }

    @Test
    void limitsAreFrom0To100() {
        assertThat(ada.get("/me/threads", "limit", "101").code()).isEqualTo("400 100");
        assertThat(ada.get("/me/threads", "limit", "-1").code()).isEqualTo("400 100");
        assertThat(ada.get("/me/threads", "limit", "0").body().toString()).isEqualTo("{\"data\":[]}");
    }

    @Test
    void sinceAndUntilAreTakenAsSecondsAndAsDates() {
        String first = ada.publish("first");
        emulator.clock().advance(Duration.ofDays(1));
        String second = ada.publish("second");
        emulator.clock().advance(Duration.ofDays(1));
        String noonOfTheFirst = Long.toString(NOON.getEpochSecond());

        assertThat(ids("/me/threads", "since", noonOfTheFirst)).containsExactly(second, first);
        assertThat(ids("/me/threads", "until", noonOfTheFirst)).containsExactly(first);
        assertThat(ids("/me/threads", "since", "2026-05-05", "until", "2026-05-05T12:00:00+0000"))
                .containsExactly(second);
        assertThat(ids("/me/threads", "since", "-36 hours")).containsExactly(second);
        assertThat(ids("/me/threads", "since", "", "until", "")).containsExactly(second, first);
        assertThat(ada.get("/me/threads", "since", "2023-01-01").code()).isEqualTo("400 100");
        assertThat(ada.get("/me/threads", "until", "2026-05-07").code()).isEqualTo("400 100");
        assertThat(ada.get("/me/threads", "since", "yesterday", "until", "2026-05-04")
                        .code())
                .isEqualTo("400 100");
        assertThat(ada.get("/me/threads", "since", "soon").code()).isEqualTo("400 100");
    }

    @Test
    void aConversationIsATreeAndAListOfAllThatIsInIt() {
        String root = ada.publish("root");
        String second = ada.publish("second", "reply_to_id", root);
        String answer = grace.publish("answer", "reply_to_id", root);
        String third = ada.publish("third", "reply_to_id", second);

        assertThat(ids("/" + root + "/replies")).containsExactly(answer, second);
        assertThat(ids("/" + root + "/replies", "reverse", "false")).containsExactly(second, answer);
        assertThat(ids("/" + root + "/conversation", "reverse", "false")).containsExactly(second, answer, third);
        assertThat(ids("/" + root + "/conversation", "limit", "2")).containsExactly(third, answer);
        assertThat(ids("/me/replies")).containsExactly(third, second);
        assertThat(ids("/me/threads")).containsExactly(root);
        String fields = "is_reply,is_reply_owned_by_me,root_post,replied_to,has_replies,hide_status,owner";
        assertThat(ada.get("/" + third, "fields", fields).body().toString())
                .isEqualTo(("{'is_reply':true,'is_reply_owned_by_me':true,'root_post':{'id':'" + root
                                + "'},'replied_to':{'id':'" + second
                                + "'},'has_replies':false,'hide_status':'NOT_HUSHED','id':'" + third + "'}")
                        .replace('\'', '"'));
        assertThat(grace.get("/" + third, "fields", "is_reply_owned_by_me,root_post{username}")
                        .body()
                        .toString())
                .isEqualTo(("{'is_reply_owned_by_me':false,'root_post':{'username':'ada','id':'" + root + "'},'id':'"
                                + third + "'}")
                        .replace('\'', '"'));
    }

    @Test
    void aReplyToADeletedParentIsNotPublished() {
        String root = ada.publish("root");
        String reply = ada.create("media_type", "TEXT", "text", "reply", "reply_to_id", root);
        ada.delete("/" + root);

        assertThat(ada.post("/me/threads_publish", "creation_id", reply).code()).isEqualTo("400 24/4279009");
    }

    @Test
    void preparedPostsArePagedLikeAnyOthers() {
        emulator.preparePosts("ada", 250);

        Caller.Reply first = ada.get("/me/threads", "fields", "id,text", "limit", "100");
        Caller.Reply again = ada.get("/me/threads", "fields", "id,text", "limit", "100");
        Caller.Reply third = ada.get(
                "/me/threads",
                "limit",
                "100",
                "after",
                cursor(ada.get("/me/threads", "limit", "100", "after", cursor(first, "after")), "after"));

        assertThat(first.body().path("data").size()).isEqualTo(100);
        assertThat(again).isEqualTo(first);
        assertThat(third.body().path("data").size()).isEqualTo(50);

        String newest = ada.publish("and one more");
        assertThat(ids("/me/threads", "fields", "id,text", "limit", "100").get(0))
                .isEqualTo(newest);
    }

    private List<String> ids(String path, String... params) {
        return Caller.texts(ada.get(path, params).body(), "id");
    }

    private static String cursor(Caller.Reply page, String name) {
        return page.body().path("paging").path("cursors").path(name).asString();
    }
}
