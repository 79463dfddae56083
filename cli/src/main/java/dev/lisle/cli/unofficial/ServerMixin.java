package dev.lisle.cli.unofficial;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.unofficial.Endpoints;
import dev.lisle.unofficial.PrivateApi;
import dev.lisle.unofficial.TwoFactorMethod;
import dev.lisle.unofficial.UnofficialClient;
import dev.lisle.unofficial.errors.SettingsException;
import dev.lisle.unofficial.errors.TwoFactorRequiredException;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.pace.Pace;
import dev.lisle.unofficial.settings.Settings;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which server to talk to, and as whom. There is no default. */
public class ServerMixin {
    private static final String PASSWORD_VARIABLE = "LISLE_UNOFFICIAL_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--server",
            paramLabel = "URL",
            required = true,
            description = "The server, such as the second address of 'lisle emulator --with-2023'. Required.")
    private URI server = URI.create("");

    @Option(names = "--user", paramLabel = "USER", description = "Log in as this account when it is needed.")
    private @Nullable String user;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "A settings file with device and perhaps a login, threads-net's own as well.")
    private @Nullable Path settings;

    @Option(names = "--code", paramLabel = "CODE", description = "The code of an authenticator app, if one is wanted.")
    private @Nullable String code;

    /** For picocli. */
    public ServerMixin() {}

    /** A client, once the notice is out. Sends nothing, but logs in if a code is given. */
    final UnofficialClient client() {
        PrintWriter err = spec.commandLine().getErr();
        err.println(UnofficialClient.NOTICE);
        err.flush();
        UnofficialClient.Builder builder = UnofficialClient.builder(endpoints()).pace(pace());
        if (settings != null) {
            builder.settings(read(settings));
        }
        if (user != null) {
            builder.credentials(user, passwordOfEnvironment());
        }
        UnofficialClient client = builder.build();
        if (code != null) {
            confirm(client, code);
        }
        return client;
    }

    /** For an account that is logged in, once the notice is out. Sends nothing, but logs in if a code is given. */
    final PrivateApi privateApi() {
        return client().privateApi();
    }

    /** Prints an answer whole, as it came; returns the exit code. */
    final int print(Json answer) {
        return printLine(answer.compact());
    }

    /** Prints a number; returns the exit code. */
    final int printLine(Object number) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(number);
        out.flush();
        return ExitCode.OK;
    }

    private Endpoints endpoints() {
        try {
            return Endpoints.at(server);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException("--server: " + e.getMessage());
        }
    }

    /** A server of this machine, such as the emulator, needs no sparing. */
    private Pace pace() {
        return "http".equalsIgnoreCase(server.getScheme()) ? Pace.UNLIMITED : Pace.CONSERVATIVE;
    }

    private static void confirm(UnofficialClient client, String code) {
        try {
            client.session().login();
        } catch (TwoFactorRequiredException e) {
            client.session().confirm(e.challenge(), code, TwoFactorMethod.AUTHENTICATOR);
        }
    }

    private static Settings read(Path file) {
        try {
            return Settings.read(file);
        } catch (SettingsException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }

    private String passwordOfEnvironment() {
        String password = Surroundings.of(spec).environment().get(PASSWORD_VARIABLE);
        if (password == null || password.isEmpty()) {
            throw new WrongInputException("There is no password. Put it into the environment variable "
                    + PASSWORD_VARIABLE + ", or use --settings with a login instead of --user.");
        }
        return password;
    }
}
