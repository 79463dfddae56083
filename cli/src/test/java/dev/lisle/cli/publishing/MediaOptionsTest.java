package dev.lisle.cli.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.cli.WithStage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** {@code lisle publish --convert} and {@code --unchecked}. */
class MediaOptionsTest extends WithStage {
    @Test
    void anImageThatMetaDoesNotTakeIsRefusedUnlessItMayBeConverted() throws IOException {
        String gif = image("gif", 640, 640);

        Result refused = stage.ada().type("publish", "A loom", "--media", gif);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(refused.err()).contains("GIF");
        assertThat(stage.emulator().requests()).isEmpty();

        Result converted = stage.ada().type("publish", "A loom", "--media", gif, "--convert");
        assertThat(converted.exitCode()).as(converted.err()).isEqualTo(ExitCode.OK);
        assertThat(converted.err()).startsWith("Note: ");
        assertThat(stage.emulator().postsOf("ada").get(0).mediaType()).isEqualTo("IMAGE");
    }

    @Test
    void whatBreaksARuleOfMetasIsRefusedUnlessNobodyShallLook() throws IOException {
        String ribbon = image("png", 4000, 100);

        Result refused = stage.ada().type("publish", "A ribbon", "--media", ribbon, "--dry-run");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(refused.out()).isEmpty();

        assertThat(stage.print("publish", "A ribbon", "--media", ribbon, "--dry-run", "--unchecked"))
                .contains("One post. Nothing was sent.");
    }

    private String image(String format, int width, int height) throws IOException {
        Path file = home.resolve("image." + format);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        return file.toString();
    }
}
