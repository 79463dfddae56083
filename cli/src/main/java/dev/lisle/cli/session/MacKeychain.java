package dev.lisle.cli.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The login keychain of macOS, through its {@code security}. What is stored goes in as a command on standard input
 * ({@code security -i}), for an argument could be seen by others.
 */
final class MacKeychain implements Keyring {
    private static final String SERVICE = "lisle";

    private final Program program;

    MacKeychain(Path path) {
        program = new Program(path);
    }

    @Override
    public Optional<String> load(String account) throws IOException {
        Program.Ended ended = program.run("", List.of("find-generic-password", "-s", SERVICE, "-a", account, "-w"));
        return ended.exitCode() == 0 && !ended.out().isBlank() ? Optional.of(ended.out()) : Optional.empty();
    }

    @Override
    public void save(String account, String secret) throws IOException {
        Program.Ended ended = program.run(
                "add-generic-password -U -s " + SERVICE + " -a \"" + account + "\" -w \"" + secret + "\"\n",
                List.of("-i"));
        if (ended.exitCode() != 0 || !load(account).map(String::strip).equals(Optional.of(secret))) {
            throw new IOException("the keychain did not store the token");
        }
    }

    @Override
    public void delete(String account) throws IOException {
        program.run("", List.of("delete-generic-password", "-s", SERVICE, "-a", account));
    }
}
