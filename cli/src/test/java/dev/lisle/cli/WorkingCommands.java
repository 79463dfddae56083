package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.outbox.DoubtfulSubmission;
import dev.lisle.emulator.Emulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command as it is typed when all is well, and what it prints. A new command gets a row here. */
final class WorkingCommands {
    /** A line of digits. */
    private static final String ID = "\\d+\n";

    private static final String CHAIN = "c[0-9a-f]{16}\n";
    private static final String SUBMISSION = "[a-z0-9]{12}\n";

    private static final String NOTICE = "(This is the unofficial interface of 2023, .*\\n)?";

    private static final String DELIVERY = """
            {"app_id":"1","topic":"moderate","target_id":"7","time":1723226877,"subscription_id":"2",\
            "has_uid_field":false,"values":{"value":{"id":"8901234","username":"grace","text":"Reply"},"field":"replies"}}""";

    private static final String HOST_SAYS = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
            "clientInfo":{"name":"host","version":"1"}}}
            """;

    /** Of that delivery, with the secret {@code examplesecret}. */
    private static final String SIGNATURE = "sha256=f3b3495d71849214d199a8be96ad661a90886d104a2d8b7058a6fb748075882b";

    /** What is typed, at which terminal. */
    record Typed(Scene scene, List<String> args) {}

    /**
     * One command.
     *
     * @param typed what is typed behind its name, once what it needs is there
     * @param says what a person reads on standard output, or, if it stays, on one of the streams: until then
     * @param json a part of what a program reads
     * @param quiet all that is printed with {@code --quiet}
     * @param notes what a person reads on standard error, as a pattern
     * @param stays whether Ctrl-C ends it
     */
    record Row(
            String command,
            Function<Scene, Typed> typed,
            String says,
            String json,
            String quiet,
            String notes,
            boolean stays) {
        Row json(String part) {
            return new Row(command, typed, says, part, quiet, notes, stays);
        }

        Row quiet(String all) {
            return new Row(command, typed, says, json, all, notes, stays);
        }

        Row notes(String pattern) {
            return new Row(command, typed, says, json, quiet, pattern, stays);
        }

        Row staysAfter(String said) {
            return new Row(command, typed, said, json, quiet, "(?s).*", true);
        }

        /** Typed at another terminal. */
        Row at(Function<Scene, Scene> place) {
            return new Row(command, scene -> typed.apply(place.apply(scene)), says, json, quiet, notes, stays);
        }

        /** All that is typed. */
        Typed in(Scene scene, String... options) {
            Typed behind = typed.apply(scene);
            List<String> all = new ArrayList<>(List.of(command.split(" ")));
            all.addAll(behind.args());
            all.addAll(List.of(options));
            return new Typed(behind.scene(), all);
        }

        boolean has(String option) {
            return Objects.requireNonNull(AllCommands.leaves().get(command))
                    .optionsMap()
                    .containsKey(option);
        }

        @Override
        public String toString() {
            return command;
        }
    }

    static final List<Row> ROWS = rows();

    private WorkingCommands() {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>(List.of(
                row("publish", "1 of 1  http", s -> args(s.word()))
                        .json("\"complete\":true")
                        .quiet(ID),
                row("reply", "1 of 1  http", s -> args(s.post("grace"), s.word()))
                        .json("\"complete\":true")
                        .quiet(ID),
                row("quote", "1 of 1  http", s -> args(s.post("grace"), s.word()))
                        .json("\"complete\":true")
                        .quiet(ID),
                row("resume", "2 of 2  http", s -> args(s.unfinished().substring(0, 6)))
                        .json("\"complete\":true")
                        .quiet(ID),
                row("chains", "  1 of 2 parts live", s -> after(s.unfinished()))
                        .json("\"state\":\"unfinished\"")
                        .quiet("(" + CHAIN + ")+")
                        .notes("'lisle resume CHAIN' goes on with one, 'lisle give-up CHAIN' ends it.\n"),
                row("give-up", "1 of 2 parts live.", s -> args(s.unfinished(), "--yes"))
                        .json("\"live\":1,\"parts\":2")
                        .quiet(CHAIN),
                row("confirm", "Noted that it is not live.", s -> args(s.inDoubt(), "--not-live"))
                        .json("\"live\":false")
                        .quiet(CHAIN),
                row("repair", "1 of 1  http", s -> args(s.givenUp(), "--yes"))
                        .json("\"complete\":true")
                        .quiet(ID)
                        .notes("The chain c\\w+ is broken after 1 of 2 parts.\n  gone      loom \\d+\n"),
                row("timeline", "@ada", s -> after(s.post("ada"), "--limit=1"))
                        .json("\"username\":\"ada\"")
                        .quiet(ID),
                row("show", "  loom ", s -> args(s.post("ada")))
                        .json("\"text\":\"loom ")
                        .quiet(ID),
                row("replies", "@grace", s -> args(s.discussed()))
                        .json("\"username\":\"grace\"")
                        .quiet(ID),
                row("conversation", "@grace", s -> args(s.discussed()))
                        .json("\"username\":\"grace\"")
                        .quiet("(" + ID + "){2}"),
                row(
                                "mentions",
                                "@grace",
                                s -> after(s.print("publish", "@ada, a " + s.word(), "--as=grace"), "--limit=1"))
                        .json("\"username\":\"grace\"")
                        .quiet(ID),
                row("search", "  loom ", s -> after(s.post("ada"), "loom", "--limit=1"))
                        .json("\"text\":\"loom ")
                        .quiet(ID),
                row("profile", "@ada", s -> args()).json("\"username\":\"ada\"").quiet(ID),
                row("insights", "views", s -> args(s.post("ada")))
                        .json("\"views\"")
                        .quiet("(?s).*"),
                row("archive update", "index.html", s -> args(s.folder()))
                        .json("\"complete\":true")
                        .quiet(".*index.html\n"),
                row("archive verify", "Whole: ", s -> args(s.archive()))
                        .json("\"whole\":true")
                        .quiet(""),
                row("report", "# @ada, ", s -> args("--archive", s.archive()))
                        .json("\"username\":\"ada\"")
                        .quiet("(?s)# @ada, .*"),
                row("hide", "Hidden: ", s -> args(s.reply()))
                        .json("\"hidden\":true")
                        .quiet(ID),
                row("unhide", "Shown", s -> args(s.reply()))
                        .json("\"hidden\":false")
                        .quiet(ID),
                row("approvals list", "@grace", s -> args(s.discussed("--approve-replies")))
                        .json("\"username\":\"grace\"")
                        .quiet(ID),
                row("approvals approve", "Approved: ", s -> args(s.reply("--approve-replies")))
                        .json("\"approved\":true")
                        .quiet(ID),
                row("approvals ignore", "Ignored: ", s -> args(s.reply("--approve-replies")))
                        .json("\"approved\":false")
                        .quiet(ID),
                row("repost", "Reposted ", s -> args(s.post("grace")))
                        .json("\"reposted_post\":")
                        .quiet(ID),
                row("delete", "Deleted ", s -> args(s.post("ada"), "--yes"))
                        .json("\"deleted\":true")
                        .quiet(ID),
                row("login", "Logged in as @edsger@", s -> args("--token"))
                        .json("{\"account\":\"edsger@")
                        .quiet("edsger.*\n")
                        .at(s -> s.with(s.ada().reading(token(s.servers().emulator(), "edsger")))),
                row("logout", "ada", s -> args()).json("ada").quiet("ada.*\n").at(WorkingCommands::loggedIn),
                row("accounts", "ada@", s -> args())
                        .json("ada")
                        .quiet("ada.*\n")
                        .at(WorkingCommands::loggedIn),
                row("token show", "@ada", s -> args())
                        .json("\"scopes\"")
                        .quiet("(?s).*")
                        .at(WorkingCommands::loggedIn),
                row("token refresh", "ada", s -> args())
                        .json("\"expires")
                        .quiet("(?s).*")
                        .at(s -> s.loggedIn(s.servers().older(), Duration.ofDays(2))),
                row("token debug", "valid", s -> args())
                        .json("\"is_valid\":true")
                        .quiet("(?s).*")
                        .at(WorkingCommands::loggedIn),
                row("whoami", "@ada", s -> args()).json("\"username\":\"ada\"").quiet("ada\n"),
                row("doctor", "✓ network", s -> args()).json("\"network\"").quiet("(?s).*"),
                row(
                                "threadspipe",
                                "\"access_token\"",
                                s -> args(
                                        "refresh_token",
                                        "--access_token=" + token(s.servers().older(), "ada")))
                        .notes("(?s)Note: .*")
                        .at(s -> s.with(s.ada()
                                .with(
                                        "LISLE_EMULATOR",
                                        s.servers().older().address().toString()))),
                row("limits", "posts", s -> args()).json("\"posts\"").quiet(ID),
                row("locations", "Menlo Park", s -> args("Menlo Park"))
                        .json("\"city\":\"Menlo Park\"")
                        .quiet("(\\d+\n)+"),
                row(
                                "oembed",
                                "<blockquote",
                                s -> args(s.print("show", s.post("ada"), "--json")
                                        .replaceAll(".*\"permalink\":\"([^\"]+)\".*", "$1")))
                        .json("{\"html\":\"")
                        .quiet("(?s)<blockquote.*"),
                row("intent post", "https://www.threads.com/intent/post?text=Hello", s -> args("Hello"))
                        .json("{\"url\":\"https:")
                        .quiet("https:.*\n"),
                row("intent follow", "https://www.threads.com/intent/follow?username=ada", s -> args("ada"))
                        .json("{\"url\":\"https:")
                        .quiet("https:.*\n"),
                row("raw", "\"username\":\"ada\"", s -> args("/me", "fields=username"))
                        .json("\"username\":\"ada\"")
                        .quiet("(?s)\\{.*"),
                row("mcp", "\"serverInfo\":{\"name\":\"lisle\"", s -> args("--allow=write"))
                        .at(s -> s.with(s.ada().reading(HOST_SAYS))),
                row("demo", "one chain", s -> args()),
                row("completion", "lisle", s -> args("bash")),
                row("emulator", "", s -> args("--port=0")).staysAfter("Ctrl-C stops it."),
                row("webhooks listen", "", s -> args("--port=0")).staysAfter("Listening on http://127.0.0.1:"),
                row("outbox serve", "", s -> args("--port=0")).staysAfter("http://localhost:"),
                row("outbox run", "", s -> args("--page=0")).staysAfter("Its page: http://localhost:"),
                row("outbox add", "pending", s -> args(s.word()))
                        .json("\"state\":\"pending\"")
                        .quiet(SUBMISSION),
                row("outbox list", "pending", s -> after(s.submission()))
                        .json("\"state\":\"pending\"")
                        .quiet("(" + SUBMISSION + ")+"),
                row("outbox show", "pending", s -> args(s.submission()))
                        .json("\"state\":\"pending\"")
                        .quiet(SUBMISSION),
                row("outbox edit", "pending", s -> args(s.submission(), s.word()))
                        .json("\"state\":\"pending\"")
                        .quiet(SUBMISSION),
                row("outbox move", "2098", s -> args(s.submission(), "--at=2098-01-01T08:00Z"))
                        .json("\"due\":\"2098-01-01T08:00:00Z\"")
                        .quiet(SUBMISSION),
                row("outbox cancel", "cancelled", s -> args(s.submission()))
                        .json("\"state\":\"cancelled\"")
                        .quiet(SUBMISSION),
                row("outbox retry", "pending", s -> args(failed(s)))
                        .json("\"state\":\"pending\"")
                        .quiet(SUBMISSION),
                row(
                                "outbox confirm",
                                "id ",
                                s -> args(DoubtfulSubmission.of(s.servers().older(), s.ada(), "linus"), "--not-live"))
                        .json("\"state\":\"")
                        .quiet(SUBMISSION)
                        .at(s -> s.with(s.ada()
                                .with(
                                        "LISLE_EMULATOR",
                                        s.servers().older().address().toString()))),
                row(
                                "outbox import",
                                "pending",
                                s -> args(s.file("posts.csv", "account,at,text\nada,2098-01-01 08:00,One\n")))
                        .json("\"state\":\"pending\"")
                        .quiet(SUBMISSION),
                row("outbox queue", "09:00 UTC", s -> args("daily 9:00 UTC"))
                        .json("09:00")
                        .quiet("(?s).*"),
                row("outbox pause", "paused", s -> args()).json("\"ada\"").quiet("ada\n"),
                row("outbox resume", "ada", s -> args()).json("\"ada\"").quiet("ada\n"),
                row("outbox vault", "grace", s -> args("--keep", "--account=grace"))
                        .json("grace")
                        .quiet("grace\n"),
                row(
                                "webhooks verify",
                                "@grace",
                                s -> args(s.file("delivery.json", DELIVERY), "--signature=" + SIGNATURE))
                        .json("\"event\":\"replies\"")
                        .quiet("(?s).*")
                        .notes("Signed by Meta.\n")));
        AllCommands.leaves().forEach((name, command) -> {
            if (name.startsWith("unofficial ")) {
                rows.add(row(name, "", scene -> of2023(scene, name, command)).notes(NOTICE));
            }
        });
        return rows;
    }

    /** What is typed for the interface of 2023 follows from the labels of its parameters. */
    private static List<String> of2023(Scene scene, String name, CommandSpec command) {
        List<String> args = new ArrayList<>();
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            args.add(
                    switch (parameter.paramLabel()) {
                        case "POST" -> scene.thread();
                        case "TEXT" -> scene.word();
                        case "FILE" -> scene.ada().home().resolve("settings").toString();
                        default -> "grace";
                    });
        }
        args.add(scene.server());
        if (!name.startsWith("unofficial public ")) {
            args.add("--user=ada");
        }
        return args;
    }

    private static Scene loggedIn(Scene scene) {
        return scene.loggedIn(scene.servers().emulator(), Duration.ZERO);
    }

    private static String token(Emulator emulator, String who) {
        return emulator.account(who).token();
    }

    private static String failed(Scene scene) {
        String id = scene.print("outbox", "add", scene.word(), "--account=nobody", "--quiet");
        scene.ada().type("outbox", "run", "--once");
        return id;
    }

    private static Row row(String command, String says, Function<Scene, List<String>> args) {
        return new Row(command, scene -> new Typed(scene, args.apply(scene)), says, "", "", "", false);
    }

    /** The same once {@code made} is there. */
    private static List<String> after(String made, String... args) {
        assertThat(made).isNotEmpty();
        return List.of(args);
    }

    private static List<String> args(String... args) {
        return List.of(args);
    }
}
