package dev.lisle.cli.posts;

/** Names of accounts as people type them. */
public final class Usernames {
    private Usernames() {}

    /** Without the @ that may be before it. */
    public static String bare(String typed) {
        return typed.startsWith("@") ? typed.substring(1) : typed;
    }
}
