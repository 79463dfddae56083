package dev.lisle.cli.commands;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.Json;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.profiles.Profile;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Says whose token it is. */
@Command(
        name = "whoami",
        description = {"Show the account that the token belongs to.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle whoami --emulator"})
public final class WhoamiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionMixin session;

    @Option(names = "--json", description = "Print one JSON object: id, username, name, biography, is_verified.")
    private boolean json;

    /** For picocli. */
    public WhoamiCommand() {}

    @Override
    public Integer call() {
        try (ThreadsClient client = session.openClient()) {
            Profile me = client.profiles().me();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.printObject(out, fields -> describe(me, fields));
            } else {
                describe(me, out);
            }
            return ExitCode.OK;
        }
    }

    private static void describe(Profile me, PrintWriter out) {
        out.println("@" + me.username() + (Boolean.TRUE.equals(me.isVerified()) ? " ✓" : ""));
        for (@Nullable String line : new @Nullable String[] {me.name(), me.biography()}) {
            if (line != null && !line.isBlank()) {
                out.println(line);
            }
        }
        out.println("id " + me.id());
        out.flush();
    }

    private static void describe(Profile me, JsonGenerator json) {
        json.writeStringProperty("id", me.id().value());
        json.writeStringProperty("username", me.username());
        json.writeStringProperty("name", me.name());
        json.writeStringProperty("biography", me.biography());
        json.writePOJOProperty("is_verified", me.isVerified());
    }
}
