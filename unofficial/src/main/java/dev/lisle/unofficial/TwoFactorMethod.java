package dev.lisle.unofficial;

/** Where a code of the second factor comes from. */
public enum TwoFactorMethod {
    /** An authenticator app. */
    AUTHENTICATOR("3"),
    /** An SMS; that the server knows it by this number is assumed. */
    SMS("1");

    private final String number;

    TwoFactorMethod(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }
}
