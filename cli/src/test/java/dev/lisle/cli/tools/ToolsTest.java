package dev.lisle.cli.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.cli.WithEmulator;
import org.junit.jupiter.api.Test;

class ToolsTest extends WithEmulator {
    @Test
    void aRawCallPrintsTheAnswerAsItCame() {
        String id = emulator.account("ada").id();

        assertThat(ada.type("raw", "/me", "fields=id,username").out())
                .isEqualTo("{\"id\":\"" + id + "\",\"username\":\"ada\"}\n");
        assertThat(ada.watched(80).type("raw", "/me", "fields=id").out())
                .isEqualTo("{\n  \"id\" : \"" + id + "\"\n}\n");
    }

    @Test
    void aRawCallMayWrite() {
        Result result = ada.type("raw", "-X", "post", "/me/threads", "media_type=TEXT", "text=a = b", "--json");

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).matches("\\{\"id\":\"\\d+\"}\n");
        assertThat(emulator.containers()).hasSize(1);
    }

    @Test
    void aRawCallTakesNoSecrets() {
        Result result = ada.type("raw", "/me", "access_token=THsecret");

        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(result.err()).contains("access_token").doesNotContain("THsecret");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void anIntentIsALinkAndNothingIsSent() {
        assertThat(ada.type("intent", "post", "I like this", "--link", "https://example.com/", "--topic=weaving")
                        .out())
                .isEqualTo("https://www.threads.com/intent/post?text=I%20like%20this&url=https%3A%2F%2Fexample.com%2F"
                        + "&tag=weaving\n");
        assertThat(ada.type("intent", "follow", "@ada", "--json").out())
                .isEqualTo("{\"url\":\"https://www.threads.com/intent/follow?username=ada\"}\n");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void aPlaceIsFoundByNameAndReadById() {
        Result found = ada.type("locations", "Menlo Park", "--quiet");

        String id = found.out().lines().findFirst().orElseThrow();
        assertThat(ada.type("locations", "--id", id).out())
                .contains("Menlo Park")
                .contains("id " + id);
        assertThat(ada.type("locations", "--near", "37.4530, -122.1817", "--json")
                        .out())
                .contains("\"city\":\"Menlo Park\"");
    }

    @Test
    void aPostIsEmbeddedByItsAddress() {
        ada.type("publish", "Hello");
        String address = emulator.postsOf("ada").get(0).permalink().toString();

        assertThat(ada.type("oembed", address, "--width", "400").out()).contains("<blockquote");
        assertThat(ada.type("oembed", address, "--json").out()).startsWith("{\"html\":\"");
    }
}
