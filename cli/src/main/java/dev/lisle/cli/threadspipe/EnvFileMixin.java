package dev.lisle.cli.threadspipe;

import dev.lisle.cli.WrongInputException;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.EnvTokenStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The .env file that a token is in, or goes into. */
final class EnvFileMixin {
    @Option(
            names = {"--env_path", "-p"},
            paramLabel = "PATH",
            description = "The .env file to put the long-lived token into; all else in it stays.")
    private @Nullable Path path;

    @Option(
            names = {"--env_variable", "-v"},
            paramLabel = "NAME",
            description = "Its variable there.")
    private @Nullable String variable;

    /**
     * Whether a file was given.
     *
     * @throws WrongInputException if it was given by half
     */
    boolean isGiven() {
        if ((path == null) != (variable == null)) {
            throw new WrongInputException(
                    "--env_path and --env_variable go together: the file, and the variable in it.");
        }
        if (path != null) {
            store(); // so that a name that is none is said before anything is sent
        }
        return path != null;
    }

    Credentials load() throws IOException {
        return store().load()
                .orElseThrow(() -> new WrongInputException(
                        "There is no token in the variable " + variable + " of \"" + path + "\"."));
    }

    /** Returns what to say. */
    String save(Credentials credentials) throws IOException {
        store().save(credentials);
        return "The long-lived token is in " + variable + " of \"" + path + "\" now.";
    }

    private EnvTokenStore store() {
        return EnvTokenStore.tokenOnly(Objects.requireNonNull(path), Objects.requireNonNull(variable));
    }
}
