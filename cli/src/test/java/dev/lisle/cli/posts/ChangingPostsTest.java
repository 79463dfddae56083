package dev.lisle.cli.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Stage;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.emulator.EmulatedPost;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangingPostsTest {
    private Stage stage;

    @BeforeEach
    void open(@TempDir Path home) {
        stage = Stage.open(home);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void severalPostsAreDeletedOnceSomebodySaidSo() {
        String first = stage.publish("ada", "first");
        String second = stage.publish("ada", "second");

        Result no = stage.ada().watched(80).reading("n\n").type("delete", first, second);
        assertThat(no.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(no.err()).contains("Delete 2 posts for good? [y/N]").contains("Nothing was deleted.");
        assertThat(stage.emulator().postsOf("ada")).hasSize(2);

        Result yes = stage.ada().watched(80).reading("y\n").type("delete", first, second);
        assertThat(yes.out()).isEqualTo("Deleted " + first + ".\nDeleted " + second + ".\n");
        assertThat(stage.emulator().postsOf("ada")).isEmpty();
    }

    @Test
    void aScriptDeletesWithYesAndSeesWhatIsLeftWhenTheQuotaEnds() {
        String post = stage.publish("ada", "first");

        assertThat(stage.print("delete", post, "--yes", "--json"))
                .isEqualTo("{\"id\":\"" + post + "\",\"deleted\":true}\n");
        assertThat(stage.ada().type("delete", post, "--yes").exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aRepostIsAPostOfItsOwn() {
        String post = stage.publish("grace", "worth it");

        String repost = stage.print("repost", post, "--quiet").strip();

        assertThat(stage.emulator().postsOf("ada")).extracting(EmulatedPost::id).containsExactly(repost);
        assertThat(stage.print("timeline")).contains("· repost").contains("reposts " + post);
    }

    @Test
    void aReplyAnswersAndAQuoteQuotes() {
        String post = stage.publish("grace", "Which is it?");

        stage.print("reply", post, "Warp.");
        stage.print("quote", post, "A good question");

        assertThat(stage.emulator().postsOf("ada"))
                .extracting(EmulatedPost::text, EmulatedPost::replyTo, EmulatedPost::quotedPost)
                .containsExactly(tuple("Warp.", post, null), tuple("A good question", null, post));
    }
}
