package dev.lisle.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource.LocalFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFolderTest {
    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectories(home.resolve("media/year"));
        folder = folder.getParent();
        Scene.picture(folder.resolve("loom.jpg"));
        Scene.picture(folder.resolve("year/yarn.jpg"));
        Scene.picture(home.resolve("secret.jpg"));
        Files.createDirectory(home.resolve("media-of-others"));
        Scene.picture(home.resolve("media-of-others/secret.jpg"));
        Files.createSymbolicLink(folder.resolve("link.jpg"), home.resolve("secret.jpg"));
        Files.createSymbolicLink(folder.resolve("out"), home);
        Files.createSymbolicLink(folder.resolve("inside.jpg"), folder.resolve("year/yarn.jpg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loom.jpg", "./loom.jpg", "year/yarn.jpg", "year/../loom.jpg", "inside.jpg"})
    void aFileInItIsTakenByItsRealPath(String source) throws IOException {
        Draft checked = MediaFolder.at(folder).checked(draft(source));

        Path taken = ((LocalFile) checked.media().get(0).source()).path();
        assertThat(taken).isEqualTo(taken.toRealPath()).startsWith(folder.toRealPath());
        assertThat(checked.media().get(0).altText()).isEqualTo("Alt");
    }

    @Test
    void anAbsolutePathIntoItIsAsGood() throws IOException {
        String absolute = folder.toRealPath().resolve("loom.jpg").toString();

        assertThat(MediaFolder.at(folder).checked(draft(absolute)).media()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.jpg",
                "year/../../secret.jpg",
                "../media-of-others/secret.jpg",
                "/etc/passwd",
                "link.jpg",
                "out/secret.jpg",
                "out/media-of-others/secret.jpg",
                "../none.jpg"
            })
    void noPathLeadsOutOfItWhetherSomethingIsThereOrNot(String source) {
        assertThatThrownBy(() -> MediaFolder.at(folder).checked(draft(source)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("\"" + source + "\" is not below the media folder")
                .hasMessageNotContaining(home.toString());
    }

    @Test
    void whatIsNoFileIsSaid() {
        assertThatThrownBy(() -> MediaFolder.at(folder).checked(draft("none.jpg")))
                .hasMessage("There is no file \"none.jpg\" in the media folder. Check its name.");
        assertThatThrownBy(() -> MediaFolder.at(folder).checked(draft("year")))
                .hasMessage("\"year\" is no file. Give the path of an image or video.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loom.jpg", "/etc/passwd", "file.mp4"})
    void withoutAFolderNoFileIsTaken(String source) {
        assertThatThrownBy(() -> MediaFolder.none().checked(draft(source)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no media folder was named");
    }

    @Test
    void addressesAreEncryptedAndDataIsNotTaken() {
        assertThat(MediaFolder.none()
                        .checked(draft("https://example.org/a.jpg"))
                        .media())
                .hasSize(1);
        assertThatThrownBy(() -> MediaFolder.none().checked(draft("http://example.org/a.jpg")))
                .hasMessageContaining("begins with https://");
        assertThatThrownBy(() -> MediaFolder.none().checked(draft("data:image/png;base64,iVBORw0KGgo=")))
                .hasMessageContaining("Media cannot be given as data here");
    }

    @Test
    void aFolderThatIsNoneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> MediaFolder.at(home.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no folder");
    }

    @Test
    void aPictureOfTheFolderIsPublishedAndItsPlaceIsNotTold() throws Exception {
        try (Scene scene = Scene.in(home)) {
            Assistant assistant =
                    scene.assistant(scene.mcp("ada").allow(Permission.WRITE).mediaFolder(folder));
            Map<String, Object> draft = Map.of("media", List.of(Map.of("source", "loom.jpg", "alt_text", "A loom")));

            assertThat(assistant.ask("preview_post", Map.of("draft", draft)).toString())
                    .contains("loom.jpg")
                    .doesNotContain(home.toString());
            assertThat(assistant
                            .ask("publish_post", Map.of("key", "k", "draft", draft))
                            .toString())
                    .doesNotContain(home.toString());
            assertThat(assistant.ask("publish_post", Map.of("key", "k", "draft", draft)))
                    .containsEntry("state", "published");
            assertThat(scene.emulator().postsOf("ada")).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNoPictureIsSaidWithoutItsPlace() throws Exception {
        Files.writeString(folder.resolve("notes.jpg"), "no picture");
        try (Scene scene = Scene.in(home)) {
            Assistant assistant =
                    scene.assistant(scene.mcp("ada").allow(Permission.WRITE).mediaFolder(folder));

            assertThat(assistant.refused(
                            "preview_post", Map.of("draft", Map.of("media", List.of(Map.of("source", "notes.jpg"))))))
                    .contains("\"notes.jpg\" is no picture and no video")
                    .doesNotContain(home.toString());
        }
    }

    private static Draft draft(String source) {
        return Draft.of("A").with(Media.parse(source, "Alt"));
    }
}
