package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is set for all commands. The environment goes before the file, and options before both. Read once. */
public final class Config {
    private static final String FILE_VARIABLE = "LISLE_CONFIG";
    private static final String FILE = "config.properties";

    private final Path file;
    private final Map<Setting, String> values;

    private Config(Path file, Map<Setting, String> values) {
        this.file = file;
        this.values = values;
    }

    /**
     * What {@code surroundings} set.
     *
     * @throws WrongInputException if the file cannot be read, or names something unknown
     */
    public static Config read(Surroundings surroundings) {
        Path file = file(surroundings);
        Properties lines = lines(file, surroundings.variable(FILE_VARIABLE) != null);
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String inFile = lines.getProperty(setting.key());
            String value = surroundings.variable(setting.variable());
            if (value != null) {
                values.put(setting, value);
            } else if (inFile != null && !inFile.isBlank()) {
                values.put(setting, inFile.strip());
            }
            lines.remove(setting.key());
        }
        if (!lines.isEmpty()) {
            throw new WrongInputException("The configuration file " + file + " sets \""
                    + lines.stringPropertyNames().iterator().next() + "\", which is nothing that can be set. There is: "
                    + Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", ")) + ".");
        }
        return new Config(file, values);
    }

    /** Where the file is, or would be. */
    public Path file() {
        return file;
    }

    /** What is set; empty if nothing is. */
    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    private static Path file(Surroundings surroundings) {
        String given = surroundings.variable(FILE_VARIABLE);
        try {
            return given == null ? surroundings.folders().config().resolve(FILE) : Path.of(given);
        } catch (InvalidPathException e) {
            throw new WrongInputException(FILE_VARIABLE + " is \"" + given + "\", which is no path.");
        }
    }

    private static Properties lines(Path file, boolean isWanted) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException e) {
            if (isWanted) {
                throw unreadable(file, "it does not exist");
            }
        } catch (CharacterCodingException e) {
            throw unreadable(file, "it is not UTF-8");
        } catch (IOException e) {
            throw unreadable(file, e.getMessage());
        } catch (IllegalArgumentException e) { // \\u without four digits
            throw unreadable(file, "a \\u in it is followed by no four digits; write \\\\ for a backslash");
        }
        return lines;
    }

    private static WrongInputException unreadable(Path file, @Nullable String reason) {
        return new WrongInputException("The configuration file " + file + " cannot be read: " + reason + ".");
    }
}
