package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.Emulator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that is good and cannot be hosted: whether trying again may help is in the exit code. */
class HostingFailuresTest {
    @TempDir
    private Path home;

    private Emulator emulator;
    private Terminal terminal;
    private Path picture;

    @BeforeEach
    void logIn() throws IOException {
        emulator = Emulator.start();
        terminal = new Terminal(home);
        terminal.reading(emulator.account("ada").token()).type("login", "--token", "--emulator=" + emulator.address());
        picture = home.resolve("loom.png");
        ImageIO.write(new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aHostThatFailsIsAFailure() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("media"), "a file where the folder should be");

        Terminal.Result result = terminal.with("LISLE_MEDIA_HOST", "dir:" + inTheWay + "|https://media.example.com/")
                .type("publish", "A loom", "--media", picture.toString());

        assertThat(result.err()).contains("could not be put into \"" + inTheWay + "\"");
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void noHostAtAllIsWrongInput() {
        Terminal.Result result = terminal.type("publish", "A loom", "--media", picture.toString());

        assertThat(result.err()).contains("is a local file");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(emulator.postsOf("ada")).isEmpty();
    }
}
