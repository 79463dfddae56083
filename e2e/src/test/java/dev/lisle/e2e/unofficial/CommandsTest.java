package dev.lisle.e2e.unofficial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Lisle;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.FaultOf2023;
import dev.lisle.unofficial.UnofficialClient;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.threads.ThreadId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lisle unofficial …}, with the login of ada in a settings file. */
class CommandsTest {
    private final Stage stage = new Stage();

    @TempDir
    private Path folder;

    private Path settings;
    private ThreadId post;

    private record Result(int exitCode, String out, String err) {}

    @BeforeEach
    void logIn() {
        settings = folder.resolve("settings.json");
        stage.signedIn("ada").downloadSettings(settings);
        post = stage.signedIn("grace")
                .privateApi()
                .createThread(NewThread.of("hello"))
                .post()
                .id();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void everyReadWithoutALoginPrintsTheAnswerAfterTheNotice() {
        String code = post.code();
        for (String command : List.of(
                "user grace", "user-threads grace", "user-replies @grace", "thread " + code, "likers " + post)) {
            Result result = run("public " + command);

            assertThat(result.exitCode()).as(command + result.err()).isZero();
            assertThat(Json.parse(result.out()).at("data").isObject())
                    .as(command)
                    .isTrue();
            assertThat(result.err()).contains(UnofficialClient.NOTICE);
        }
        assertThat(run("public user-id grace").out().strip())
                .isEqualTo(stage.idOf("grace").toString());
        assertThat(run("public thread-id " + code).out().strip()).isEqualTo(post.toString());
    }

    @Test
    void everyCommandForAnAccountIsAnsweredOk() {
        List<String> commands = List.of(
                "user show grace",
                "user threads grace --limit 2",
                "user replies grace",
                "user followers grace",
                "user following grace",
                "user friendship grace",
                "user search grace",
                "user recommended --limit 1",
                "user follow grace",
                "user unfollow grace",
                "user mute grace",
                "user unmute grace",
                "user restrict grace",
                "user unrestrict grace",
                "user block grace",
                "user unblock grace",
                "thread show " + post,
                "thread likers " + post,
                "thread like " + post,
                "thread unlike " + post,
                "thread repost " + post,
                "thread unrepost " + post,
                "thread quote " + post + " well-said",
                "create first --link https://example.org/",
                "create second --reply-to " + post.code());

        for (String command : commands) {
            Result result = run(command);

            assertThat(result.exitCode()).as(command + result.err()).isZero();
            assertThat(Json.parse(result.out()).at("status").text()).as(command).isEqualTo("ok");
        }
        assertThat(run("user id grace").out().strip())
                .isEqualTo(stage.idOf("grace").toString());
        assertThat(run("thread id " + post.code()).out().strip()).isEqualTo(post.toString());
        assertThat(stage.emulator.postsOf("ada"))
                .extracting(EmulatedPost::text)
                .containsExactlyInAnyOrder("well-said", "first", "second");
    }

    @Test
    void aPostIsDeletedByItsNumber() {
        Json created = Json.parse(run("create mine").out());

        Result deleted = run("thread delete " + created.at("media", "pk").wholeNumber());

        assertThat(deleted.exitCode()).as(deleted.err()).isZero();
        assertThat(stage.emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void theSettingsAreWrittenForTheNextRun() {
        Path next = folder.resolve("next.json");

        assertThat(run("download-settings " + next).exitCode()).isZero();
        assertThat(Files.exists(next)).isTrue();
    }

    @Test
    void whatTheServerRefusesEndsInOneSentenceAndItsExitCode() {
        stage.old.failNext("/like/", FaultOf2023.FEEDBACK_REQUIRED);
        Result refused = run("thread like " + post);
        stage.old.failNext("/like/", FaultOf2023.UNKNOWN_ISSUE);
        Result doubtful = run("thread like " + post);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("lisle: likeThread was blocked as spam");
        assertThat(doubtful.exitCode()).isEqualTo(ExitCode.EFFECT_UNKNOWN);
    }

    @Test
    void theServerHasToBeNamedAndWrongInputSendsNothing() {
        int sent = stage.emulator.requests().size();

        Result unnamed = execute(List.of("unofficial", "public", "user", "grace"));
        Result code = run("thread like no!code");
        Result both = run("create x --link https://example.org/ --image loom.jpg");

        assertThat(List.of(unnamed.exitCode(), code.exitCode(), both.exitCode()))
                .containsOnly(ExitCode.WRONG_INPUT);
        assertThat(unnamed.err()).contains("--server");
        assertThat(stage.emulator.requests()).hasSize(sent);
    }

    private Result run(String command) {
        List<String> args = new ArrayList<>(List.of("unofficial"));
        args.addAll(List.of(command.split(" ")));
        args.addAll(List.of("--server", stage.old.address().toString(), "--settings", settings.toString()));
        return execute(args);
    }

    private static Result execute(List<String> args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (Surroundings bare = Surroundings.bare(Path.of("none"))) {
            int exitCode = Lisle.commandLine(new PrintWriter(out), new PrintWriter(err), bare)
                    .execute(args.toArray(String[]::new));
            return new Result(exitCode, out.toString(), err.toString());
        }
    }
}
