package dev.lisle.cli.publishing;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.publisher.PublishEvent;
import java.util.HashSet;
import java.util.Set;

/** Says what an author should know, each thing once. */
final class Notes {
    private final OutputMixin output;
    private final Set<String> said = new HashSet<>();

    Notes(OutputMixin output) {
        this.output = output;
    }

    void hear(PublishEvent event) {
        if (event instanceof PublishEvent.Noted note) {
            say(note.said());
        }
    }

    void say(String text) {
        if (said.add(text)) {
            output.note("Note: " + text);
        }
    }
}
