package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.publisher.hosting.MediaHost;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Threads to talk to, and as whom: Meta's with the token of the environment, or a local emulator's. */
public final class SessionMixin {
    private static final String TOKEN_VARIABLE = "LISLE_TOKEN";

    @Option(
            names = "--emulator",
            arity = "0..1",
            paramLabel = "URL",
            fallbackValue = "http://127.0.0.1:" + EmulatorAddress.DEFAULT_PORT,
            description = "Use a local emulator instead of Meta's Threads; without URL the one that 'lisle emulator'"
                    + " starts, ${FALLBACK-VALUE}.")
    private @Nullable URI emulator;

    @Option(
            names = "--as",
            paramLabel = "USER",
            description = "With --emulator: which of its accounts; else its first.")
    private @Nullable String username;

    /** For picocli. */
    public SessionMixin() {}

    /**
     * A client for the chosen account; the caller closes it. Asks the emulator for its accounts, if it is to be used.
     *
     * @throws WrongInputException if there is no token, or no emulator
     */
    public ThreadsClient openClient() {
        if (emulator == null) {
            if (username != null) {
                throw new WrongInputException("--as " + username + " goes with --emulator: your own account is the one"
                        + " of the token in " + TOKEN_VARIABLE + ".");
            }
            return ThreadsClient.builder(AccessToken.of(tokenOfEnvironment())).build();
        }
        EmulatorAddress running = new EmulatorAddress(emulator);
        return ThreadsClient.builder(AccessToken.of(running.token(username)))
                .settings(ClientSettings.defaults().withAddress(running.address()))
                .build();
    }

    /**
     * Where local files go: to the emulator, or to the host that the environment names. Sends nothing.
     *
     * @throws WrongInputException if the environment names none in a known form
     */
    public MediaHost mediaHost() {
        return emulator == null ? new MediaHosts(System.getenv()).host() : new EmulatorMediaHost(emulator);
    }

    private static String tokenOfEnvironment() {
        String token = System.getenv(TOKEN_VARIABLE);
        if (token == null || token.isBlank()) {
            throw new WrongInputException("There is no token. Put the account's long-lived token into the environment"
                    + " variable " + TOKEN_VARIABLE + ", or use --emulator to try things out without an account.");
        }
        return token;
    }
}
