package dev.lisle.cli;

import static dev.lisle.cli.EveryCommandTest.Row.row;

import dev.lisle.cli.EveryCommandTest.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@link EveryCommandTest} types. A new command gets a row here. */
final class WrongInputs {
    private static final String ID = "17900000000000012";

    /** Message, remedy, and what was typed. */
    static final List<Row> ROWS = List.of(
            row("The text is empty", "Give a text", "publish", ""),
            row("There is nothing to publish", "--file PATH", "publish"),
            row("Give one of them", "There is a text", "publish", "Hello", "--file", "none.txt"),
            row("goes with --quote ID", "Give both", "publish", "Hello", "--quote-every-part"),
            row("Missing required parameter", "shows what there is", "reply"),
            row("is no id", "digits", "reply", "Hello"),
            row("There is nothing to publish", "Give a text", "reply", ID),
            row("There is the ID", "Leave one of them out", "reply", ID, "Hello", "--reply-to", "5"),
            row("is no id", "digits", "quote", "Hello"),
            row("There is the ID", "Leave one of them out", "quote", ID, "Hello", "--quote", "5"),
            row("Missing required parameter: 'ID'", "shows what there is", "show"),
            row("is an address", "'lisle timeline'", "show", "https://www.threads.com/@ada/post/C8"),
            row("is no id", "digits", "show", "12x"),
            row("no id on standard input", "Give one a line", "show", "-"),
            row("--limit is 0", "Give 1 or more", "timeline", "--limit", "0"),
            row("'many' is not an int", "shows what there is", "timeline", "--limit", "many"),
            row("--limit 3 and there is --all", "Give one of them", "timeline", "--limit", "3", "--all"),
            row("--since is \"soon\"", "2026-05-04", "timeline", "--since", "soon"),
            row("--until is \"2026-13-01\"", "7d", "timeline", "--until", "2026-13-01"),
            row("The window ends", "Swap them", "timeline", "--since", "1d", "--until", "2d"),
            row("earliest moment", "2023-07-05", "timeline", "--since", "2020-01-01"),
            row("mutually exclusive", "shows what there is", "timeline", "--ghost", "--replies"),
            row("is no user name", "Give it without @", "timeline", "--of", ""),
            row("--limit is -1", "Give 1 or more", "mentions", "--limit", "-1"),
            row("WORDS or for a --topic", "Give one of them", "search"),
            row("WORDS or for a --topic", "Give one of them", "search", "loom", "--topic", "loom"),
            row("The text to search for", "", "search", " "),
            row("'song'", "TEXT, IMAGE, VIDEO", "search", "loom", "--media", "song"),
            row("is no id", "digits", "replies", "twelve"),
            row("Missing required parameter: 'ID'", "shows what there is", "replies"),
            row("is no id", "digits", "conversation", "me"),
            row("is no user name", "Give it without @", "profile", "@"),
            row("those of all time", "Leave out --since", "insights", ID, "--since", "7d"),
            row("'shoe_size'", "CITY", "insights", "--followers", "shoe_size"),
            row("earliest moment", "2024-04-13", "insights", "--since", "2024-01-01"),
            row("Missing required parameter: 'ID'", "shows what there is", "hide"),
            row("is no id", "digits", "hide", "12,13"),
            row("is no id", "digits", "unhide", "-5"),
            row("is no id", "digits", "approvals list", "x"),
            row("is no id", "digits", "approvals approve", "x"),
            row("is no id", "digits", "approvals ignore", "x"),
            row("is no id", "digits", "repost", "x"),
            row("There is nobody here to ask", "Add --yes", "delete", ID),
            row("is no id", "digits", "delete", "--yes", ID, "x"),
            row("nobody", "It has: ada, grace", "whoami", "--account", "nobody"),
            row("Unmatched argument", "shows what there is", "limits", "posts"),
            row("There is nothing to search for", "--near LAT,LON", "locations"),
            row("--near is \"here\"", "48.1374,11.5755", "locations", "--near", "here"),
            row("The latitude is 91", "-90 to 90", "locations", "--near", "91,0"),
            row("--id 5", "Give one of them", "locations", "loom", "--id", "5"),
            row("is no address of a post", "https://www.threads.com/@USER/post/CODE", "oembed", "loom"),
            row("The width in pixels", "320", "oembed", "https://www.threads.com/@a/post/b", "--width", "10"),
            row("The topic tag \"a.b\"", "no period", "intent post", "Hello", "--topic", "a.b"),
            row("is no user name", "Give it without @", "intent follow", "@"),
            row("but was 'tcsh'", "BASH, ZSH, FISH", "completion", "tcsh"),
            row("--port is 70000", "Give 0 to 65535", "webhooks listen", "--port", "70000"),
            row("--count is 0", "Give 1 or more", "webhooks listen", "--count", "0"),
            row(
                    "Missing required option: '--signature",
                    "shows what there is",
                    "webhooks verify",
                    "FOLDER/delivery.json"),
            row("cannot be read", "Check its path", "webhooks verify", "FOLDER/none", "--signature", "sha256=00"),
            row("is no path", "/me/threads", "raw", "me"),
            row("is a secret", "'lisle login'", "raw", "/me", "access_token=examplesecret0123456789"),
            row("There is nobody here to ask", "Add --yes", "raw", "-X", "DELETE", "/17900000000000012"),
            row("There is no chain \"none\"", "Nothing is unfinished", "resume", "none"),
            row("Nothing is unfinished", "'lisle publish'", "give-up"),
            row("Unmatched argument", "shows what there is", "chains", "all"),
            row(
                    "\"my app\" is none",
                    "digits",
                    "login",
                    "--app-id=my app",
                    "--redirect-uri=https://a.example/",
                    "--paste"),
            row("The redirect address \"here\" is none", "https://localhost:8414/", "login", "--redirect-uri=here"),
            row("--account does not go with login", "window", "login", "--account", "ada"),
            row("no account \"linus\"", "'lisle login'", "logout", "linus"),
            row("no account \"linus\"", "'lisle login'", "accounts", "linus"),
            row("nobody", "It has: ada, grace", "token show", "--account", "nobody"),
            row("is not kept here", "--reveal", "token refresh"),
            row("nobody", "It has: ada, grace", "token debug", "--account", "nobody"),
            row("There is nobody here to ask", "Add --yes", "doctor", "--probe"),
            row("There is no command \"revoke\"", "refresh_token", "threadspipe", "revoke"),
            row("--at: \"soon\" is no moment", "Write for example", "outbox add", "Hello", "--at", "soon"),
            row("--limit is 0", "Give 1 or more", "outbox list", "--limit", "0"),
            row("is no id of a submission", "small letters and digits", "outbox show", "NO!"),
            row("There is no submission \"nosuch\"", "List what there is", "outbox cancel", "nosuch"),
            row("There is no submission \"nosuch\"", "List what there is", "outbox retry", "nosuch"),
            row("--at is \"queue\"", "Give a moment", "outbox move", "nosuch", "--at", "queue"),
            row("is no id", "digits", "outbox confirm", "nosuch", "--live", "12/34"),
            row("\"none.csv\" does not exist", "Give a .csv file or a folder", "outbox import", "none.csv"),
            row("\"never\" is no time zone", "Write for example", "outbox queue", "never"),
            row("\"a/b\" is no name of an account", "use 1 to 100", "outbox pause", "--account", "a/b"),
            row("\"a/b\" is no name of an account", "use 1 to 100", "outbox resume", "--account", "a/b"),
            row("mutually exclusive", "shows what there is", "outbox vault", "--keep", "--forget"),
            row("1 to 1000 accounts at once", "--at-once", "outbox run", "--at-once", "0"),
            row("needs a password", "LISLE_OUTBOX_PASSWORD", "outbox serve", "--reachable-at", "0.0.0.0"),
            row("Unmatched argument", "shows what there is", "demo", "again"),
            row("'x' is not an int", "shows what there is", "emulator", "--port", "x"));

    /** What must be typed for a command to do something, beside its required parameters and options. */
    static final Map<String, List<String>> BESIDES = Map.of(
            "publish", List.of("Hello"),
            "reply", List.of("Hello"),
            "quote", List.of("Hello"),
            "search", List.of("loom"),
            "locations", List.of("loom"),
            "delete", List.of("--yes"),
            "outbox add", List.of("Hello"),
            "outbox confirm", List.of("--not-live"),
            "intent post", List.of("Hello"));

    /** What the required parameters and options are, by their labels. */
    static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("ID", ID),
            Map.entry("SHELL", "bash"),
            Map.entry("COMMAND", "refresh_token"),
            Map.entry("PATH", "/me"),
            Map.entry("WHEN", "2099-01-01T08:00Z"),
            Map.entry("USER", "ada"),
            Map.entry("POST", "CuXFPIeLLod"),
            Map.entry("QUERY", "loom"),
            Map.entry("TEXT", "Hello"),
            Map.entry("FILE", "FOLDER/delivery.json"),
            Map.entry("HEADER", "sha256=00"),
            Map.entry("URL", "https://www.threads.com/@ada/post/C8"));

    /** Those that talk to Threads and do without an account. */
    static final Set<String> WITHOUT_AN_ACCOUNT = Set.of(
            "doctor",
            "login",
            "logout",
            "resume",
            "chains",
            "give-up",
            "outbox add", // an account may be known to other machines only
            "outbox list",
            "outbox show",
            "outbox move",
            "outbox cancel",
            "outbox retry",
            "outbox confirm",
            "outbox import",
            "outbox queue",
            "outbox pause",
            "outbox resume",
            "outbox vault",
            "outbox run",
            "outbox serve");

    private WrongInputs() {}
}
