package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokenSource;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.publisher.hosting.MediaHost;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which Threads to talk to, and as whom: Meta's with a stored login or the token of the environment, or a local emulator's. */
public final class SessionMixin {
    /** The token of the environment. */
    public static final String TOKEN_VARIABLE = "LISLE_TOKEN";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"--account", "--as"},
            paramLabel = "NAME",
            description = "Which of the accounts to use: 'lisle accounts' lists them; with --emulator one of its own.")
    private @Nullable String account;

    @Option(
            names = "--emulator",
            arity = "0..1",
            paramLabel = "URL",
            preprocessor = OptionalAddress.class,
            fallbackValue = EmulatorAddress.DEFAULT,
            description = "Use a local emulator instead of Meta's Threads; without URL the one that 'lisle emulator'"
                    + " starts, ${FALLBACK-VALUE}.")
    private @Nullable URI emulator;

    /** For picocli. */
    public SessionMixin() {}

    /** What the command finds around it. */
    public Surroundings surroundings() {
        return Surroundings.of(spec);
    }

    /** The account that the command was told to use; empty if none. */
    public Optional<String> wantedAccount() {
        return Optional.ofNullable(account);
    }

    /**
     * A client for the chosen account; the caller closes it. Asks the emulator for its accounts, if it is to be used, and has a
     * stored token refreshed when that is due; sends nothing else.
     *
     * @throws WrongInputException if there is no token, no such account, or no emulator
     */
    public ThreadsClient openClient() {
        return openClient(heldToken());
    }

    /**
     * The same for the account of that name, whichever was chosen. A token of the environment is used if it is that account's, which
     * takes a request to find out.
     */
    public ThreadsClient openClientOf(String name) {
        String token = surroundings().variable(TOKEN_VARIABLE);
        boolean isStored =
                accounts().all().stream().anyMatch(stored -> stored.name().equals(name));
        if (emulatorAddress() != null || token == null || isStored) {
            return openClient(heldToken(name, null));
        }
        ThreadsClient client = openClient(heldToken(null, token));
        String username = client.profiles().me().username();
        if (!name.equals(username)) {
            client.close();
            throw new WrongInputException("The token of " + TOKEN_VARIABLE + " is that of \"" + username
                    + "\", and not of \"" + name + "\". Log \"" + name + "\" in with 'lisle login'.");
        }
        return client;
    }

    /** A client that takes its tokens from {@code source}. Sends nothing. */
    public ThreadsClient openClient(TokenSource source) {
        return client(source, address(), Set.of());
    }

    /** Where the API lives that is talked to: the emulator's, or Meta's. */
    public URI address() {
        URI local = emulatorAddress();
        return local == null ? surroundings().meta() : local;
    }

    private ThreadsClient openClient(HeldToken held) {
        return client(
                held.source(surroundings()), held.address(), held.credentials().scopes());
    }

    /**
     * The token that commands use, and where it is from. Asks the emulator for its accounts, if it is to be used; sends nothing
     * else.
     *
     * @throws WrongInputException if there is no token, no such account, or no emulator
     */
    public HeldToken heldToken() {
        return heldToken(account, account == null ? surroundings().variable(TOKEN_VARIABLE) : null);
    }

    private HeldToken heldToken(@Nullable String wanted, @Nullable String bareToken) {
        URI local = emulatorAddress();
        if (local != null) {
            return HeldToken.ofEmulator(
                    new EmulatorAddress(local, surroundings().transport()), wanted);
        }
        if (bareToken != null) {
            return HeldToken.ofEnvironment(bareToken, surroundings().meta());
        }
        Config config = config();
        Accounts accounts = Accounts.of(surroundings(), config);
        StoredAccount stored = wanted == null ? chosen(accounts, config) : accounts.get(wanted);
        return HeldToken.ofStored(stored, accounts.tokens(stored));
    }

    /**
     * A client with these credentials, for what is done before they are stored. Sends nothing.
     *
     * @param address where the API lives
     */
    public ThreadsClient client(Credentials credentials, URI address) {
        return client(credentials::token, address, credentials.scopes());
    }

    /** The app that the emulator has; null for Meta. Asks the emulator. */
    public @Nullable ThreadsApp emulatorApp(URI redirect) {
        URI local = emulatorAddress();
        return local == null ? null : new EmulatorAddress(local, surroundings().transport()).app(redirect);
    }

    /**
     * Where local files go: to the emulator, or to the host that the settings name. Sends nothing.
     *
     * @throws WrongInputException if they name none in a known form
     */
    public MediaHost mediaHost() {
        URI local = emulatorAddress();
        return local == null
                ? new MediaHosts(surroundings().environment())
                        .host(config().get(Setting.MEDIA_HOST).orElse(""))
                : new EmulatorMediaHost(local);
    }

    /** Where chains under way are written down: a folder for each server, since an emulator's account ids may be another's. */
    public Path ledgerFolder() {
        URI local = emulatorAddress();
        String server = local == null ? "" : "-" + local.getHost() + "-" + local.getPort();
        return surroundings().folders().state().resolve("chains" + server.replaceAll("[^A-Za-z0-9.-]", "_"));
    }

    /** The address of the emulator to use; null for Meta. */
    public @Nullable URI emulatorAddress() {
        return emulator == null
                ? EmulatorAddress.ofEnvironment(surroundings())
                : EmulatorAddress.checked("--emulator", emulator);
    }

    /** What is set for all commands. */
    public Config config() {
        return Config.read(surroundings());
    }

    /** The accounts somebody logged in with. */
    public Accounts accounts() {
        return Accounts.of(surroundings(), config());
    }

    /**
     * The stored account to use: the option, the settings, the current one.
     *
     * @throws WrongInputException if there is none
     */
    public StoredAccount storedAccount() {
        Config config = config();
        return chosen(Accounts.of(surroundings(), config), config);
    }

    /**
     * Where the API lives that honours the token which commands use, whether or not it can be read. Sends nothing.
     *
     * @throws WrongInputException if there is no token
     */
    public URI heldAddress() {
        URI local = emulatorAddress();
        boolean isBare = account == null && surroundings().variable(TOKEN_VARIABLE) != null;
        return local != null
                ? local
                : isBare ? surroundings().meta() : storedAccount().address();
    }

    private StoredAccount chosen(Accounts accounts, Config config) {
        Optional<String> wanted = wantedAccount().or(() -> config.get(Setting.ACCOUNT));
        return wanted.map(accounts::get)
                .or(accounts::current)
                .orElseThrow(() -> new WrongInputException(
                        accounts.all().isEmpty()
                                ? "There is no token. Log in with 'lisle login', or put the account's long-lived token"
                                        + " into the environment variable " + TOKEN_VARIABLE
                                        + ", or use --emulator to try things out without an account."
                                : "There are several accounts and none is chosen. Add --account NAME, or choose one with"
                                        + " 'lisle accounts NAME'."));
    }

    private ThreadsClient client(TokenSource tokens, URI address, Set<Scope> scopes) {
        return ThreadsClient.builder(tokens)
                .settings(ClientSettings.defaults().withAddress(address))
                .scopes(scopes)
                .transport(surroundings().transport())
                .time(surroundings().clock(), surroundings().pause())
                .build();
    }
}
