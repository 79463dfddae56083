package dev.lisle.cli.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The Secret Service of Linux desktops (GNOME Keyring, KWallet, KeePassXC), through libsecret's {@code secret-tool}.
 *
 * @see <a href="https://manpages.debian.org/secret-tool">secret-tool</a>
 */
final class SecretTool implements Keyring {
    private final Program program;

    SecretTool(Path path) {
        program = new Program(path);
    }

    /** It ends with 1 where there is no such secret, and where there is no service. */
    @Override
    public Optional<String> load(String account) throws IOException {
        Program.Ended ended = program.run("", List.of("lookup", "application", "lisle", "account", account));
        return ended.exitCode() == 0 && !ended.out().isBlank() ? Optional.of(ended.out()) : Optional.empty();
    }

    @Override
    public void save(String account, String secret) throws IOException {
        Program.Ended ended = program.run(
                secret, List.of("store", "--label=Lisle: " + account, "application", "lisle", "account", account));
        if (ended.exitCode() != 0) {
            throw new IOException("secret-tool could not store the token (exit code " + ended.exitCode() + ")");
        }
    }

    @Override
    public void delete(String account) throws IOException {
        program.run("", List.of("clear", "application", "lisle", "account", account));
    }
}
