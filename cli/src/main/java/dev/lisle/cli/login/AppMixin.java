package dev.lisle.cli.login;

import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.session.AppSecrets;
import dev.lisle.cli.session.Config;
import dev.lisle.cli.session.Questions;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.Setting;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.ThreadsApp;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The app that a login is for, as Meta's dashboard has it. */
final class AppMixin {
    /** Where an emulator sends a browser back to; the port is a free one. */
    private static final String EMULATOR_REDIRECT = "http://127.0.0.1:0/";

    @Option(
            names = "--app-id",
            paramLabel = "ID",
            description =
                    "The Threads app id, from the use case's settings in Meta's dashboard; not the general app id.")
    private @Nullable String id;

    @Option(
            names = "--redirect-uri",
            paramLabel = "URL",
            description = "Where the browser comes back to, letter by letter as the dashboard has it. One of"
                    + " this machine, as in the example below, is received by this command.")
    private @Nullable URI redirect;

    @Option(
            names = "--scopes",
            paramLabel = "SCOPE",
            split = ",",
            description = "What to ask for, such as threads_basic,threads_content_publish. All unless given.")
    private List<Scope> scopes = new ArrayList<>();

    @Option(
            names = "--secret-file",
            paramLabel = "PATH",
            description = "A file with the Threads app secret. Without it: the variable " + AppSecrets.VARIABLE
                    + ", or a question.")
    private @Nullable Path secretFile;

    /** Where the browser is to come back to. */
    URI redirect(SessionMixin session, Config config, Questions questions) {
        String setting = config.get(Setting.REDIRECT_URI).orElse(null);
        URI address = redirect;
        if (address == null && setting == null && session.emulatorAddress() != null) {
            return URI.create(EMULATOR_REDIRECT);
        }
        try {
            address = address != null
                    ? address
                    : URI.create(setting != null ? setting : asked(questions, "Redirect address of the app: "));
        } catch (IllegalArgumentException e) {
            throw notAnAddress(setting);
        }
        if (!String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null) {
            throw notAnAddress(address.toString());
        }
        return address;
    }

    /** The app with that redirect address. Asks the person at the terminal for what is missing, and an emulator for its app. */
    ThreadsApp app(SessionMixin session, Config config, Questions questions, URI back) {
        ThreadsApp emulated = id == null ? session.emulatorApp(back) : null;
        if (emulated != null) {
            return asking(emulated);
        }
        String appId =
                id != null ? id : config.get(Setting.APP_ID).orElseGet(() -> asked(questions, "Threads app id: "));
        if (!appId.matches("\\d+")) {
            throw new WrongInputException(
                    "The Threads app id \"" + appId + "\" is none: it is all digits. The dashboard"
                            + " shows it under Use cases > Customize > Settings.");
        }
        AppSecret secret = AppSecret.of(secret(session.surroundings(), config, questions));
        return asking(ThreadsApp.of(appId, secret, back));
    }

    private ThreadsApp asking(ThreadsApp app) {
        return scopes.isEmpty() ? app : app.asking(scopes.toArray(Scope[]::new));
    }

    private String secret(Surroundings surroundings, Config config, Questions questions) {
        return secretFile != null
                ? AppSecrets.ofFile(secretFile)
                : AppSecrets.set(surroundings, config).orElseGet(() -> typedSecret(questions));
    }

    private static String typedSecret(Questions questions) {
        if (!questions.canAsk()) {
            throw new WrongInputException("There is no app secret. Put it into the environment variable "
                    + AppSecrets.VARIABLE + ", or into a file and name it with --secret-file.");
        }
        String typed = questions.askSecretly("Threads app secret (it is not shown): ");
        if (typed.isEmpty()) {
            throw new WrongInputException("The app secret is empty. The dashboard shows it beside the Threads app id.");
        }
        return typed;
    }

    private static String asked(Questions questions, String prompt) {
        if (!questions.canAsk()) {
            throw new WrongInputException(
                    prompt.startsWith("Redirect")
                            ? "There is no redirect address. Add --redirect-uri, or set redirect-uri in the"
                                    + " configuration file."
                            : "There is no app id. Add --app-id, or set app-id in the configuration file.");
        }
        return questions.ask(prompt);
    }

    private static WrongInputException notAnAddress(@Nullable String value) {
        return new WrongInputException("The redirect address \"" + value + "\" is none. Give the one that the app's"
                + " settings in Meta's dashboard have, such as https://localhost:8414/.");
    }
}
