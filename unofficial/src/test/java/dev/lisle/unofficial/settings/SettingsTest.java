package dev.lisle.unofficial.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.unofficial.errors.SettingsException;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.support.Samples;
import dev.lisle.unofficial.users.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void aFileOfTheOriginalIsReadAndWrittenBackUnchanged() throws IOException {
        Settings settings = Settings.read(Samples.path("threads.download_settings"));
        Path file = folder.resolve("settings.json");

        settings.write(file);

        assertThat(settings.timezoneOffset()).isEqualTo(-14400);
        assertThat(settings.device())
                .isEqualTo(new Device("android-f5d731137d5fb99b", "OnePlus", "ONEPLUS+A3010", 25, "7.1.1"));
        assertThat(settings.token()).isNotNull();
        assertThat(settings.token().userId()).contains(new UserId(900000000001L));
        assertThat(Json.parse(Files.readString(file))).isEqualTo(Samples.json("threads.download_settings"));
        assertThat(Files.readString(file))
                .startsWith("{\n    \"authentication\": {\n        \"token\": \"ey")
                .endsWith("        \"android_release\": \"7.1.1\"\n    }\n}");
    }

    @Test
    void onlyItsOwnerCanReadTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), "older");

        Settings.generate().write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("settings.json");
    }

    @Test
    void unknownFieldsAreKept() {
        Json json = Samples.json("threads.download_settings")
                .with("extra", Map.of("a", 1))
                .with("timezone", Map.of("offset", 3600, "name", "Europe/Paris"));

        assertThat(Settings.of(json).withToken(null).toJson())
                .isEqualTo(json.with("authentication", Json.object().with("token", null)));
    }

    @Test
    void aMapOfMapsIsAsGoodAsAFile() {
        Settings settings = Settings.of(Map.of(
                "authentication", Map.of("token", "YWJj"),
                "timezone", Map.of("offset", 0),
                "device",
                        Map.of(
                                "id", "android-0123456789abcdef",
                                "manufacturer", "m",
                                "model", "o",
                                "android_version", 30,
                                "android_release", "11")));

        assertThat(settings.token()).isEqualTo(SessionToken.of("YWJj"));
        assertThat(settings.device().androidVersion()).isEqualTo(30);
    }

    @Test
    void generatedSettingsDifferInTheDeviceOnlyAndHoldNoLogin() {
        Settings one = Settings.generate();
        Settings other = Settings.generate();

        assertThat(one.token()).isNull();
        assertThat(one.device().id())
                .matches("android-[0-9a-f]{16}")
                .isNotEqualTo(other.device().id());
        assertThat(one.toJson().with("device", null)).isEqualTo(other.toJson().with("device", null));
        assertThat(Settings.of(one.toJson()).device()).isEqualTo(one.device());
    }

    @Test
    void noTokenANullOneAndAnEmptyOneAllMeanToLogIn() {
        Json json = Samples.json("threads.download_settings");

        assertThat(Settings.of(json.with("authentication", null)).token()).isNull();
        assertThat(Settings.of(json.with("authentication", Json.object().with("token", null)))
                        .token())
                .isNull();
        assertThat(Settings.of(json.with("authentication", Map.of("token", ""))).token())
                .isNull();
    }

    @Test
    void allFaultsAreNamedAtOnceAndNoSecretIsRepeated() {
        Json json = Json.parse("""
                {"authentication": {"token": "s3cret!"}, "timezone": {"offset": 50401},
                 "device": {"id": "android-XYZ", "manufacturer": " ", "android_version": 41, "android_release": "1"}}
                """);

        assertThatThrownBy(() -> Settings.of(json))
                .isInstanceOf(SettingsException.class)
                .hasMessage("The settings are not usable: authentication.token is no base64; timezone.offset is not"
                        + " -43200 to 50400 seconds; device.id is not android- and 16 lower-case hex digits;"
                        + " device.manufacturer is missing or blank; device.model is missing or blank;"
                        + " device.android_version is not 1 to 40.");
    }

    @Test
    void aFileThatIsMissingOrNoJsonIsSaidSo() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"authentication\":{\"token\":\"s3cret\"");

        assertThatThrownBy(() -> Settings.read(folder.resolve("none.json"))).isInstanceOf(SettingsException.class);
        assertThatThrownBy(() -> Settings.read(broken))
                .isInstanceOf(SettingsException.class)
                .message()
                .doesNotContain("s3cret");
        assertThatThrownBy(() -> Settings.generate().write(folder.resolve("no/folder/settings.json")))
                .isInstanceOf(SettingsException.class);
    }

    @Test
    void aTokenIsTakenWithItsPrefixToo() {
        assertThat(SessionToken.of("Bearer IGT:2:YWJj\n")).isEqualTo(SessionToken.of("YWJj"));
        assertThat(SessionToken.of("YWJj")).hasToString("SessionToken[hidden]");
        assertThat(SessionToken.of("YWJj").userId()).isEmpty();
    }
}
