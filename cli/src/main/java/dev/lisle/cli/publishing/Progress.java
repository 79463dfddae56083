package dev.lisle.cli.publishing;

import dev.lisle.cli.output.StatusLine;
import dev.lisle.publisher.PublishEvent;

/** Says how a chain is getting on: what is under way in the status line, what is live in lines that stay. */
final class Progress {
    private final StatusLine status;
    private final Notes notes;
    private final ChainPrinter printer;

    Progress(StatusLine status, Notes notes, ChainPrinter printer) {
        this.status = status;
        this.notes = notes;
        this.printer = printer;
    }

    void hear(PublishEvent event) {
        if (event instanceof PublishEvent.Uploading upload) {
            status.show(
                    String.valueOf(upload.media().path().getFileName()),
                    upload.sentInBytes(),
                    upload.media().sizeInBytes());
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
}
