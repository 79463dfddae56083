package dev.lisle.unofficial.settings;

import dev.lisle.unofficial.errors.SettingsException;
import dev.lisle.unofficial.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one account keeps between runs: its login, its time zone, its device. A file of it can be exchanged with
 * threads-net in both directions. Immutable. Sends nothing.
 *
 * @param token of a login; null to log in when it is needed
 * @param timezoneOffset seconds east of UTC, -43200 to 50400
 * @param device what the requests name as the device
 * @param json what it was read from, whose unknown fields are written again; an empty object if nothing was read
 */
public record Settings(@Nullable SessionToken token, int timezoneOffset, Device device, Json json) {
    private static final int WESTERNMOST = -43_200;
    private static final int EASTERNMOST = 50_400;

    /** The offset of the original's defaults: four hours west of UTC. */
    private static final int USUAL_OFFSET = -14_400;

    /** @throws IllegalArgumentException if the offset is out of its range */
    public Settings {
        if (!isOffset(timezoneOffset)) {
            throw new IllegalArgumentException(
                    "timezone.offset is not " + WESTERNMOST + " to " + EASTERNMOST + " seconds.");
        }
    }

    /** Settings without a login, with the original's defaults and a device id of their own. */
    public static Settings generate() {
        return new Settings(null, USUAL_OFFSET, Device.generate(), Json.object());
    }

    /**
     * Settings in the form of the file. A token that is null, empty or left out means: log in when it is needed.
     *
     * @throws SettingsException if anything else is missing or wrong; the message names all of it
     */
    public static Settings of(Json json) {
        return SettingsReading.read(json);
    }

    /**
     * Settings as a map of maps, in the form of the file.
     *
     * @throws SettingsException as in {@link #of(Json)}
     */
    public static Settings of(Map<String, ?> map) {
        return of(Json.of(map));
    }

    /**
     * Reads a settings file, one of threads-net too.
     *
     * @throws SettingsException as in {@link #of(Json)}, or if the file cannot be read or is no JSON
     */
    public static Settings read(Path file) {
        try {
            return of(Json.parse(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("The settings file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Writes the file, with the token in clear text, readable by its owner only. An older file is replaced in one step;
     * folders are not made.
     *
     * @throws SettingsException if it cannot be written
     */
    public void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path fresh = Files.createTempFile(folder, ".settings", ".json"); // made readable by its owner only
            try {
                Files.writeString(fresh, toJson().indented());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new SettingsException("The settings file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The form of the file, with the token in clear text. */
    public Json toJson() {
        return json.with(
                        "authentication",
                        json.at("authentication").with("token", token == null ? null : token.reveal()))
                .with("timezone", json.at("timezone").with("offset", timezoneOffset))
                .with(
                        "device",
                        json.at("device")
                                .with("id", device.id())
                                .with("manufacturer", device.manufacturer())
                                .with("model", device.model())
                                .with("android_version", device.androidVersion())
                                .with("android_release", device.androidRelease()));
    }

    /** The same with this login; null for none. */
    public Settings withToken(@Nullable SessionToken token) {
        return new Settings(token, timezoneOffset, device, json);
    }

    static boolean isOffset(int seconds) {
        return seconds >= WESTERNMOST && seconds <= EASTERNMOST;
    }
}
