package dev.lisle.cli.outbox;

import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Moments;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.outbox.submissions.LivePost;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.submissions.UnknownPart;
import dev.lisle.publisher.doubt.Doubt;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How submissions are printed. */
final class Submissions {
    /** One of a list. */
    static final Kind<Submission> KIND = new Kind<>(one -> one.id().value(), Submissions::shape, Submissions::show);

    private static final int TEXT_COLUMNS = 200;

    private Submissions() {}

    static Shape shape(Submission one) {
        return new Shape()
                .with("id", one.id())
                .with("account", one.account())
                .with("state", word(one.state()))
                .with("due", one.due())
                .with("not_after", one.notAfter())
                .with("next", one.nextAt())
                .with("note", one.note())
                .with("text", one.draft().text())
                .with("media", (long) one.draft().media().size())
                .with("live", one.live().stream().map(Submissions::live).toList())
                .with("unknown", unknown(one.unknown()))
                .with("key", one.key())
                .with("chain", one.chain())
                .with("created", one.createdAt())
                .with("finished", one.finishedAt());
    }

    static String word(SubmissionState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static void show(Printout sheet, Submission one) {
        String state = word(one.state());
        sheet.line(String.join(
                " · ",
                sheet.style().bold(one.account()),
                Moments.exactly(one.due(), sheet.clock().getZone()) + last(sheet, one),
                isTrouble(one) ? sheet.style().warning(state) : state,
                sheet.style().dim("id " + one.id())));
        String text = one.draft().text();
        int media = one.draft().media().size();
        sheet.paragraph("  ", text.isBlank() ? media + " media" : Printout.cut(text, TEXT_COLUMNS));
        if (one.note() != null) {
            sheet.paragraph("  ! ", "    ", one.note());
        }
        for (LivePost post : one.live()) {
            sheet.line("  "
                    + sheet.style().accent(Printout.safe(Objects.toString(post.permalink(), "id " + post.id()))));
        }
        UnknownPart unknown = one.unknown();
        if (unknown != null) {
            sheet.paragraph("  ? ", "    ", remedy(one, unknown));
        }
        sheet.line();
    }

    private static String last(Printout sheet, Submission one) {
        return one.notAfter() == null
                ? ""
                : ", not after " + Moments.exactly(one.notAfter(), sheet.clock().getZone());
    }

    private static boolean isTrouble(Submission one) {
        return switch (one.state()) {
            case FAILED, MISSED, UNKNOWN -> true;
            case PENDING, PUBLISHING, PUBLISHED, CANCELLED -> false;
        };
    }

    private static String remedy(Submission one, UnknownPart unknown) {
        String candidates = unknown.candidates().stream().map(Object::toString).collect(Collectors.joining(", "));
        String found = candidates.isEmpty() ? "" : " It may be " + candidates + ".";
        String command = "'lisle outbox confirm " + one.id() + " --live POST'";
        return unknown.doubt() == Doubt.WHICH
                ? "Part " + unknown.number() + " is live, and nobody knows as which post." + found + " Say so with "
                        + command + "."
                : "Part " + unknown.number() + " may be live." + found + " Look at the account; then say so with "
                        + command + ", or --not-live.";
    }

    private static Shape live(LivePost post) {
        return new Shape()
                .with("id", post.id())
                .with("permalink", post.permalink())
                .with("seen", post.seenAt());
    }

    private static @Nullable Shape unknown(@Nullable UnknownPart unknown) {
        return unknown == null
                ? null
                : new Shape()
                        .with("part", (long) unknown.number())
                        .with("doubt", unknown.doubt().name().toLowerCase(Locale.ROOT))
                        .with("candidates", List.copyOf(unknown.candidates()));
    }
}
