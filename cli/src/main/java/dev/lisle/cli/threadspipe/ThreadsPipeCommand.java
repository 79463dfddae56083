package dev.lisle.cli.threadspipe;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.Json;
import dev.lisle.cli.session.AppSecrets;
import dev.lisle.cli.session.BareCode;
import dev.lisle.cli.session.EmulatorAddress;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** What ThreadsPipe's {@code threadspipepy} does, with its options in any order. */
@Command(
        name = "threadspipe",
        description = {
            "Make or refresh tokens with the options of ThreadsPipe's threadspipepy.",
            "",
            "For scripts that move here; 'lisle login' and 'lisle token' are the better way.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  lisle threadspipe access_token --app_id=ID --app_secret=SECRET \\",
            "      --auth_code=CODE --redirect_uri=URL --env_path=.env --env_variable=TOKEN",
            "  lisle threadspipe refresh_token --auto_mode=true --env_path=.env \\",
            "      --env_variable=TOKEN"
        })
public final class ThreadsPipeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", description = "access_token or refresh_token.")
    private String action = "";

    @Option(
            names = {"--app_id", "-id"},
            paramLabel = "ID",
            description = "access_token: the Threads app id.")
    private @Nullable String appId;

    @Option(
            names = {"--app_secret", "-secret"},
            paramLabel = "SECRET",
            description = "access_token: the app secret; better by the variable " + AppSecrets.VARIABLE + ".")
    private @Nullable String appSecret;

    @Option(
            names = {"--auth_code", "-code"},
            paramLabel = "CODE",
            description = "access_token: the code of the authorization window.")
    private @Nullable String authCode;

    @Option(
            names = {"--redirect_uri", "-r"},
            paramLabel = "URL",
            description = "access_token: the redirect address that the code came to.")
    private @Nullable URI redirectUri;

    @Option(
            names = {"--access_token", "-token"},
            paramLabel = "TOKEN",
            description =
                    "refresh_token: the long-lived token; better by the variable " + SessionMixin.TOKEN_VARIABLE + ".")
    private @Nullable String accessToken;

    @Option(
            names = {"--auto_mode", "-auto"},
            arity = "0..1",
            paramLabel = "true",
            fallbackValue = "true",
            description = "refresh_token: take the token from the .env file instead.")
    private String autoMode = "false";

    @Mixin
    private EnvFileMixin file;

    @Option(
            names = {"--silent", "-s"},
            arity = "0..1",
            paramLabel = "true",
            fallbackValue = "true",
            description = "Say nothing but failures.")
    private @Nullable String silent;

    /** For picocli. */
    public ThreadsPipeCommand() {}

    @Override
    public Integer call() throws IOException {
        if (isSilent() && !file.isGiven()) {
            throw new WrongInputException("--silent and no .env file: the new token would be lost. Give --env_path and"
                    + " --env_variable, or leave --silent out.");
        }
        switch (action.toLowerCase(Locale.ROOT)) {
            case "access_token" -> accessToken();
            case "refresh_token" -> refreshToken();
            default ->
                throw new WrongInputException(
                        "There is no command \"" + action + "\". Give access_token or refresh_token.");
        }
        return ExitCode.OK;
    }

    private void accessToken() throws IOException {
        boolean isFileGiven = file.isGiven();
        String secret = appSecret != null ? appSecret : surroundings().variable(AppSecrets.VARIABLE);
        ThreadsApp app = ThreadsApp.of(
                needed("--app_id", appId),
                AppSecret.of(needed("--app_secret", secret)),
                URI.create(needed("--redirect_uri", redirectUri == null ? null : redirectUri.toString())));
        BareCode code = BareCode.of(needed("--auth_code", authCode));
        warnOfArguments(appSecret != null || authCode != null);
        TokensClient tokens = surroundings().tokens(app, address());
        Credentials shortLived = code.exchange(tokens);
        Credentials longLived = tokens.extend(shortLived);
        if (isFileGiven) {
            say(file.save(longLived));
        } else {
            Json.printObject(out(), json -> {
                json.writeStringProperty(
                        "user_id",
                        shortLived.user() == null ? null : shortLived.user().value());
                json.writeObjectPropertyStart("tokens");
                describe("short_lived", shortLived, json);
                describe("long_lived", longLived, json);
                json.writeEndObject();
            });
        }
    }

    private void refreshToken() throws IOException {
        boolean isFileGiven = file.isGiven();
        boolean isAuto = autoMode.equalsIgnoreCase("true");
        if (isAuto && !isFileGiven) {
            throw new WrongInputException(
                    "--auto_mode takes the token from a .env file. Give --env_path and --env_variable.");
        }
        Credentials old = isAuto ? file.load() : Credentials.of(AccessToken.of(givenToken()));
        warnOfArguments(!isAuto && accessToken != null);
        Credentials renewed = surroundings().tokensWithoutApp(address()).refresh(old);
        if (isFileGiven) {
            say(file.save(renewed));
        } else {
            Json.printObject(out(), json -> fields(renewed, json));
        }
    }

    private String givenToken() {
        return needed(
                "--access_token",
                accessToken != null ? accessToken : surroundings().variable(SessionMixin.TOKEN_VARIABLE));
    }

    private void describe(String name, Credentials credentials, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        fields(credentials, json);
        json.writeEndObject();
    }

    private void fields(Credentials credentials, JsonGenerator json) {
        json.writeStringProperty("access_token", credentials.token().reveal());
        json.writeStringProperty("token_type", "bearer");
        Instant end = credentials.expiresAt();
        if (end != null) {
            json.writeNumberProperty(
                    "expires_in",
                    Math.max(
                            0,
                            Duration.between(surroundings().clock().instant(), end)
                                    .toSeconds()));
        }
    }

    private void warnOfArguments(boolean isGiven) {
        if (isGiven) {
            say("Note: what is given as an argument can be seen by everybody on this machine, and your shell may keep"
                    + " it. Secrets come by " + AppSecrets.VARIABLE + " and " + SessionMixin.TOKEN_VARIABLE + " too.");
        }
    }

    private void say(String text) {
        if (!isSilent()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(text);
            err.flush();
        }
    }

    private static String needed(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new WrongInputException(
                    option + " is missing. 'lisle threadspipe --help' shows what each command needs.");
        }
        return value;
    }

    private URI address() {
        URI local = EmulatorAddress.ofEnvironment(surroundings());
        return local == null ? ClientSettings.META : local;
    }

    /** Given alone, it is; {@code --silent=false} takes it back, as in scripts that always give one. */
    private boolean isSilent() {
        return silent != null && !silent.equalsIgnoreCase("false");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Surroundings surroundings() {
        return Surroundings.of(spec);
    }
}
