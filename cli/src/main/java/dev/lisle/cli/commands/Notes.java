package dev.lisle.cli.commands;

import dev.lisle.publisher.PublishEvent;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;

/** Says what an author should know about the media, each thing once. */
final class Notes {
    private final PrintWriter err;
    private final Set<String> said = new HashSet<>();

    Notes(PrintWriter err) {
        this.err = err;
    }

    void hear(PublishEvent event) {
        if (event instanceof PublishEvent.Noted note && said.add(note.said())) {
            err.println("Note: " + note.said());
            err.flush();
        }
    }
}
