package dev.lisle.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.cli.Terminal;
import dev.lisle.emulator.Emulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The programs that keep secrets, played by shell scripts: what they are told how, and what becomes of what they answer. */
@DisabledOnOs(OS.WINDOWS)
class KeyringProgramsTest {
    private static final String SECRET = "c2VjcmV0LW9mLWFkYQ==";

    /** Keeps one secret in a file; writes down every argument. */
    private static final String SECRET_TOOL = """
            #!/bin/sh
            here=$(dirname "$0")
            echo "$@" >> "$here/arguments"
            case "$1" in
              store) cat > "$here/kept" ;;
              lookup) test -f "$here/kept" && cat "$here/kept" ;;
              clear) rm "$here/kept" ;;
            esac
            """;

    /** Takes the command from standard input under {@code -i}, as the true one does. */
    private static final String SECURITY = """
            #!/bin/sh
            here=$(dirname "$0")
            echo "$@" >> "$here/arguments"
            case "$1" in
              -i) sed -n 's/^add-generic-password .* -w "\\(.*\\)"$/\\1/p' > "$here/kept" ;;
              find-generic-password) test -f "$here/kept" && cat "$here/kept" || exit 44 ;;
              delete-generic-password) rm "$here/kept" ;;
            esac
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path bin;

    private Path arguments;

    @BeforeEach
    void name() {
        arguments = bin.resolve("arguments");
    }

    @Test
    void theSecretServiceKeepsAndForgets() throws IOException {
        keepsAndForgets(new SecretTool(program("secret-tool", SECRET_TOOL)));

        assertThat(Files.readAllLines(arguments))
                .contains(
                        "store --label=Lisle: ada application lisle account ada",
                        "lookup application lisle account ada",
                        "clear application lisle account ada");
    }

    @Test
    void aProgramThatHangsIsNotWaitedForWithoutEnd() throws IOException {
        Program hangs =
                new Program(program("secret-tool", "#!/bin/sh\nexec tail -f /dev/null\n"), Duration.ofMillis(200));

        assertThatThrownBy(() -> hangs.run("", List.of("lookup")))
                .isInstanceOf(IOException.class)
                .hasMessage("secret-tool does not end");
    }

    @Test
    void theKeychainKeepsAndForgets() throws IOException {
        keepsAndForgets(new MacKeychain(program("security", SECURITY)));

        assertThat(Files.readAllLines(arguments))
                .contains("-i", "find-generic-password -s lisle -a ada -w", "delete-generic-password -s lisle -a ada");
    }

    @Test
    void aProgramThatFailsIsSaidWithoutTheSecret() throws IOException {
        Path broken = program("broken", "#!/bin/sh\ncat >&2\nexit 1\n");
        Path deaf = program("deaf", "#!/bin/sh\nexit 1\n");

        for (Path path : new Path[] {broken, deaf}) {
            assertThatIOException()
                    .isThrownBy(() -> new SecretTool(path).save("ada", SECRET))
                    .withMessageContaining("could not store the token")
                    .satisfies(e -> assertThat(e.toString()).doesNotContain(SECRET));
            assertThatIOException()
                    .isThrownBy(() -> new MacKeychain(path).save("ada", SECRET))
                    .withMessageContaining("did not store the token")
                    .satisfies(e -> assertThat(e.toString()).doesNotContain(SECRET));
            assertThat(new SecretTool(path).load("ada")).isEmpty();
        }
    }

    @Test
    void aLoginGoesToTheProgramFirstInThePathAndLogoutTakesItBack() throws IOException {
        program("secret-tool", SECRET_TOOL);
        try (Emulator emulator = Emulator.start()) {
            String token = emulator.account("ada").token();
            Terminal terminal = new Terminal(home).with("PATH", bin + ":/usr/bin:/bin");

            Terminal.Result login =
                    terminal.reading(token).type("login", "--token", "--emulator=" + emulator.address());

            assertThat(login.out()).as(login.err()).contains("the system's keyring");
            assertThat(terminal.type("whoami", "--quiet").out().strip()).isEqualTo("ada");
            assertThat(Files.readString(arguments)).doesNotContain(token).contains("store", "lookup");
            try (Stream<Path> files = Files.walk(home)) {
                assertThat(files.filter(file -> file.endsWith("token.json"))).isEmpty();
            }

            Terminal.Result off = terminal.with("LISLE_KEYRING", "off").type("whoami");
            assertThat(off.exitCode()).isEqualTo(2);
            assertThat(off.err()).contains("in the system's keyring, which cannot be reached", "lisle login");

            terminal.type("logout");
            assertThat(bin.resolve("kept")).doesNotExist();
        }
    }

    @Test
    void withoutAServiceTheTokenGoesToAFileInstead() throws IOException {
        program("secret-tool", "#!/bin/sh\nexit 1\n");
        try (Emulator emulator = Emulator.start()) {
            Terminal terminal = new Terminal(home).with("PATH", bin.toString());

            Terminal.Result login = terminal.reading(emulator.account("ada").token())
                    .type("login", "--token", "--emulator=" + emulator.address());

            assertThat(login.out()).as(login.err()).contains("a file that only you can read");
            assertThat(terminal.type("whoami", "--quiet").out().strip()).isEqualTo("ada");
        }
    }

    private void keepsAndForgets(Keyring keyring) throws IOException {
        assertThat(keyring.load("ada")).isEmpty();
        keyring.delete("ada");

        keyring.save("ada", SECRET);

        assertThat(keyring.load("ada").map(String::strip)).contains(SECRET);
        keyring.delete("ada");
        assertThat(keyring.load("ada")).isEmpty();
        assertThat(Files.readString(arguments)).doesNotContain(SECRET);
    }

    private Path program(String name, String script) throws IOException {
        Path file = Files.writeString(bin.resolve(name), script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
