package dev.lisle.outbox.submissions;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The name of a submission, short enough to be typed.
 *
 * @param value 1 to 32 small letters and digits
 */
public record SubmissionId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,32}");
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"; // none that is taken for another
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if it is none */
    public SubmissionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is no id of a submission: it has 1 to 32 small letters and digits.");
        }
    }

    /** One that nobody has had: 60 random bits. */
    public static SubmissionId next() {
        StringBuilder value = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            value.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new SubmissionId(value.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
