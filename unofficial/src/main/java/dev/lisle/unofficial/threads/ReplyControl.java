package dev.lisle.unofficial.threads;

/** Who may reply to a new post. */
public enum ReplyControl {
    /** Everyone; the only one that the original sent. */
    EVERYONE(0),
    /** The accounts that the author follows. */
    ACCOUNTS_YOU_FOLLOW(1),
    /** Only those mentioned. */
    MENTIONED_ONLY(2);

    private final int number;

    ReplyControl(int number) {
        this.number = number;
    }

    /** The number that stands for it in a request. */
    public int number() {
        return number;
    }
}
