package dev.lisle.archive;

/** The lists that an archive keeps, each in a file of its own. */
public enum Shelf {
    /** Own posts, quotes and reposts. */
    POSTS("posts.jsonl"),
    /** Own ghost posts, shown and gone. */
    GHOSTS("ghost-posts.jsonl"),
    /** What the account replied, to itself in a chain or to others. */
    OWN_REPLIES("own-replies.jsonl"),
    /** What stands below own posts, of any depth. */
    REPLIES("replies.jsonl"),
    /** Posts of others that name the account; only if asked for. */
    MENTIONS("mentions.jsonl");

    private final String file;

    Shelf(String file) {
        this.file = file;
    }

    /** The name of its file within the archive. */
    public String file() {
        return file;
    }

    /** Whether what is in it is the account's own, with its media. */
    public boolean isOwn() {
        return this == POSTS || this == GHOSTS || this == OWN_REPLIES;
    }
}
