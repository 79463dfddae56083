package dev.lisle.cli.outbox;

import picocli.CommandLine.Command;

/** The outbox and what can be done with it. */
@Command(
        name = "outbox",
        description = {"Schedule posts: a queue that survives crashes, for one account or many.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AddCommand.class,
            ListCommand.class,
            ShowCommand.class,
            EditCommand.class,
            MoveCommand.class,
            CancelCommand.class,
            RetryCommand.class,
            ConfirmCommand.class,
            ImportCommand.class,
            QueueCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            VaultCommand.class,
            RunCommand.class,
            ServeCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  lisle outbox add \"Good morning\" --at \"2030-01-01 08:00\"",
            "  lisle outbox run",
            "  lisle outbox list"
        })
public final class OutboxCommand {
    /** For picocli. */
    public OutboxCommand() {}
}
