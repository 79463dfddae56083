package dev.lisle.cli.unofficial;

import dev.lisle.cli.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Saves the login for the next run. */
@Command(
        name = "download-settings",
        description = {"Log in if need be, and write device and login to a file for the next run.", ""},
        mixinStandardHelpOptions = true)
public final class SettingsCommand implements Callable<Integer> {
    @Mixin
    private ServerMixin server;

    @Parameters(paramLabel = "FILE", description = "Where to; holds the login in clear text, for your eyes only.")
    private Path file = Path.of("");

    /** For picocli. */
    public SettingsCommand() {}

    @Override
    public Integer call() {
        server.client().downloadSettings(file);
        return ExitCode.OK;
    }
}
