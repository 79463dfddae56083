package dev.lisle.cli.unofficial;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The interface of 2023, all of it: each command is one method. */
@Command(
        name = "unofficial",
        description = {
            "Use the reverse-engineered interface of 2023, on a server that you name.",
            "",
            "Its authors gave it up in September 2023, after a letter on behalf of Meta.",
            "Using it on servers of Meta may violate the terms of service of Instagram and",
            "Threads, and other law; the endpoints may be gone. The commands outside of",
            "'lisle unofficial' use the official API: prefer them.",
            ""
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = {
            PublicCommands.class,
            UserCommands.class,
            ThreadCommands.class,
            CreateCommand.class,
            SettingsCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  lisle emulator --with-2023",
            "  lisle unofficial public user ada --server http://127.0.0.1:8485",
            "",
            "Commands that act for an account take --user and its password in the",
            "environment variable LISLE_UNOFFICIAL_PASSWORD, or --settings with a login."
        })
public final class UnofficialCommand {
    /** For picocli. */
    public UnofficialCommand() {}

    /** Gives each command below {@code unofficial} an example. */
    public static void addExamples(CommandLine unofficial) {
        unofficial.getSubcommands().values().forEach(Examples::add);
    }
}
