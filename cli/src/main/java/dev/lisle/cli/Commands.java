package dev.lisle.cli;

import dev.lisle.cli.accounts.LimitsCommand;
import dev.lisle.cli.accounts.ProfileCommand;
import dev.lisle.cli.archive.ArchiveCommand;
import dev.lisle.cli.archive.ReportCommand;
import dev.lisle.cli.commands.DemoCommand;
import dev.lisle.cli.commands.EmulatorCommand;
import dev.lisle.cli.commands.WarmupCommand;
import dev.lisle.cli.commands.WhoamiCommand;
import dev.lisle.cli.doctor.DoctorCommand;
import dev.lisle.cli.insights.InsightsCommand;
import dev.lisle.cli.login.AccountsCommand;
import dev.lisle.cli.login.LoginCommand;
import dev.lisle.cli.login.LogoutCommand;
import dev.lisle.cli.login.TokenCommand;
import dev.lisle.cli.mcp.McpCommand;
import dev.lisle.cli.outbox.OutboxCommand;
import dev.lisle.cli.posts.MentionsCommand;
import dev.lisle.cli.posts.SearchCommand;
import dev.lisle.cli.posts.ShowCommand;
import dev.lisle.cli.posts.TimelineCommand;
import dev.lisle.cli.publishing.ChainsCommand;
import dev.lisle.cli.publishing.ConfirmCommand;
import dev.lisle.cli.publishing.DeleteCommand;
import dev.lisle.cli.publishing.GiveUpCommand;
import dev.lisle.cli.publishing.PublishCommand;
import dev.lisle.cli.publishing.QuoteCommand;
import dev.lisle.cli.publishing.RepairCommand;
import dev.lisle.cli.publishing.ReplyCommand;
import dev.lisle.cli.publishing.RepostCommand;
import dev.lisle.cli.publishing.ResumeCommand;
import dev.lisle.cli.replies.ApprovalsCommand;
import dev.lisle.cli.replies.ConversationCommand;
import dev.lisle.cli.replies.HideCommand;
import dev.lisle.cli.replies.RepliesCommand;
import dev.lisle.cli.replies.UnhideCommand;
import dev.lisle.cli.shell.CompletionCommand;
import dev.lisle.cli.shell.PagesCommand;
import dev.lisle.cli.threadspipe.ThreadsPipeCommand;
import dev.lisle.cli.tools.IntentCommand;
import dev.lisle.cli.tools.LocationsCommand;
import dev.lisle.cli.tools.OembedCommand;
import dev.lisle.cli.tools.RawCommand;
import dev.lisle.cli.unofficial.UnofficialCommand;
import dev.lisle.cli.webhooks.WebhooksCommand;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Which commands there are, in the order of the help. A new command is a class in one of these lines. */
final class Commands {
    private static final List<Group> GROUPS = List.of(
            new Group(
                    "Publish",
                    List.of(
                            PublishCommand.class,
                            ReplyCommand.class,
                            QuoteCommand.class,
                            ResumeCommand.class,
                            ChainsCommand.class,
                            GiveUpCommand.class,
                            ConfirmCommand.class,
                            RepairCommand.class,
                            OutboxCommand.class)),
            new Group(
                    "Read",
                    List.of(
                            TimelineCommand.class,
                            ShowCommand.class,
                            RepliesCommand.class,
                            ConversationCommand.class,
                            MentionsCommand.class,
                            SearchCommand.class,
                            ProfileCommand.class,
                            InsightsCommand.class,
                            ReportCommand.class,
                            ArchiveCommand.class)),
            new Group(
                    "Moderate",
                    List.of(
                            HideCommand.class,
                            UnhideCommand.class,
                            ApprovalsCommand.class,
                            RepostCommand.class,
                            DeleteCommand.class)),
            new Group(
                    "Account",
                    List.of(
                            LoginCommand.class,
                            LogoutCommand.class,
                            AccountsCommand.class,
                            WhoamiCommand.class,
                            TokenCommand.class,
                            DoctorCommand.class,
                            ThreadsPipeCommand.class,
                            LimitsCommand.class)),
            new Group(
                    "More of Threads",
                    List.of(
                            LocationsCommand.class,
                            OembedCommand.class,
                            IntentCommand.class,
                            WebhooksCommand.class,
                            McpCommand.class,
                            RawCommand.class)),
            new Group(
                    "Try and develop",
                    List.of(
                            DemoCommand.class,
                            EmulatorCommand.class,
                            UnofficialCommand.class,
                            CompletionCommand.class,
                            WarmupCommand.class,
                            PagesCommand.class)));

    /** Commands that belong together, under a heading. */
    private record Group(String heading, List<Class<?>> commands) {}

    private Commands() {}

    /**
     * Adds the commands to the root.
     *
     * @param only the one that will be run, if it is known: building the others takes a tenth of a second. All if it is null
     *     or none
     * @param helpOnly whether nothing but the root's own help or version is asked for: that needs no command built
     */
    static void addTo(CommandLine root, @Nullable String only, boolean helpOnly) {
        List<Class<?>> all =
                GROUPS.stream().flatMap(group -> group.commands().stream()).toList();
        List<Class<?>> wanted = all.stream()
                .filter(command -> names(command).anyMatch(name -> name.equals(only)))
                .toList();
        List<Class<?>> built =
                helpOnly ? List.of(LogoutCommand.class) : all; // one, so that the help speaks of commands
        (wanted.isEmpty() ? built : wanted).forEach(root::addSubcommand);
        root.getSubcommands().forEach((name, command) -> {
            if (name.equals("unofficial")) {
                UnofficialCommand.addExamples(command);
            }
        });
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, byGroup());
    }

    private static IHelpSectionRenderer byGroup() {
        return help ->
                GROUPS.stream().map(group -> section(group, help)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String section(Group group, Help help) {
        Help.TextTable table = Help.TextTable.forColumns(
                help.colorScheme(),
                new Help.Column(NAME_WIDTH, 2, Help.Column.Overflow.SPAN),
                new Help.Column(WIDTH - NAME_WIDTH, 1, Help.Column.Overflow.WRAP));
        group.commands().stream()
                .map(command -> command.getAnnotation(Command.class))
                .filter(command -> !command.hidden())
                .forEach(command -> table.addRowValues(
                        help.colorScheme().commandText(command.name()),
                        help.colorScheme().text(command.description()[0])));
        return "  " + group.heading() + System.lineSeparator() + table;
    }

    private static final int NAME_WIDTH = 17;
    private static final int WIDTH = 80;

    private static Stream<String> names(Class<?> command) {
        Command about = command.getAnnotation(Command.class);
        return Stream.concat(Stream.of(about.name()), Arrays.stream(about.aliases()));
    }
}
