package dev.lisle.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.Emulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive as its users have it: unpacked somewhere, and run as a process. Runs in {@code mvn verify}, after the archive is made. */
@DisabledOnOs(OS.WINDOWS) // the launcher is a shell script
class DistributionIT {
    private static final Path ARCHIVE = Path.of(System.getProperty("lisle.distribution", ""));

    @TempDir
    private static Path folder;

    private static Path app;

    @BeforeAll
    static void unpack() throws Exception {
        Run tar = run("tar", "-xzf", ARCHIVE + ".tar.gz", "-C", folder.toString());
        assertThat(tar.exitCode()).as(tar.err()).isZero();
        app = folder.resolve(ARCHIVE.getFileName());
    }

    @Test
    void itSaysItsVersion() throws Exception {
        assertThat(lisle("--version"))
                .isEqualTo(new Run(0, ARCHIVE.getFileName().toString().replaceFirst("-", " ") + "\n", ""));
    }

    @Test
    void helpIsPrintedWhereverItIsCalledFromAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), Path.of(app.getFileName() + "/bin/lisle"));

        Run help = run(link.toString(), "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: lisle").contains("publish").doesNotContain("\u001b");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void aPostIsPublished() throws Exception {
        try (Emulator emulator = Emulator.start()) {
            Run published = lisle("publish", "Grüße 🧵", "--emulator=" + emulator.address());

            assertThat(published.exitCode()).as(published.err()).isZero();
            assertThat(emulator.postsOf("ada")).singleElement().satisfies(post -> {
                assertThat(post.text()).isEqualTo("Grüße 🧵");
                assertThat(published.out()).contains(post.permalink().toString());
            });
        }
    }

    @Test
    void theClassesAreArchivedOnceAndOnlyInTheCache() throws Exception {
        lisle("--version");
        List<Path> kept = files(folder.resolve("home/.cache/lisle"));

        assertThat(kept).singleElement().satisfies(file -> assertThat(file).isNotEmptyFile());
        assertThat(kept.get(0).toString()).contains(app.toString());
        assertThat(files(app)).noneMatch(file -> file.toString().endsWith(".lock"));
        lisle("--version");
        assertThat(files(folder.resolve("home/.cache/lisle"))).isEqualTo(kept);
    }

    /** The JVM keeps no class that is compiled for Java 5, as picocli's own are. */
    @Test
    void theClassesOfCommandsAreTakenFromTheArchive() throws Exception {
        lisle("--version");
        ProcessBuilder process = process(app.resolve("bin/lisle").toString(), "--version");
        process.environment().put("LISLE_JAVA_OPTS", "-Xlog:class+load");

        Run run = finish(process);

        assertThat(run.out()
                        .lines()
                        .filter(line ->
                                line.contains(" picocli.CommandLine ") || line.contains(" dev.lisle.cli.Commands ")))
                .hasSize(2)
                .allMatch(line -> line.contains("source: shared objects file"));
    }

    @Test
    void itSaysWhatToDoWithoutJava() throws Exception {
        ProcessBuilder process = process(app.resolve("bin/lisle").toString(), "--version");
        process.environment().put("JAVA_HOME", folder.resolve("none").toString());

        Run run = finish(process);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("lisle: JAVA_HOME is ").contains("Java 17 or later");
    }

    @Test
    void theLauncherForWindowsHasItsLineEndsAndStartsTheSameInTheSameWay() throws Exception {
        String windows = Files.readString(app.resolve("bin/lisle.cmd"), StandardCharsets.US_ASCII);
        String others = Files.readString(app.resolve("bin/lisle"));

        assertThat(windows.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(windows).contains("-jar \"%~dp0..\\lisle.jar\" %*");
        assertThat(app.resolve("lisle.jar")).exists();
        for (String option :
                List.of("-Xlog:disable -Xlog:all=error:stderr ", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")) {
            assertThat(windows).contains(option);
            assertThat(others).contains(option);
        }
        assertThat(windows).contains("\"emulator\" set lisle_quick=", "\"outbox\" set lisle_quick=");
        assertThat(others).contains("emulator | outbox) ;;");
        Matcher jumps = Pattern.compile("goto (\\w+)").matcher(windows);
        assertThat(jumps.results().map(jump -> "\r\n:" + jump.group(1) + "\r\n"))
                .allMatch(windows::contains);
    }

    @Test
    void bothArchivesHoldTheSame() throws Exception {
        Run zip = run(javaHome("bin/jar"), "-tf", ARCHIVE + ".zip");
        Run tar = run("tar", "-tzf", ARCHIVE + ".tar.gz");

        assertThat(zip.out().lines())
                .containsExactlyInAnyOrderElementsOf(tar.out().lines().toList());
        assertThat(tar.out().lines().map(line -> line.substring(line.indexOf('/') + 1)))
                .contains(
                        "bin/lisle",
                        "bin/lisle.cmd",
                        "lisle.jar",
                        "completion/lisle.bash",
                        "completion/lisle.zsh",
                        "completion/lisle.fish",
                        "man/man1/lisle.1",
                        "man/man1/lisle-outbox-add.1",
                        "LICENSE",
                        "NOTICE");
    }

    private record Run(int exitCode, String out, String err) {}

    private static Run lisle(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(app.resolve("bin/lisle").toString()));
        command.addAll(List.of(args));
        return run(command.toArray(new String[0]));
    }

    private static Run run(String... command) throws Exception {
        return finish(process(command));
    }

    private static ProcessBuilder process(String... command) {
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("LISLE_") || name.startsWith("XDG_"));
        process.environment().put("HOME", folder.resolve("home").toString());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process;
    }

    private static Run finish(ProcessBuilder process) throws Exception {
        Path err = Files.createTempFile(folder, "run", ".err");
        Process running = process.redirectError(err.toFile()).start();
        running.getOutputStream().close();
        String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(running.waitFor(), out, Files.readString(err));
    }

    private static String javaHome(String program) {
        return Path.of(System.getProperty("java.home"), program).toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
