package dev.lisle.cli.publishing;

import dev.lisle.cli.output.StatusLine;
import dev.lisle.cli.print.Moments;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.Shortage;
import java.time.ZoneId;

/** Says how a chain is getting on: what is under way in the status line, what is live in lines that stay. */
final class Progress {
    private final StatusLine status;
    private final Notes notes;
    private final ChainPrinter printer;
    private final ZoneId zone;

    /** Moments are told in {@code zone}. */
    Progress(StatusLine status, Notes notes, ChainPrinter printer, ZoneId zone) {
        this.status = status;
        this.notes = notes;
        this.printer = printer;
        this.zone = zone;
    }

    void hear(PublishEvent event) {
        if (event instanceof PublishEvent.Uploading upload) {
            status.show(
                    String.valueOf(upload.media().path().getFileName()),
                    upload.sentInBytes(),
                    upload.media().sizeInBytes());
        } else if (event instanceof PublishEvent.Waiting waiting) {
            status.clear();
            notes.say(waiting(waiting.shortage()));
            status.show("Waiting; it looks again at " + Moments.from(waiting.lookAgain(), zone) + " …");
        } else if (event instanceof PublishEvent.Created created) {
            status.show("Meta processes part " + created.part() + " of " + created.parts() + " …");
        } else if (event instanceof PublishEvent.InDoubt doubt) {
            status.clear();
            notes.say("The answer to part " + doubt.number() + " of " + doubt.parts()
                    + " was lost; looking whether it is live. This takes up to some minutes.");
        } else if (event instanceof PublishEvent.Published live) {
            status.clear();
            printer.progress(live);
            if (live.number() < live.parts()) {
                status.show("Meta processes part " + (live.number() + 1) + " of " + live.parts() + " …");
            }
        } else if (event instanceof PublishEvent.Deleted deleted) {
            status.show("Deleted " + deleted.post() + ", " + deleted.left() + " left to delete …");
        } else if (event instanceof PublishEvent.Noted) {
            status.clear();
            notes.hear(event);
        }
    }

    private String waiting(Shortage shortage) {
        String what = shortage.kind() == Shortage.Kind.POSTS ? "posts" : "replies";
        String when = shortage.fitsAt() == null ? "" : Moments.from(shortage.fitsAt(), zone);
        return "The account has " + shortage.left() + " of " + shortage.total() + " " + what
                + " left in these 24 hours, and this needs " + shortage.needed() + ". It goes at " + when
                + (shortage.mayFitEarlier() ? " at the latest." : ".");
    }
}
