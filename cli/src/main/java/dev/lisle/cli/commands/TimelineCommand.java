package dev.lisle.cli.commands;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.Json;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostQuery;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Lists the account's own posts. */
@Command(
        name = "timeline",
        description = {"Show your own posts, newest first; replies are not among them.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle timeline --limit 5 --emulator"})
public final class TimelineCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionMixin session;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many posts at most, 1 or more. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--json",
            description = "Print one JSON object with posts: id, text, media_type, timestamp, permalink.")
    private boolean json;

    /** For picocli. */
    public TimelineCommand() {}

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new WrongInputException("--limit is " + limit + ". Give 1 or more.");
        }
        try (ThreadsClient client = session.openClient()) {
            PostQuery query = PostQuery.newest().withLimit(Math.min(limit, PostQuery.LARGEST_PAGE));
            List<Post> posts = client.posts().list(query).stream().limit(limit).toList();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.printObject(out, fields -> describe(posts, fields));
            } else {
                describe(posts, out);
            }
            return ExitCode.OK;
        }
    }

    private static void describe(List<Post> posts, PrintWriter out) {
        if (posts.isEmpty()) {
            out.println("No posts yet.");
        }
        for (Post post : posts) {
            out.println(time(post.timestamp()) + "  " + (post.mediaType() == null ? "" : post.mediaType()));
            if (post.text() != null) {
                out.println(post.text().indent(2).stripTrailing());
            }
            if (post.permalink() != null) {
                out.println("  " + post.permalink());
            }
            out.println();
        }
        out.flush();
    }

    private static String time(@Nullable Instant moment) {
        return moment == null ? "" : MINUTE.format(moment.atZone(ZoneId.systemDefault()));
    }

    private static void describe(List<Post> posts, JsonGenerator json) {
        json.writeArrayPropertyStart("posts");
        for (Post post : posts) {
            json.writeStartObject();
            json.writeStringProperty("id", post.id().value());
            json.writeStringProperty("text", post.text());
            json.writeStringProperty("media_type", text(post.mediaType()));
            json.writeStringProperty("timestamp", text(post.timestamp()));
            json.writeStringProperty("permalink", text(post.permalink()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
