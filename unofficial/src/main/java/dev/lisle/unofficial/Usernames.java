package dev.lisle.unofficial;

/** Names of accounts, as callers give them. */
final class Usernames {
    private Usernames() {}

    /** The name without {@code @}. */
    static String checked(String username) {
        String name = username.strip().replaceFirst("^@", "");
        if (!name.matches("[A-Za-z0-9._]{1,30}")) {
            throw new IllegalArgumentException(
                    "This is no user name. A name has 1 to 30 letters, digits, full stops and underscores.");
        }
        return name;
    }
}
