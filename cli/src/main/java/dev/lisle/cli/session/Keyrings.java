package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which keyring this system has, by the program that comes with it; see docs/adr/0018. */
final class Keyrings {
    private Keyrings() {}

    static Optional<Keyring> of(Map<String, String> environment, Config config) {
        String choice = config.get(Setting.KEYRING).orElse("auto").toLowerCase(Locale.ROOT);
        return switch (choice) {
            case "off" -> Optional.empty();
            case "auto" -> found(environment);
            default ->
                throw new WrongInputException(Setting.KEYRING.key() + " is \"" + choice + "\". Give auto or off.");
        };
    }

    private static Optional<Keyring> found(Map<String, String> environment) {
        Optional<Keyring> linux = program("secret-tool", environment).map(SecretTool::new);
        return linux.isPresent() || !System.getProperty("os.name", "").startsWith("Mac")
                ? linux
                : program("security", environment).map(MacKeychain::new);
    }

    private static Optional<Path> program(String name, Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
