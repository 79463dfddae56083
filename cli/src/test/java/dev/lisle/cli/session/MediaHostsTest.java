package dev.lisle.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.cli.WrongInputException;
import dev.lisle.hosting.s3.S3MediaHost;
import dev.lisle.publisher.hosting.DirectoryMediaHost;
import dev.lisle.publisher.hosting.GitHubMediaHost;
import dev.lisle.publisher.hosting.MediaHost;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaHostsTest {
    @ParameterizedTest
    @CsvSource({
        "dir:media|https://media.example.com/",
        "github:ada/media",
        "github:ada/media@uploads",
        "s3:media",
        "s3:media|https://media.example.com/"
    })
    void eachFormGivesItsHost(String setting) {
        Class<?> expected = setting.startsWith("dir")
                ? DirectoryMediaHost.class
                : setting.startsWith("github") ? GitHubMediaHost.class : S3MediaHost.class;

        assertThat(host(setting, "t")).isInstanceOf(expected);
    }

    @Test
    void withoutTheSettingThereIsNoHost() {
        assertThat(host("", "t")).isSameAs(MediaHost.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp:somewhere",
                "nonsense",
                "dir:/var/www",
                "dir:/var/www|media.example.com",
                "github:ada",
                "s3:",
                "s3:media|not an address"
            })
    void anythingElseIsRefusedWithTheForms(String setting) {
        assertThatThrownBy(() -> host(setting, "t"))
                .isInstanceOf(WrongInputException.class)
                .hasMessageContaining(setting)
                .hasMessageContaining("dir:/var/www/media|https://")
                .hasMessageContaining("github:owner/repository")
                .hasMessageContaining("s3:bucket");
    }

    @Test
    void aRepositoryWithoutATokenIsRefusedWithTheNameOfTheVariable() {
        assertThatThrownBy(() -> host("github:ada/media", ""))
                .isInstanceOf(WrongInputException.class)
                .hasMessageContaining("LISLE_GITHUB_TOKEN")
                .hasMessageContaining("ada/media");
    }

    private static MediaHost host(String setting, String githubToken) {
        return new MediaHosts(Map.of(MediaHosts.GITHUB_TOKEN, githubToken)).host(setting);
    }
}
