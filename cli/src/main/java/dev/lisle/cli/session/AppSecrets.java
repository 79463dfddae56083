package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the Threads app secret is, if it is set: in the environment, or in a file that the settings name. */
public final class AppSecrets {
    /** The variable with the secret itself. */
    public static final String VARIABLE = "LISLE_APP_SECRET";

    private AppSecrets() {}

    /**
     * The secret that is set; empty if none is.
     *
     * @throws WrongInputException if the file that is named cannot be read
     */
    public static Optional<String> set(Surroundings surroundings, Config config) {
        return Optional.ofNullable(surroundings.variable(VARIABLE))
                .or(() -> config.get(Setting.APP_SECRET_FILE).map(AppSecrets::ofFile));
    }

    /**
     * The secret in a file.
     *
     * @throws WrongInputException if it cannot be read, or is empty
     */
    public static String ofFile(Path file) {
        try {
            String secret = Files.readString(file).strip();
            if (secret.isEmpty()) {
                throw new WrongInputException("The file \"" + file + "\" with the app secret is empty. Put it in.");
            }
            return secret;
        } catch (IOException e) {
            throw unreadable(file.toString());
        }
    }

    private static String ofFile(String path) {
        try {
            return ofFile(Path.of(path));
        } catch (InvalidPathException e) {
            throw unreadable(path);
        }
    }

    private static WrongInputException unreadable(String file) {
        return new WrongInputException("The file \"" + file + "\" with the app secret cannot be read. Check its path.");
    }
}
