package dev.lisle.unofficial.errors;

import java.util.Optional;

/** Pass the checkpoint in the app or on the web, then log in again. Nothing here passes one, and nothing will. */
public final class CheckpointRequiredException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered. */
    public CheckpointRequiredException(String message, ErrorAnswer answer) {
        super(message, Effect.NONE, answer, null);
    }

    /** The page of the checkpoint; empty if the answer did not name one. */
    public Optional<String> url() {
        return answer().map(answer -> answer.json().at("checkpoint_url").text());
    }
}
