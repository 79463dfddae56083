package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.Emulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Every command and what may be typed wrongly: exit code, message and remedy; nothing on standard output, nothing changed, no
 * secret anywhere. A new command without rows fails here.
 */
class EveryCommandTest {
    private static final String SECRET = "examplesecret0123456789";

    private static Emulator emulator;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void prepare() throws IOException {
        emulator = Emulator.start();
        Files.writeString(folder.resolve("delivery.json"), "{}");
    }

    @AfterAll
    static void close() {
        emulator.close();
    }

    @Test
    void everyCommandHasARow() {
        Set<String> names = new TreeSet<>();
        wrong().forEach(row -> names.add(AllCommands.of(row.args())));

        assertThat(names).isEqualTo(new TreeSet<>(AllCommands.leaves().keySet()));
    }

    /** Those of the table, and of the interface of 2023 each command without its server. */
    static Stream<Row> wrong() {
        Stream<Row> withoutServer = AllCommands.leaves().keySet().stream()
                .filter(name -> name.startsWith("unofficial "))
                .map(name -> Row.row("Missing required", "--server=URL", name));
        return Stream.concat(WrongInputs.ROWS.stream(), withoutServer);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongInputIsSaidWithItsRemedyAndChangesNothing(Row row) {
        assertRefused(there(), row.args(), row.message(), row.remedy());
    }

    static Stream<List<String>> right() {
        return AllCommands.leaves().entrySet().stream().map(leaf -> right(leaf.getKey(), leaf.getValue()));
    }

    private static List<String> right(String name, CommandSpec command) {
        List<String> args = new ArrayList<>(List.of(name.split(" ")));
        command.positionalParameters().stream()
                .filter(ArgSpec::required)
                .forEach(parameter -> args.add(sample(parameter)));
        command.options().stream()
                .filter(option -> option.required() && option.group() == null)
                .forEach(option -> args.add(option.longestName() + "=" + sample(option)));
        args.addAll(WrongInputs.BESIDES.getOrDefault(name, List.of()));
        return args;
    }

    private static String sample(ArgSpec argument) {
        return Objects.requireNonNull(WrongInputs.SAMPLES.get(argument.paramLabel()), argument.paramLabel());
    }

    @ParameterizedTest
    @MethodSource("right")
    void anOptionThatDoesNotExistIsNamed(List<String> args) {
        List<String> more = new ArrayList<>(args);
        more.add("--colour");

        assertRefused(
                there(), more, "Unknown option: '--colour'", "'lisle " + AllCommands.of(args) + " --help' shows what");
    }

    static Stream<List<String>> thatTalkToThreads() {
        return right().filter(args -> !WrongInputs.WITHOUT_AN_ACCOUNT.contains(AllCommands.of(args)))
                .filter(args -> Objects.requireNonNull(AllCommands.leaves().get(AllCommands.of(args)))
                        .optionsMap()
                        .containsKey("--emulator"));
    }

    @ParameterizedTest
    @MethodSource("thatTalkToThreads")
    void withoutATokenNothingIsSent(List<String> args) {
        assertRefused(nowhere(), args, "There is no token", "'lisle login'");
    }

    @ParameterizedTest
    @MethodSource("thatTalkToThreads")
    void withoutAnEmulatorItsAddressIsNamed(List<String> args) {
        String gone = "http://127.0.0.1:" + freePort();

        assertRefused(
                nowhere().with("LISLE_EMULATOR", gone),
                args,
                "There is no emulator at " + gone,
                "Start one with 'lisle emulator'");
    }

    @ParameterizedTest
    @MethodSource("thatTalkToThreads")
    void anAccountThatDoesNotExistIsNamedWithThoseThatDo(List<String> args) {
        List<String> more = new ArrayList<>(args);
        more.addAll(List.of("--account", "nobody"));

        assertRefused(there(), more, "no account \"nobody\"", "It has: ada, grace");
    }

    @ParameterizedTest
    @MethodSource("thatTalkToThreads")
    void anAddressThatIsNoneIsRefused(List<String> args) {
        List<String> more = new ArrayList<>(args);
        more.add("--emulator=ftp://localhost");

        assertRefused(nowhere(), more, "ftp://localhost", "http://127.0.0.1:");
    }

    private static void assertRefused(Terminal terminal, List<String> args, String message, String remedy) {
        int before = emulator.requests().size();
        Terminal.Result result = terminal.type(args.stream()
                .map(arg -> arg.replace("FOLDER", folder.toString()))
                .toArray(String[]::new));

        assertThat(result.err()).startsWith("lisle: ").contains(message).contains(remedy);
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).doesNotContain("\tat ").doesNotContain(SECRET);
        assertThat(emulator.requests()).hasSize(before);
    }

    private static Terminal there() {
        return nowhere().with("LISLE_EMULATOR", emulator.address().toString());
    }

    private static Terminal nowhere() {
        return new Terminal(folder)
                .with("LISLE_APP_SECRET", SECRET)
                .with("LISLE_APP_TOKEN", SECRET)
                .with("LISLE_UNOFFICIAL_PASSWORD", SECRET);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One thing that somebody may type. */
    record Row(List<String> args, String message, String remedy) {
        static Row row(String message, String remedy, String command, String... more) {
            List<String> args = new ArrayList<>(List.of(command.split(" ")));
            args.addAll(List.of(more));
            return new Row(args, message, remedy);
        }
    }
}
