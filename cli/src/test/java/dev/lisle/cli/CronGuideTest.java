package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lisle.emulator.EmulatedPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of docs/guides/cron.md, run by a real shell with real processes. */
class CronGuideTest {
    private static final Path GUIDE = Path.of("../docs/guides/cron.md");
    private static final Pattern SCRIPT = Pattern.compile("<!-- run: (\\S+) -->\\R```sh\\R([\\s\\S]*?)```");
    private static final int PATIENCE_IN_SECONDS = 60;

    @TempDir
    private Path home;

    private Stage stage;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
        stage = Stage.open(home);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        script(
                "lisle",
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
                        + System.getProperty("java.class.path") + "' dev.lisle.cli.Lisle \"$@\"\n");
        Matcher scripts = SCRIPT.matcher(Files.readString(GUIDE));
        while (scripts.find()) {
            script(scripts.group(1), scripts.group(2));
        }
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void theFirstDraftOfTheQueueIsPublishedAndLaidAside() throws Exception {
        draft("a.txt", "From cron");
        draft("b.txt", "Tomorrow");

        assertThat(run("publish-next").exitCode()).isZero();

        assertThat(stage.emulator().postsOf("ada"))
                .extracting(EmulatedPost::text)
                .containsExactly("From cron");
        assertThat(home.resolve("posts/done/a.txt")).exists();
        assertThat(home.resolve("posts/queue/b.txt")).exists();
        assertThat(Files.readString(home.resolve("posts/published.jsonl"))).startsWith("{\"complete\":true,");
    }

    @Test
    void aDraftThatIsRefusedDoesNotHoldUpTheOthers() throws Exception {
        draft("a.txt", " ");

        assertThat(run("publish-next").err()).startsWith("lisle: The text is empty");
        assertThat(home.resolve("posts/refused/a.txt")).exists();
    }

    @Test
    void spamIsHiddenOnce() throws Exception {
        String root = stage.publish("ada", "root");
        String spam = stage.publish("grace", "FREE MONEY here", "--reply-to", root);
        stage.publish("grace", "Well woven", "--reply-to", root);

        assertThat(run("hide-spam", root)).isEqualTo(new Terminal.Result(0, spam + "\n", ""));
        assertThat(run("hide-spam", root)).isEqualTo(new Terminal.Result(0, "", ""));
    }

    @Test
    void theReportIsWritten() throws Exception {
        stage.publish("ada", "one");

        assertThat(run("report")).isEqualTo(new Terminal.Result(0, "", ""));
        assertThat(home.resolve("insights.html")).content().contains("Insights of the account");
        assertThat(home.resolve("posts.svg")).content().contains("<svg");
    }

    @Test
    void whatIsOldIsDeleted() throws Exception {
        stage.publish("ada", "old");
        String ids = stage.print("timeline", "--quiet");

        assertThat(run("clean-up").out()).isEmpty();
        script("clean-up", Files.readString(home.resolve("bin/clean-up")).replace("30d", "0m"));
        stage.emulator().clock().advance(Duration.ofDays(1));
        assertThat(run("clean-up").out()).isEqualTo(ids);
    }

    @Test
    void oneMayLookBeforeOnePublishes() throws Exception {
        draft("monday.txt", "On Monday");

        Terminal.Result result = run("look-first");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("One post. Nothing was sent.");
        assertThat(stage.emulator().postsOf("ada")).isEmpty();
    }

    private void draft(String name, String text) throws IOException {
        Files.createDirectories(home.resolve("posts/queue"));
        Files.writeString(home.resolve("posts/queue").resolve(name), text);
    }

    private void script(String name, String text) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Path file = Files.writeString(home.resolve("bin").resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Terminal.Result run(String name, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", home.resolve("bin").resolve(name).toString()));
        command.addAll(List.of(args));
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of(
                "HOME",
                home.toString(),
                "PATH",
                home.resolve("bin") + ":/usr/bin:/bin",
                "LC_ALL",
                "C.UTF-8",
                "LISLE_EMULATOR",
                stage.emulator().address().toString()));
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Terminal.Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
