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

        assertThat(host(Map.of(MediaHosts.VARIABLE, setting, MediaHosts.GITHUB_TOKEN, "t")))
                .isInstanceOf(expected);
    }

    @Test
    void withoutTheVariableThereIsNoHost() {
        assertThat(host(Map.of())).isSameAs(MediaHost.none());
        assertThat(host(Map.of(MediaHosts.VARIABLE, " "))).isSameAs(MediaHost.none());
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
        assertThatThrownBy(() -> host(Map.of(MediaHosts.VARIABLE, setting, MediaHosts.GITHUB_TOKEN, "t")))
                .isInstanceOf(WrongInputException.class)
                .hasMessageContaining(setting)
                .hasMessageContaining("dir:/var/www/media|https://")
                .hasMessageContaining("github:owner/repository")
                .hasMessageContaining("s3:bucket");
    }

    @Test
    void aRepositoryWithoutATokenIsRefusedWithTheNameOfTheVariable() {
        assertThatThrownBy(() -> host(Map.of(MediaHosts.VARIABLE, "github:ada/media")))
                .isInstanceOf(WrongInputException.class)
                .hasMessageContaining("LISLE_GITHUB_TOKEN")
                .hasMessageContaining("ada/media");
    }

    private static MediaHost host(Map<String, String> environment) {
        return new MediaHosts(environment).host();
    }
}
