package dev.lisle.mcp;

/** How much an assistant may do. Each level includes those before it; tools beyond it are not even listed. */
public enum Permission {
    /** Read posts, replies, insights and limits, and see what a draft would become. Sends nothing that changes anything. */
    READ,
    /** Publish, schedule, cancel what is scheduled, and hide replies too. */
    WRITE,
    /** Delete posts for good too. */
    DELETE;

    boolean includes(Permission other) {
        return compareTo(other) >= 0;
    }
}
