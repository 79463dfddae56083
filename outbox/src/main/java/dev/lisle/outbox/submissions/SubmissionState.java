package dev.lisle.outbox.submissions;

/** How far a submission has come. */
public enum SubmissionState {
    /** It waits for its time. It can be edited, moved and cancelled. */
    PENDING,
    /** A worker has taken it, or it goes on soon after an interruption. */
    PUBLISHING,
    /** Every part is live. */
    PUBLISHED,
    /** It goes no further by itself: the note says why, and what to do. */
    FAILED,
    /** Its last moment passed before anything of it went out, and nothing will, unless a person has it tried or moves it. */
    MISSED,
    /** A part may be live, or is and nobody knows as which post. Looked at again until that is known; a person can confirm it. */
    UNKNOWN,
    /** Somebody cancelled it. What of it was live then is live. */
    CANCELLED
}
