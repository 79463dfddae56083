package dev.lisle.unofficial.errors;

import java.util.Optional;

/**
 * Confirm in the app that it is you: the server wants to know who asks. Nothing here answers a challenge, and nothing
 * will.
 */
public final class ChallengeRequiredException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered. */
    public ChallengeRequiredException(String message, ErrorAnswer answer) {
        super(message, Effect.NONE, answer, null);
    }

    /** The page of the challenge; empty if the answer did not name one. */
    public Optional<String> url() {
        return answer().map(answer -> answer.json().at("challenge", "url").text());
    }

    /** Whether the page is that of a suspended account. */
    public boolean suspended() {
        return url().filter(url -> url.contains("/accounts/suspended/")).isPresent();
    }
}
