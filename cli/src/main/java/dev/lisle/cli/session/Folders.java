package dev.lisle.cli.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a user's files are: as the XDG Base Directory Specification says, and on Windows where its programs keep theirs. Reads
 * and makes nothing.
 *
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
 */
public final class Folders {
    private static final String NAME = "lisle";

    private final Map<String, String> environment;

    Folders(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What the user writes: {@code ~/.config/lisle}. */
    public Path config() {
        return of("XDG_CONFIG_HOME", "APPDATA", ".config");
    }

    /** What is kept for good, as the accounts are: {@code ~/.local/share/lisle}. */
    public Path data() {
        return of("XDG_DATA_HOME", "LOCALAPPDATA", ".local/share");
    }

    /** What is under way, as unfinished chains are: {@code ~/.local/state/lisle}. */
    public Path state() {
        return of("XDG_STATE_HOME", "LOCALAPPDATA", ".local/state");
    }

    private Path of(String variable, String windowsVariable, String inHome) {
        Path given = absolute(environment.get(variable));
        Path windows = given == null ? absolute(environment.get(windowsVariable)) : null;
        Path base = given != null ? given : windows != null ? windows : home().resolve(inHome);
        return base.resolve(NAME);
    }

    private Path home() {
        Path home = absolute(environment.get("HOME"));
        return home == null ? Path.of(System.getProperty("user.home", ".")).toAbsolutePath() : home;
    }

    /** The specification says to pass over what is not absolute. */
    private static @Nullable Path absolute(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            Path path = Path.of(value);
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
