package dev.lisle.e2e.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.posts.HideStatus;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.posts.ReplyApprovalStatus;
import dev.lisle.client.replies.ReplyQuery;
import java.util.Objects;

/** Replies: reading, hiding, approving. */
final class Replying {
    private Replying() {}

    static void repliesAreListedDirectlyAndAsAWholeConversation(Stage stage) {
        PostId root = stage.published(stage.ada, "Tea or coffee?");
        PostId tea = reply(stage, root, "Tea!");
        PostId nested = reply(stage, tea, "Green, I mean");
        PostId coffee = reply(stage, root, "Coffee");

        assertThat(stage.ada.replies().list(root, ReplyQuery.newest()).stream().map(Post::id))
                .containsExactly(coffee, tea);
        assertThat(stage.ada.replies().conversation(root, ReplyQuery.oldest()).stream()
                        .map(Post::id))
                .containsExactly(tea, nested, coffee);
        assertThat(stage.ada.replies().conversation(root, ReplyQuery.oldest().withLimit(2)).stream()
                        .map(Post::id))
                .containsExactly(tea, nested, coffee);
        Post read = stage.ada
                .replies()
                .conversation(root, ReplyQuery.oldest())
                .items()
                .get(1);
        assertThat(read.isReply()).isTrue();
        assertThat(read.isReplyOwnedByMe()).isFalse();
        assertThat(read.rootPost()).isEqualTo(root);
        assertThat(read.repliedTo()).isEqualTo(tea);
        assertThat(read.username()).isEqualTo("grace");
        assertThat(stage.grace.replies().listOwn(PostQuery.newest()).stream().map(Post::id))
                .containsExactly(coffee, nested, tea);
    }

    static void aReplyIsHiddenAndShownAgain(Stage stage) {
        PostId root = stage.published(stage.ada, "Tea or coffee?");
        PostId reply = reply(stage, root, "Neither");

        stage.ada.replies().hide(reply);
        assertThat(status(stage, root)).isEqualTo(OpenEnum.of(HideStatus.class, "HIDDEN"));
        stage.ada.replies().show(reply);
        assertThat(status(stage, root)).isEqualTo(OpenEnum.of(HideStatus.class, "UNHUSHED"));
    }

    static void repliesWaitForApproval(Stage stage) {
        PostId root = stage.published(
                stage.ada, TextContainer.of("Moderated").with(PostOptions.none().approvingReplies()));
        PostId one = reply(stage, root, "one");
        PostId two = reply(stage, root, "two");

        assertThat(stage.ada.replies().list(root, ReplyQuery.newest()).items()).isEmpty();
        assertThat(stage.ada
                        .replies()
                        .listPending(root, ReplyApprovalStatus.PENDING, ReplyQuery.oldest())
                        .items())
                .extracting(Post::id)
                .containsExactly(one, two);
        stage.ada.replies().approve(one);
        stage.ada.replies().ignore(two);

        assertThat(stage.ada.replies().list(root, ReplyQuery.newest()).items())
                .extracting(Post::id)
                .containsExactly(one);
        assertThat(stage.ada
                        .replies()
                        .listPending(root, null, ReplyQuery.newest())
                        .items())
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.id()).isEqualTo(two);
                    assertThat(Objects.requireNonNull(left.replyApprovalStatus())
                                    .is(ReplyApprovalStatus.IGNORED))
                            .isTrue();
                });
    }

    private static PostId reply(Stage stage, PostId to, String text) {
        return stage.published(
                stage.grace, TextContainer.of(text).with(PostOptions.none().replyingTo(to)));
    }

    private static OpenEnum<HideStatus> status(Stage stage, PostId root) {
        return Objects.requireNonNull(stage.ada
                .replies()
                .list(root, ReplyQuery.newest())
                .items()
                .get(0)
                .hideStatus());
    }
}
