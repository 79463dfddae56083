package dev.lisle.cli.login;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Moments;
import dev.lisle.cli.session.BareCode;
import dev.lisle.cli.session.Config;
import dev.lisle.cli.session.Questions;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.StoredAccount;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Authorization;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.errors.ApiError;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.profiles.Profile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gets a long-lived token and keeps it. */
@Command(
        name = "login",
        description = {
            "Let an app of yours in to your account, and keep its token on this machine.",
            "",
            "Opens Meta's window in your browser and waits until it comes back.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The token goes to the system's keyring if there is one, else to a file that",
            "only you can read, and is refreshed when half of its 60 days are over.",
            "",
            "Examples:",
            "  lisle login --app-id 1234567890 --redirect-uri https://localhost:8414/",
            "  lisle login --paste",
            "  lisle login --token < token.txt",
            "  lisle login --emulator"
        })
public final class LoginCommand implements Callable<Integer> {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @ArgGroup
    private @Nullable Way way;

    @Option(names = "--no-browser", description = "Only print the address of the window.")
    private boolean noBrowser;

    @Mixin
    private AppMixin app;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** How the login comes back, if not by itself. */
    private static final class Way {
        @Option(
                names = "--paste",
                description = "Ask for the address the browser came back to; for a redirect address elsewhere.")
        private boolean paste;

        @Option(names = "--code", description = "Read an authorization code from standard input or a prompt.")
        private boolean code;

        @Option(
                names = "--token",
                description = "Read a long-lived token, as the dashboard makes them for testers, from standard input or"
                        + " a prompt.")
        private boolean token;
    }

    /** For picocli. */
    public LoginCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        session.wantedAccount().ifPresent(name -> {
            throw new WrongInputException(
                    "--account does not go with login: the account is the one that lets the app in,"
                            + " in the window. Leave it out.");
        });
        URI local = session.emulatorAddress();
        URI address = local == null ? ClientSettings.META : local;
        Credentials credentials = way != null && way.token ? pastedToken() : login(address, local);
        try (ThreadsClient client = session.client(credentials, address)) {
            Profile me = client.profiles().me();
            Credentials whose = new Credentials(
                    credentials.token(),
                    me.id(),
                    credentials.scopes(),
                    credentials.issuedAt(),
                    credentials.expiresAt(),
                    credentials.isLongLived());
            StoredAccount stored = session.accounts().save(String.valueOf(me.username()), address, whose);
            print(stored, whose);
        }
        return ExitCode.OK;
    }

    private Credentials login(URI address, @Nullable URI local) throws InterruptedException {
        Config config = session.config();
        Questions questions = session.surroundings().questions(output.err());
        URI wanted = app.redirect(session, config, questions);
        if (way != null && way.code) {
            return ofCode(app.app(session, config, questions, wanted), address, questions);
        }
        String state = BareCode.newState();
        if ((way == null || !way.paste) && Doorbell.leadsHere(wanted)) {
            try (Doorbell doorbell = Doorbell.open(wanted, state)) {
                ThreadsApp complete = app.app(session, config, questions, doorbell.redirect());
                return received(complete, complete.authorization(state), doorbell, address, local);
            } catch (IOException e) {
                output.note("Note: " + wanted + " cannot be received here (" + e.getMessage()
                        + "). Copy the address that the browser comes back to.");
            }
        }
        ThreadsApp complete = app.app(session, config, questions, wanted);
        return pasted(complete, complete.authorization(state), questions, address, local);
    }

    private Credentials received(
            ThreadsApp complete, Authorization authorization, Doorbell doorbell, URI address, @Nullable URI local)
            throws InterruptedException {
        show(window(authorization, local), doorbell.redirect().getScheme().equals("https"));
        String callback = doorbell.await(LONGEST_WAIT)
                .orElseThrow(() -> new WrongInputException("Nobody came back within " + LONGEST_WAIT.toMinutes()
                        + " minutes. Run 'lisle login' again, or with --paste."));
        return exchanged(complete, address, tokens -> tokens.login(callback, authorization.state()));
    }

    private Credentials pasted(
            ThreadsApp complete, Authorization authorization, Questions questions, URI address, @Nullable URI local) {
        show(window(authorization, local), false);
        String callback = questions.askSecretly("Paste the address it came back to (it is not shown): ");
        if (!callback.contains("state=")) {
            throw new WrongInputException("That is not the address that the browser came back to. Paste all of it, from"
                    + " https:// to the end: it has code= and state= in it.");
        }
        return exchanged(complete, address, tokens -> tokens.login(callback, authorization.state()));
    }

    private Credentials ofCode(ThreadsApp complete, URI address, Questions questions) {
        String code = questions.askSecretly("Authorization code (it is not shown): ");
        if (code.isEmpty()) {
            throw new WrongInputException("There is no code. Give it on standard input.");
        }
        return exchanged(
                complete, address, tokens -> tokens.extend(BareCode.of(code).exchange(tokens)));
    }

    /** What Meta refuses here is the code or the secret; the client cannot know who typed them. */
    private Credentials exchanged(ThreadsApp complete, URI address, Function<TokensClient, Credentials> exchange) {
        try {
            return exchange.apply(session.surroundings().tokens(complete, address));
        } catch (InvalidRequestException e) {
            ApiError refusal = e.error().orElseThrow(() -> e);
            String said = String.valueOf(refusal.message());
            throw new WrongInputException(
                    said.contains("client secret")
                            ? "The app " + complete.id() + " and the secret do not go together (" + said
                                    + "). Take both from the same place, the Threads app id and the Threads app secret."
                            : "The code is refused (" + said
                                    + "). One works once and for an hour, and with the redirect"
                                    + " address of its window only: run 'lisle login' again.");
        }
    }

    private Credentials pastedToken() {
        Questions questions = session.surroundings().questions(output.err());
        Instant now = session.surroundings().clock().instant();
        AccessToken token = AccessToken.of(questions.askSecretly("Long-lived token (it is not shown): "));
        return new Credentials(token, null, Set.<Scope>of(), now, null, true);
    }

    /** The emulator has a window of its own, and the same parameters. */
    private static URI window(Authorization authorization, @Nullable URI local) {
        return local == null
                ? authorization.url()
                : URI.create(local.resolve("/oauth/authorize") + "?"
                        + authorization.url().getRawQuery());
    }

    private void show(URI window, boolean isOurCertificate) {
        boolean opens = !noBrowser && session.surroundings().screen().err();
        boolean opened = opens && Browser.open(window, session.surroundings().variable("BROWSER"));
        output.err().println((opened ? "Your browser opens this window:" : "Open this window in your browser:"));
        output.err().println("  " + window);
        if (isOurCertificate) {
            output.err()
                    .println("When it comes back it will warn of a certificate that it does not know: it was made for"
                            + " this login on this machine. Go on.");
        }
        output.err().flush();
    }

    private void print(StoredAccount stored, Credentials credentials) {
        output.print(
                json -> {
                    json.writeStringProperty("account", stored.name());
                    json.writeStringProperty("id", stored.userId());
                    json.writeStringProperty("kept_in", stored.inKeyring() ? "keyring" : "file");
                    json.writeStringProperty("expires_at", text(credentials.expiresAt()));
                },
                out -> {
                    if (output.isQuiet()) {
                        out.println(stored.name());
                        return;
                    }
                    out.println("Logged in as " + output.style().bold("@" + stored.name()) + ".");
                    out.println("The token is kept in "
                            + (stored.inKeyring() ? "the system's keyring" : "a file that only you can read")
                            + (credentials.expiresAt() == null
                                    ? "."
                                    : " and lives until "
                                            + Moments.exactly(
                                                    credentials.expiresAt(),
                                                    session.surroundings()
                                                            .clock()
                                                            .getZone())
                                            + "; using it renews it."));
                });
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
