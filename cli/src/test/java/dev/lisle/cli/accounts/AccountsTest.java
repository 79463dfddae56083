package dev.lisle.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.WithStage;
import org.junit.jupiter.api.Test;

class AccountsTest extends WithStage {
    @Test
    void theOwnProfileIsShown() {
        stage.emulator()
                .changeProfile(
                        "ada", ada -> ada.withBiography("Weaves.\u001b[2J").withVerified(true));

        assertThat(stage.print("profile"))
                .startsWith("@ada ✓\n")
                .contains("Weaves.\uFFFD[2J\n")
                .contains("id " + stage.emulator().account("ada").id());
    }

    @Test
    void aPublicProfileIsShownWithItsNumbers() {
        stage.emulator().changeProfile("grace", grace -> grace.withOtherFollowers(12_345));

        assertThat(stage.print("profile", "@grace")).contains("@grace").containsPattern("followers +12,345");
        assertThat(stage.print("profile", "grace", "--json"))
                .startsWith("{\"username\":\"grace\"")
                .contains("\"follower_count\":12345");
    }

    @Test
    void theQuotasAreShownWithWhatIsLeft() {
        stage.publish("ada", "one");

        assertThat(stage.print("limits"))
                .containsPattern("posts +1 of 250 .* 249 left")
                .containsPattern("deletes +0 of 100 .* 100 left");
        assertThat(stage.print("limits", "--json"))
                .startsWith("{\"posts\":{\"used\":1,\"total\":250,\"left\":249,\"window_in_seconds\":86400}");
        assertThat(stage.print("limits", "--quiet")).isEqualTo("249\n");
    }
}
