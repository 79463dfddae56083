package dev.lisle.cli.commands;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.Json;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.profiles.Profile;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** Says whose token it is. */
@Command(
        name = "whoami",
        description = {"Show the account that the token belongs to.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle whoami --emulator"})
public final class WhoamiCommand implements Callable<Integer> {
    @Mixin
    private SessionMixin session;

    @Mixin
    private OutputMixin output;

    /** For picocli. */
    public WhoamiCommand() {}

    @Override
    public Integer call() {
        try (ThreadsClient client = session.openClient()) {
            Profile me = client.profiles().me();
            output.print(json -> describe(me, json), out -> describe(me, out));
            return ExitCode.OK;
        }
    }

    private void describe(Profile me, PrintWriter out) {
        if (output.isQuiet()) {
            out.println(me.username());
            return;
        }
        out.println(output.style().bold("@" + me.username()) + (Boolean.TRUE.equals(me.isVerified()) ? " ✓" : ""));
        for (@Nullable String line : new @Nullable String[] {me.name(), me.biography()}) {
            if (line != null && !line.isBlank()) {
                out.println(line);
            }
        }
        out.println("id " + me.id());
    }

    private static void describe(Profile me, JsonGenerator json) {
        json.writeStringProperty("id", me.id().value());
        json.writeStringProperty("username", me.username());
        json.writeStringProperty("name", me.name());
        json.writeStringProperty("biography", me.biography());
        Json.writeTruth(json, "is_verified", me.isVerified());
    }
}
