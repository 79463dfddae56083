package dev.lisle.outbox.errors;

import dev.lisle.outbox.submissions.SubmissionId;

/** The caller's key was used before for another draft or another moment; nothing was kept. Use another key, or edit that one. */
public final class KeyInUseException extends OutboxException {
    private static final long serialVersionUID = 1L;

    private final SubmissionId submission;

    /** Names the key and who has it. */
    public KeyInUseException(String key, SubmissionId submission) {
        super("The key \"" + key + "\" was used for the submission " + submission.value()
                + ", which asked for something else. Use another key, or edit that one.");
        this.submission = submission;
    }

    /** The one that has the key. */
    public SubmissionId submission() {
        return submission;
    }
}
