package dev.lisle.client.replies;

import dev.lisle.client.Fields;
import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Pages;
import dev.lisle.client.internal.PostReader;
import dev.lisle.client.internal.Success;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostFields;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.posts.ReplyApprovalStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads replies, hides and approves them. Thread-safe: make one and share it. Reading needs {@code threads_basic} and
 * {@code threads_read_replies}, the rest {@code threads_basic} and {@code threads_manage_replies}. To write a reply, create a
 * container with {@code replyingTo}.
 */
public final class RepliesClient {
    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#replies}. */
    public RepliesClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Lists the direct replies to an own post or reply. Sends one request for the first page.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/replies-and-conversations">Replies</a>
     */
    public Page<Post> list(PostId to, ReplyQuery query) {
        return list("/" + to + "/replies", query, PostFields.OF_REPLIES, null);
    }

    /**
     * Lists all replies of any depth below an own root post, as one flat list in the order of time. Sends one request for
     * the first page.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/replies-and-conversations">Conversations</a>
     */
    public Page<Post> conversation(PostId root, ReplyQuery query) {
        return list("/" + root + "/conversation", query, PostFields.OF_REPLIES, null);
    }

    /**
     * Lists the replies that the account itself wrote, newest first. Sends one request for the first page.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/retrieve-replies">Retrieve replies</a>
     */
    public Page<Post> listOwn(PostQuery query) {
        return Pages.list(
                () -> query.describe(api.get("/me/replies"), PostFields.OF_OWN_REPLIES),
                query.after(),
                query.before(),
                PostReader::read);
    }

    /**
     * Lists the replies to an own post that are held back until they are approved. Sends one request for the first page.
     *
     * @param status only those which are pending, or only those which were ignored; null for both
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/reply-management">Reply approvals</a>
     */
    public Page<Post> listPending(PostId to, @Nullable ReplyApprovalStatus status, ReplyQuery query) {
        return list("/" + to + "/pending_replies", query, PostFields.OF_PENDING_REPLIES, status);
    }

    /**
     * Hides a direct reply to an own post, and with it what is below. Sends one request, never a second; repeating it does no
     * harm.
     *
     * @throws dev.lisle.client.errors.NotFoundException if there is no such reply
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/reply-management">Hide replies</a>
     */
    public void hide(PostId reply) {
        api.post("/" + reply + "/manage_reply").param("hide", true).send(Success::read);
    }

    /**
     * Shows a reply again that was hidden. Sends one request, never a second; repeating it does no harm.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/reply-management">Hide replies</a>
     */
    public void show(PostId reply) {
        api.post("/" + reply + "/manage_reply").param("hide", false).send(Success::read);
    }

    /**
     * Approves a reply that was held back or ignored, so that everybody sees it. Sends one request, never a second.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/reply-management">Reply approvals</a>
     */
    public void approve(PostId reply) {
        api.post("/" + reply + "/manage_pending_reply").param("approve", true).send(Success::read);
    }

    /**
     * Ignores a reply that is held back; it can still be approved later. Sends one request, never a second.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/reply-management">Reply approvals</a>
     */
    public void ignore(PostId reply) {
        api.post("/" + reply + "/manage_pending_reply").param("approve", false).send(Success::read);
    }

    private Page<Post> list(String path, ReplyQuery query, Fields ofTheList, @Nullable ReplyApprovalStatus status) {
        return Pages.list(
                () -> request(path, query, ofTheList, status), query.after(), query.before(), PostReader::read);
    }

    private ApiRequest request(String path, ReplyQuery query, Fields ofTheList, @Nullable ReplyApprovalStatus status) {
        Fields asked = query.fields();
        return api.get(path)
                .param("fields", asked == null ? ofTheList : asked)
                .param("reverse", query.newestFirst())
                .param("limit", query.limit())
                .param("approval_status", status == null ? null : status.name().toLowerCase(Locale.ROOT));
    }
}
