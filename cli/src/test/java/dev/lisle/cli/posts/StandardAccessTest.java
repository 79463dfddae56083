package dev.lisle.cli.posts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal;
import dev.lisle.emulator.AppAccess;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an app that Meta has not reviewed may see. */
class StandardAccessTest {
    private Emulator emulator;
    private Terminal ada;

    @BeforeEach
    void open(@TempDir Path home) {
        emulator = Emulator.start(EmulatorSettings.defaults().withAppAccess(AppAccess.STANDARD));
        ada = new Terminal(home).with("LISLE_EMULATOR", emulator.address().toString());
        ada.type("publish", "ada's loom");
        ada.type("publish", "grace's loom", "--as", "grace");
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void aSearchFindsOnesOwnPostsOnly() {
        assertThat(emulator.postsOf("grace")).hasSize(1);

        Terminal.Result found = ada.type("search", "loom");

        assertThat(found.exitCode()).as(found.err()).isEqualTo(ExitCode.OK);
        assertThat(found.out()).contains("ada's loom").doesNotContain("grace's loom");
    }

    @Test
    void somebodyElsesTimelineIsRefusedWithTheReason() {
        emulator.changeProfile("grace", grace -> grace.withOtherFollowers(500));

        Terminal.Result result = ada.type("timeline", "--of", "@grace");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("lisle: ").contains("access").doesNotContain("should not happen");
    }
}
