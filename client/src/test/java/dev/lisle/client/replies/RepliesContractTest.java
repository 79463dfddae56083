package dev.lisle.client.replies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.Fields;
import dev.lisle.client.OpenEnum;
import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.HideStatus;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.posts.ReplyApprovalStatus;
import dev.lisle.testing.RecordedMeta;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepliesContractTest {
    private static final PostId ROOT = new PostId("18051234567890123");

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
    void listAsksForTheNewestRepliesFirstAndReadsWhatTheyAnswer() {
        meta.answer("replies/list.json");

        Page<Post> page = client.replies().list(ROOT, ReplyQuery.newest().withFields(Fields.of("id", "text")));

        assertThat(page.items()).singleElement().satisfies(reply -> {
            assertThat(reply.id()).isEqualTo(new PostId("18051234567890207"));
            assertThat(reply.rootPost()).isEqualTo(ROOT);
            assertThat(reply.repliedTo()).isEqualTo(ROOT);
            assertThat(reply.hideStatus()).isEqualTo(OpenEnum.of(HideStatus.class, "NOT_HUSHED"));
            assertThat(reply.isReplyOwnedByMe()).isFalse();
        });
        assertThat(meta.onlyCall()).isEqualTo("GET /v1.0/18051234567890123/replies fields=id,text reverse=true");
    }

    @Test
    void conversationAsksForTheOldestFirstAndGoesOnFromACursor() {
        meta.answer("replies/list.json");

        client.replies()
                .conversation(
                        ROOT, ReplyQuery.oldest().withFields(Fields.of("id")).after("QVFexampleC"));

        assertThat(meta.onlyCall())
                .isEqualTo("GET /v1.0/18051234567890123/conversation fields=id reverse=false after=QVFexampleC");
    }

    @Test
    void theDefaultFieldsAreThoseThatRepliesHave() {
        meta.answer("replies/list.json");

        client.replies().list(ROOT, ReplyQuery.newest());

        assertThat(meta.onlyCall())
                .isEqualTo(
                        "GET /v1.0/18051234567890123/replies fields=id,media_product_type,media_type,media_url,permalink,"
                                + "username,text,timestamp,shortcode,thumbnail_url,children,is_quote_post,quoted_post,has_replies,"
                                + "is_reply,is_reply_owned_by_me,root_post,replied_to,hide_status,topic_tag,gif_url,"
                                + "is_verified,profile_picture_url,reply_audience reverse=true");
    }

    @Test
    void ownAndPendingRepliesAreListedByTheirOwnAddresses() {
        meta.answer("replies/list.json").answer("replies/pending.json");

        client.replies().listOwn(PostQuery.newest().withFields(Fields.of("id")).withLimit(7));
        client.replies()
                .listPending(
                        ROOT,
                        ReplyApprovalStatus.IGNORED,
                        ReplyQuery.newest()
                                .withFields(Fields.of("id"))
                                .withLimit(9)
                                .before("QVFexampleC"));

        assertThat(meta.calls())
                .containsExactly(
                        "GET /v1.0/me/replies fields=id limit=7",
                        "GET /v1.0/18051234567890123/pending_replies fields=id reverse=true limit=9"
                                + " approval_status=ignored before=QVFexampleC");
    }

    @Test
    void hidingShowingApprovingAndIgnoringEachSendOneWord() {
        String success = "replies/success.json";
        meta.answer(success).answer(success).answer(success).answer(success);

        client.replies().hide(ROOT);
        client.replies().show(ROOT);
        client.replies().approve(ROOT);
        client.replies().ignore(ROOT);

        assertThat(meta.calls())
                .containsExactly(
                        "POST /v1.0/18051234567890123/manage_reply hide=true",
                        "POST /v1.0/18051234567890123/manage_reply hide=false",
                        "POST /v1.0/18051234567890123/manage_pending_reply approve=true",
                        "POST /v1.0/18051234567890123/manage_pending_reply approve=false");
    }
}
