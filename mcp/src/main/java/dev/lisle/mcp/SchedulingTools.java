package dev.lisle.mcp;

import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.outbox.submissions.SubmissionPage;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What goes out later, by an outbox. */
final class SchedulingTools {
    private static final int SUBMISSIONS_A_PAGE = 25;
    private static final int MOST = 100;

    private final Outbox outbox;
    private final String account;
    private final Publisher publisher;
    private final Drafts drafts;

    SchedulingTools(Outbox outbox, String account, Publisher publisher, Drafts drafts) {
        this.outbox = outbox;
        this.account = account;
        this.publisher = publisher;
        this.drafts = drafts;
    }

    List<Offer> offers() {
        return List.of(
                new Offer("list_scheduled", Permission.READ, this::list),
                new Offer("schedule_post", Permission.WRITE, this::schedule),
                new Offer("cancel_scheduled", Permission.WRITE, this::cancel));
    }

    private Answer schedule(Arguments arguments) {
        String key = arguments.key("key");
        Instant at = arguments.moment("at");
        if (at == null) {
            throw new RefusedException(
                    "\"at\" is missing. Give a moment with its offset, such as 2026-12-01T08:00:00+01:00.");
        }
        Instant notAfter = arguments.moment("not_after");
        if (notAfter != null && notAfter.isBefore(at)) {
            throw new RefusedException("\"not_after\" is " + notAfter + ", before \"at\", " + at
                    + ". Give a later last moment, or none, or an earlier time.");
        }
        Draft draft = drafts.read(arguments);
        publisher.plan(draft); // looks into the files, which the outbox does only when it is due
        return fields(outbox.submit(
                NewSubmission.of(account, draft, at).notAfter(notAfter).key(key)));
    }

    private Answer list(Arguments arguments) {
        State state = arguments.constant("state", State.class, State.PENDING);
        SubmissionQuery all =
                SubmissionQuery.all().of(account).limit(arguments.number("limit", SUBMISSIONS_A_PAGE, 1, MOST));
        SubmissionQuery wanted = state == State.ANY ? all.latestFirst() : all.in(SubmissionState.valueOf(state.name()));
        Optional<String> cursor = arguments.optionalText("cursor");
        SubmissionPage page = list(cursor.isPresent() ? wanted.after(cursor.get()) : wanted);
        return new Answer()
                .withList(
                        "scheduled",
                        page.items().stream().map(SchedulingTools::fields).toList())
                .with("next_cursor", page.after());
    }

    private SubmissionPage list(SubmissionQuery query) {
        try {
            return outbox.list(query);
        } catch (IllegalArgumentException e) { // a cursor that is none
            throw new RefusedException(String.valueOf(e.getMessage()), e);
        }
    }

    private Answer cancel(Arguments arguments) {
        SubmissionId id = id(arguments.text("id"));
        Submission kept = outbox.find(id)
                .filter(one -> one.account().equals(account))
                .orElseThrow(() -> new RefusedException(
                        "Nothing is scheduled as \"" + id + "\" for this account. list_scheduled tells what is."));
        return fields(outbox.cancel(kept.id()));
    }

    private static SubmissionId id(String text) {
        try {
            return new SubmissionId(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage() + " list_scheduled tells those that there are.", e);
        }
    }

    private static Answer fields(Submission kept) {
        return new Answer()
                .with("id", kept.id())
                .with("key", kept.key())
                .with("state", Words.of(kept.state()))
                .with("at", kept.due())
                .with("not_after", kept.notAfter())
                .with("text", kept.draft().text())
                .with("media", kept.draft().media().size())
                .with("reply_to", kept.draft().replyTo())
                .with("problem", kept.note())
                .with(
                        "live",
                        kept.live().stream()
                                .map(live -> new Answer().with("id", live.id()).with("permalink", live.permalink()))
                                .toList());
    }

    /** Which to list: one of the outbox's, or all. */
    private enum State {
        PENDING,
        PUBLISHING,
        PUBLISHED,
        FAILED,
        MISSED,
        UNKNOWN,
        CANCELLED,
        ANY
    }
}
