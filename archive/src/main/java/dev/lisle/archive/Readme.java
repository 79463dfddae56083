package dev.lisle.archive;

/** What stands in each archive for whoever finds it. */
final class Readme {
    static final String TEXT = """
            AN ARCHIVE OF A THREADS ACCOUNT

            Open index.html in a browser to read the posts. It needs no internet.

            The files below are text in UTF-8, with one JSON object on each line (JSON Lines). Lines are only
            ever added. Where several lines tell of one post, the last one counts; the others tell what it was
            before. A last line without its end is what a crash left, and counts for nothing. Moments are in
            UTC, as 2026-05-04T09:15:00Z.

            archive.json         whose archive this is: the account's number and name
            profile.jsonl        {"seen", "profile"}: the profile, each time it changed
            posts.jsonl          {"seen", "post"}: own posts, quotes and reposts, as Meta sent them
                                 {"gone", "id"}: when Meta no longer had a post
                                 {"swept", "from"}: when the list was gone through, and from which moment on
            ghost-posts.jsonl    the same for posts that vanish after a day
            own-replies.jsonl    the same for what the account replied
            replies.jsonl        {"seen", "below", "post"}: what stands below own posts; "below" is the number
                                 of the post that the conversation began with
                                 {"read", "below"}: when a conversation was read
            mentions.jsonl       {"seen", "post"}: posts of others that name the account, if asked for
            media.jsonl          {"post", "item", "role", "file", "type", "bytes", "sha256", "alt_text",
                                 "fetched"}: a file of a post; "alt_text" is its description in words
                                 {"post", "complete"}: when a post's files were all there
            media/               the files: YEAR/DAY_NUMBER-OF-THE-POST, and -1, -2 … where it has several
            insights.jsonl       {"at", "post", "metrics"}: a post's numbers since it went live
                                 {"at", "followers"}: how many followed the account
                                 {"at", "from", "to", "account"}: the account's numbers in one of Meta's days
            index.html, pages/   the same to read; written anew at each update

            "post" holds Meta's own names, as https://developers.facebook.com/docs/threads tells them. The
            addresses in media_url and thumbnail_url expire within days; the files are here instead.
            To check the digests without Lisle:
              jq -r 'select(.sha256) | .sha256 + "  " + .file' media.jsonl | sha256sum -c
            """;

    private Readme() {}
}
