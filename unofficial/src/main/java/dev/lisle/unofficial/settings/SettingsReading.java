package dev.lisle.unofficial.settings;

import dev.lisle.unofficial.errors.SettingsException;
import dev.lisle.unofficial.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads settings and collects every fault, so that a file is corrected in one go. */
final class SettingsReading {
    private final List<String> faults = new ArrayList<>();
    private final Json json;

    private SettingsReading(Json json) {
        this.json = json;
    }

    static Settings read(Json json) {
        return new SettingsReading(json).read();
    }

    private Settings read() {
        SessionToken token = token();
        Integer offset = json.at("timezone", "offset").smallNumber();
        check(offset != null && Settings.isOffset(offset), "timezone.offset is not -43200 to 50400 seconds");
        String id = json.at("device", "id").text();
        check(id != null && Device.isId(id), "device.id is not android- and 16 lower-case hex digits");
        String manufacturer = text("manufacturer");
        String model = text("model");
        Integer version = json.at("device", "android_version").smallNumber();
        check(version != null && Device.isVersion(version), "device.android_version is not 1 to 40");
        String release = text("android_release");
        if (!faults.isEmpty()
                || offset == null
                || id == null
                || manufacturer == null
                || model == null
                || version == null
                || release == null) {
            throw new SettingsException("The settings are not usable: " + String.join("; ", faults) + ".", null);
        }
        return new Settings(token, offset, new Device(id, manufacturer, model, version, release), json);
    }

    private @Nullable SessionToken token() {
        String token = json.at("authentication", "token").text();
        try {
            return token == null || token.isBlank() ? null : SessionToken.of(token);
        } catch (IllegalArgumentException e) {
            faults.add("authentication.token is no base64");
            return null;
        }
    }

    private @Nullable String text(String name) {
        String text = json.at("device", name).text();
        check(text != null && !text.isBlank(), "device." + name + " is missing or blank");
        return text;
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
