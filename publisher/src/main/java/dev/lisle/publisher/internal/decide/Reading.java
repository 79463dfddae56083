package dev.lisle.publisher.internal.decide;

import dev.lisle.client.errors.ApiError;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TransportException;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.CreateFailure;
import java.util.Set;

/**
 * Rule 6: what a failed call says. A refusal is what stands on the list; everything else leaves a doubt.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Troubleshooting</a>
 */
public final class Reading {
    private static final Set<Integer> LIMITS = Set.of(4, 9, 17, 32, 341, 613);
    private static final Set<Integer> NOES = Set.of(3, 100, 102, 190, 368, 452, 1609005);

    /** Said with code 1 or -1, which alone mean trouble. */
    private static final Set<Integer> NOES_BY_SUBCODE = Set.of(2207052, 4279047);

    /** "Restricted", "duplicate", "no permission": each was answered although the post was live, or may have been. */
    private static final Set<Integer> LIARS = Set.of(10, 25, 506);

    private static final int RESTRICTED = 2207051;
    private static final int TOKEN = 190;
    private static final int MEDIA_NOT_FOUND = 24;
    private static final int NOT_FOUND_YET = 4279009;
    private static final int INVALID_CHILDREN = 4279004;

    private Reading() {}

    /** What a failed publish says, taken alone. */
    public static Answer ofPublish(ThreadsException failure) {
        ApiError error = failure.error().orElse(null);
        if (error == null) {
            boolean neverLeft = failure instanceof TransportException || failure instanceof CallInterruptedException;
            return neverLeft && failure.effect() == Effect.NONE ? Answer.NOT_SENT : Answer.DOUBT;
        }
        Integer code = error.code();
        if (code == null) {
            return Answer.DOUBT;
        }
        if (code == TOKEN) {
            return Answer.REFUSED; // with any status: the token is looked at before anything else
        }
        if (error.status() < 400 || error.status() >= 500) {
            return Answer.DOUBT;
        }
        if (error.is(MEDIA_NOT_FOUND, NOT_FOUND_YET)) {
            return Answer.NOT_READY;
        }
        if (LIARS.contains(code) || is(error, RESTRICTED)) {
            return Answer.SUSPECT;
        }
        if (NOES_BY_SUBCODE.stream().anyMatch(subcode -> is(error, subcode))) {
            return Answer.REFUSED;
        }
        if (code == -1 || code == 1 || code == 2) {
            return Answer.DOUBT;
        }
        if (Boolean.TRUE.equals(error.isTransient()) && !LIMITS.contains(code)) {
            return Answer.SUSPECT;
        }
        if (LIMITS.contains(code)) {
            return Answer.LATER;
        }
        return NOES.contains(code) || (code >= 200 && code <= 299) ? Answer.REFUSED : Answer.SUSPECT;
    }

    /** What a failed create says; with {@code isReply}, whether it may be about the post that is answered. */
    public static CreateFailure ofCreate(ThreadsException failure, boolean isReply) {
        ApiError error = failure.error().orElse(null);
        if (error == null || error.code() == null) {
            return CreateFailure.LOST;
        }
        String said = String.valueOf(error.message());
        if (error.is(MEDIA_NOT_FOUND, NOT_FOUND_YET) || error.is(100, INVALID_CHILDREN)) {
            return CreateFailure.NOT_READY;
        }
        if (isReply && said.contains("reply_to_id")) {
            return CreateFailure.PARENT;
        }
        if (error.is(100) && said.contains("text") && said.contains("characters long")) {
            return CreateFailure.TOO_LONG;
        }
        boolean bySubcode = NOES_BY_SUBCODE.stream().anyMatch(subcode -> is(error, subcode));
        int code = error.code();
        if (!bySubcode && (code == -1 || code == 1 || code == 2)) {
            return CreateFailure.LOST;
        }
        return LIMITS.contains(code) && !is(error, RESTRICTED) ? CreateFailure.LATER : CreateFailure.REFUSED;
    }

    private static boolean is(ApiError error, int subcode) {
        return error.subcode() != null && error.subcode() == subcode;
    }
}
