package dev.lisle.cli.archive;

import picocli.CommandLine.Command;

/** Keeps an account in a folder. */
@Command(
        name = "archive",
        description = {"Keep all you published, with pictures and numbers, in a folder.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = {UpdateCommand.class, VerifyCommand.class},
        footer = {
            "",
            "Examples:",
            "  lisle archive update my-threads",
            "  lisle archive verify my-threads",
            "  lisle report --archive my-threads --month 2026-10"
        })
public final class ArchiveCommand {
    /** For picocli. */
    public ArchiveCommand() {}
}
