package dev.lisle.cli.session;

/** What can be set for all commands: in a variable of the environment, which goes first, or in the configuration file. */
public enum Setting {
    /** Which stored account commands use. */
    ACCOUNT("account", "LISLE_ACCOUNT"),
    /** The Threads app id of the dashboard. */
    APP_ID("app-id", "LISLE_APP_ID"),
    /** A file with the Threads app secret. */
    APP_SECRET_FILE("app-secret-file", "LISLE_APP_SECRET_FILE"),
    /** Where users come back to, letter by letter as it is registered. */
    REDIRECT_URI("redirect-uri", "LISLE_REDIRECT_URI"),
    /** Where local files go. */
    MEDIA_HOST("media-host", "LISLE_MEDIA_HOST"),
    /** {@code auto} or {@code off}: whether tokens go to the system's keyring where there is one. */
    KEYRING("keyring", "LISLE_KEYRING");

    private final String key;
    private final String variable;

    Setting(String key, String variable) {
        this.key = key;
        this.variable = variable;
    }

    /** Its name in the configuration file. */
    public String key() {
        return key;
    }

    /** Its name in the environment. */
    public String variable() {
        return variable;
    }
}
