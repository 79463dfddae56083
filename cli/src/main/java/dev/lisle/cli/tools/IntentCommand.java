package dev.lisle.cli.tools;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.Usernames;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.intents.FollowIntent;
import dev.lisle.client.intents.PostIntent;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes links that open Threads with something prepared. */
@Command(
        name = "intent",
        description = {"Make a link that opens Threads with something prepared.", "Sends nothing.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  lisle intent post \"I like this\" --link https://example.com/",
            "  lisle intent follow zuck"
        })
public final class IntentCommand {
    /** For picocli. */
    public IntentCommand() {}

    @Command(
            name = "post",
            description = {"A link to a prepared post, which the reader may change and publish.", ""},
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  lisle intent post \"I like this\" --link https://example.com/"})
    int post(
            @Parameters(arity = "0..1", paramLabel = "TEXT", description = "What it says.") @Nullable String text,
            @Option(names = "--link", paramLabel = "URL", description = "Shown as a card.") @Nullable URI link,
            @Option(names = "--topic", paramLabel = "TAG", description = "Its topic, without #.") @Nullable
                    String topic,
            @Option(
                            names = "--reply-control",
                            paramLabel = "WHO",
                            description = "Who may reply: everyone, accounts_you_follow, mentioned_only,"
                                    + " followers_only.")
                    @Nullable
                    ReplyControl control,
            @Option(names = "--reply-to", paramLabel = "CODE", description = "Answer the post of this shortcode.")
                    @Nullable
                    String replyTo,
            @Option(names = "--quote", paramLabel = "CODE", description = "Quote the post of this shortcode.") @Nullable
                    String quote,
            @Mixin OutputMixin output) {
        return print(new PostIntent(text, link, topic, control, replyTo, quote).uri(), output);
    }

    @Command(
            name = "follow",
            description = {"A link that asks the reader to follow an account.", ""},
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  lisle intent follow zuck"})
    int follow(
            @Parameters(paramLabel = "USER", description = "Name of the account.") String user,
            @Mixin OutputMixin output) {
        return print(new FollowIntent(Usernames.bare(user)).uri(), output);
    }

    private static int print(URI link, OutputMixin output) {
        Results.of(output).printDone(link.toString(), link.toString(), new Shape().with("url", link));
        return ExitCode.OK;
    }
}
