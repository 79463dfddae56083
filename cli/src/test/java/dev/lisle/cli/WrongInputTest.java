package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed wrongly gets a message with the value, the rule and the remedy, and nothing is published. */
class WrongInputTest {
    private static Emulator emulator;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void prepare() throws IOException {
        emulator = Emulator.start();
        Files.write(folder.resolve("latin1.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("fake.jpg"), "I am no picture at all.");
        Files.writeString(folder.resolve("empty.txt"), " \n");
        Files.write(folder.resolve("empty.png"), new byte[0]);
    }

    @AfterAll
    static void close() {
        emulator.close();
    }

    static Stream<Arguments> wrongInput() {
        return Stream.of(
                arguments(List.of("publish", ""), "The text is empty"),
                arguments(List.of("publish", "  "), "The text is empty"),
                arguments(List.of("publish"), "There is nothing to publish"),
                arguments(List.of("publish", "--file", "FOLDER/empty.txt"), "The text is empty"),
                arguments(List.of("publish", "--file", "FOLDER/none.txt"), "none.txt\" does not exist"),
                arguments(List.of("publish", "--file", "FOLDER/latin1.txt"), "is not UTF-8: byte 4 (0xE9)"),
                arguments(List.of("publish", "--file", "FOLDER"), "cannot be read as a text"),
                arguments(List.of("publish", "Hello", "--file", "FOLDER/none.txt"), "Give one of them"),
                arguments(List.of("publish", "Hello", "--media", "FOLDER/none.jpg"), "none.jpg\" does not exist"),
                arguments(List.of("publish", "Hello", "--media", "FOLDER/fake.jpg"), "is no picture and no video"),
                arguments(List.of("publish", "Hello", "--media", "FOLDER/empty.png"), "it is empty"),
                arguments(List.of("publish", "Hello", "--media", "https://example.com/page"), "whether"),
                arguments(List.of("publish", "Hello", "--topic", "a.b"), "The topic tag \"a.b\" is not allowed"),
                arguments(List.of("publish", "Hello", "--reply-to", "12/34"), "is no id"),
                arguments(List.of("publish", "Hello", "--reply-control", "nobody"), "nobody"),
                arguments(List.of("publish", "Hello", "--colour"), "Unknown option: '--colour'"),
                arguments(List.of("publish", "Hello", "--as", "nobody"), "has no account \"nobody\""),
                arguments(List.of("timeline", "--limit", "0"), "--limit is 0"),
                arguments(List.of("timeline", "--limit", "many"), "many"),
                arguments(List.of("whoami", "--as", "nobody"), "It has: ada, grace"),
                arguments(List.of("pubish", "Hello"), "publish"),
                arguments(List.of(), "Which command?"));
    }

    @ParameterizedTest
    @MethodSource("wrongInput")
    void isRefusedBeforeAnythingIsPublished(List<String> command, String message) {
        Terminal.Result result = run(command);

        assertThat(result.err()).startsWith("lisle: ").contains(message).doesNotContain("\tat ");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " outbox", " token", " unofficial public"})
    void whoLeavesTheCommandOutIsAskedForItAndToldOfTheHelpOnce(String group) {
        Terminal.Result result =
                Terminal.run(group.isEmpty() ? new String[0] : group.strip().split(" "));

        assertThat(result.err()).isEqualTo("lisle: Which command?\n'lisle" + group + " --help' shows what there is.\n");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void ofAMistypedOptionOnlyTheOptionIsUnknown() {
        assertThat(run(List.of("publish", "--medai", "x.jpg", "hi")).err())
                .isEqualTo("lisle: Unknown option: '--medai'\nPossible solutions: --media\n"
                        + "'lisle publish --help' shows what there is.\n");
        assertThat(run(List.of("publish", "--medai", "x.jpg", "--bogus", "hi")).err())
                .startsWith("lisle: Unknown options: '--medai', '--bogus'\n");
    }

    @Test
    void aPortInUseIsAFailureAndNotAWrongInput() {
        Terminal.Result result = Terminal.run(
                "emulator", "--port", String.valueOf(emulator.address().getPort()));

        assertThat(result.err())
                .contains(String.valueOf(emulator.address().getPort()))
                .contains("another port");
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void noEmulatorIsSaidWithTheRemedy() throws IOException {
        int free = freePort();

        Terminal.Result result = Terminal.run("publish", "Hello", "--emulator=http://127.0.0.1:" + free);

        assertThat(result.err())
                .contains("There is no emulator at http://127.0.0.1:" + free)
                .contains("lisle emulator");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void noTokenIsSaidWithTheRemedy() {
        Terminal.Result result = Terminal.run("publish", "Hello");

        assertThat(result.err())
                .contains("There is no token")
                .contains("LISLE_TOKEN")
                .contains("--emulator");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    private static int freePort() {
        try (Emulator other = Emulator.start(EmulatorSettings.defaults())) {
            return other.address().getPort();
        }
    }

    private static Terminal.Result run(List<String> command) {
        List<String> args = new ArrayList<>();
        command.forEach(arg -> args.add(arg.replace("FOLDER", folder.toString())));
        if (!command.isEmpty()
                && !command.contains("--colour")
                && !command.get(0).equals("pubish")) {
            args.add("--emulator=" + emulator.address());
        }
        return Terminal.run(args.toArray(new String[0]));
    }
}
