package dev.lisle.cli.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lisle outbox --database jdbc:postgresql://…}, on a real PostgreSQL. */
class OutboxOnPostgresTest {
    private static EmbeddedPostgres postgres;
    private static Emulator emulator;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on") // which it turns off
                .start();
        emulator = Emulator.start();
    }

    @AfterAll
    static void stop() throws IOException {
        emulator.close();
        postgres.close();
    }

    @Test
    void whatOneMachineAddsAnotherPublishes() throws IOException {
        Path shared = Files.createDirectory(home.resolve("shared"));
        Path picture = Files.copy(Path.of("../examples/demo/loom.jpg"), home.resolve("loom.jpg"));
        Terminal office = machine("office");
        Terminal server = machine("server");
        Result added = office.type(
                "outbox",
                "add",
                "From the office",
                "--media",
                picture.toString(),
                "--media-folder",
                shared.toString(),
                "--quiet");
        assertThat(added.exitCode()).as(added.err()).isEqualTo(ExitCode.OK);
        String id = added.out().strip();

        assertThat(server.type("outbox", "list", "--quiet").out()).isEqualTo(id + "\n");
        Result run = server.type("outbox", "run", "--once", "--media-folder", shared.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("From the office");
        assertThat(office.type("outbox", "show", id).out())
                .contains("published")
                .contains(emulator.postsOf("ada").get(0).permalink().toString());
        Result confirmed = office.type("outbox", "confirm", id, "--not-live");
        assertThat(confirmed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(confirmed.err()).contains("nothing of it is in doubt");
        Result homeless = office.type("outbox", "add", "Where?", "--media", picture.toString());
        assertThat(homeless.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(homeless.err()).contains("--media-folder");
    }

    @Test
    void aServerThatCouldLosePostsIsRefusedWithTheRemedy() throws IOException {
        Result result = machine("careless")
                .with("LISLE_OUTBOX", postgres.getJdbcUrl("postgres", "postgres") + "&options=-csynchronous_commit=off")
                .type("outbox", "list");

        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(result.err())
                .startsWith("lisle: The connections have synchronous_commit=off")
                .contains("Set it to on");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidWithoutItsPassword() {
        String url = "jdbc:postgresql://127.0.0.1:1/outbox?user=lisle&password=examplepassword&connectTimeout=1";

        Result result = new Terminal(home)
                .with("LISLE_EMULATOR", emulator.address().toString())
                .type("outbox", "list", "--database", url);

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err())
                .startsWith("lisle: ")
                .doesNotContain("examplepassword")
                .doesNotContain("\tat ");
    }

    private Terminal machine(String name) throws IOException {
        return new Terminal(Files.createDirectory(home.resolve(name)))
                .with("LISLE_EMULATOR", emulator.address().toString())
                .with("LISLE_OUTBOX", postgres.getJdbcUrl("postgres", "postgres"));
    }
}
