package dev.lisle.outbox.internal.sql;

import dev.lisle.client.WebAddress;
import dev.lisle.client.posts.PostId;
import dev.lisle.outbox.submissions.LivePost;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.submissions.UnknownPart;
import dev.lisle.publisher.documents.DraftDocument;
import dev.lisle.publisher.documents.DraftJson;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.drafts.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of submissions.
 *
 * @param submission as users see it, without the posts that are live
 * @param tries how many chains it has had
 * @param failures how often in a row it failed for a reason that passes
 * @param resumable whether its last chain is to be gone on with, for some of it is live or may be
 * @param askedHash what was asked for when it was submitted
 */
public record SubmissionRow(Submission submission, int tries, int failures, boolean resumable, String askedHash) {
    static SubmissionRow of(ResultSet row, StatementContext context) throws SQLException {
        String doubt = row.getString("doubt");
        Submission submission = new Submission(
                new SubmissionId(row.getString("id")),
                row.getString("account"),
                draft(row.getString("draft")),
                Instant.ofEpochMilli(row.getLong("due")),
                moment(row, "not_after"),
                SubmissionState.valueOf(row.getString("state")),
                moment(row, "next_at"),
                row.getString("note"),
                List.of(),
                doubt == null
                        ? null
                        : new UnknownPart(
                                row.getInt("doubt_part"), Doubt.valueOf(doubt), posts(row.getString("candidates"))),
                row.getString("submission_key"),
                row.getString("chain"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                moment(row, "finished_at"));
        return new SubmissionRow(
                submission,
                row.getInt("tries"),
                row.getInt("failures"),
                row.getInt("resumable") == 1,
                row.getString("asked_hash"));
    }

    /** The same with what is live of it. */
    SubmissionRow with(List<LivePost> live) {
        Submission s = submission;
        return new SubmissionRow(
                new Submission(
                        s.id(),
                        s.account(),
                        s.draft(),
                        s.due(),
                        s.notAfter(),
                        s.state(),
                        s.nextAt(),
                        s.note(),
                        live,
                        s.unknown(),
                        s.key(),
                        s.chain(),
                        s.createdAt(),
                        s.finishedAt()),
                tries,
                failures,
                resumable,
                askedHash);
    }

    static LivePost post(ResultSet row) throws SQLException {
        String permalink = row.getString("permalink");
        return new LivePost(
                new PostId(row.getString("post")),
                permalink == null ? null : new WebAddress(permalink),
                Instant.ofEpochMilli(row.getLong("live_at")));
    }

    static String json(Draft draft) {
        return DraftJson.write(new DraftDocument(draft, null));
    }

    static String text(List<PostId> posts) {
        return String.join(",", posts.stream().map(PostId::value).toList());
    }

    private static Draft draft(String json) {
        return DraftJson.read(json, null).draft();
    }

    private static List<PostId> posts(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(PostId::new).toList();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** When a worker turns to it. */
    public Instant nextAt() {
        return Objects.requireNonNull(submission.nextAt());
    }
}
