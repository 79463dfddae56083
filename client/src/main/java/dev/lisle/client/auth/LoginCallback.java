package dev.lisle.client.auth;

import dev.lisle.client.errors.LoginRefusedException;
import dev.lisle.client.errors.LoginRefusedException.Reason;
import dev.lisle.client.internal.Uris;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The address with which a user comes back from the window of authorization. */
final class LoginCallback {
    private static final String TAIL = "#_";
    private static final int SHOWN_CHARACTERS = 100;

    private LoginCallback() {}

    /** The code of a login that is ours: the state is looked at first, so that a forged refusal is not believed either. */
    static String code(String address, String expectedState) {
        String state = Uris.parameter(address, "state");
        if (state == null) {
            throw refused(Reason.NO_STATE, "The user came back without a state. Begin the login again.");
        }
        if (!isSame(state, expectedState)) {
            throw refused(
                    Reason.WRONG_STATE,
                    "The user came back with another state than they left with: the login is not theirs. Begin it again.");
        }
        String error = Uris.parameter(address, "error");
        if (error != null) {
            throw refused(
                    Reason.DENIED,
                    "The login was refused: " + said(error) + ", " + said(Uris.parameter(address, "error_reason"))
                            + ", " + said(Uris.parameter(address, "error_description")) + ". Ask the user again.");
        }
        String code = Uris.parameter(address, "code");
        String bare = code != null && code.endsWith(TAIL) ? code.substring(0, code.length() - TAIL.length()) : code;
        if (bare == null || bare.isEmpty()) {
            throw refused(Reason.NO_CODE, "The user came back without a code. Begin the login again.");
        }
        return bare;
    }

    private static LoginRefusedException refused(Reason reason, String message) {
        return new LoginRefusedException(reason, message);
    }

    /** On one line and short: it comes from outside. */
    private static String said(@Nullable String text) {
        String line = String.valueOf(text).replaceAll("[^ -~]+", " ");
        return line.substring(0, Math.min(SHOWN_CHARACTERS, line.length()));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
