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
                                + "is_reply,is_reply_owned_by_me,root_post,replied_to,hide_status,topic_tag reverse=true");
    }
}
