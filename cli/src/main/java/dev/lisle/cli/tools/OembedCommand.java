package dev.lisle.cli.tools;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.oembed.Embed;
import dev.lisle.client.oembed.EmbedQuery;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the markup that shows a post inside another page. */
@Command(
        name = "oembed",
        description = {"Print the HTML that shows a post inside another page.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The HTML has a script of Meta's in it. Should Meta ask for an app's token, it is",
            "taken from the environment variable LISLE_APP_TOKEN.",
            "",
            "Example:",
            "  lisle oembed https://www.threads.com/@zuck/post/CuXFPIeLLod > post.html"
        })
public final class OembedCommand implements Callable<Integer> {
    private static final String APP_TOKEN = "LISLE_APP_TOKEN";

    private static final Kind<Embed> EMBED = new Kind<>(
            embed -> String.valueOf(embed.html()),
            embed -> new Shape()
                    .with("html", embed.html())
                    .with("type", embed.type())
                    .with("version", embed.version())
                    .with("provider_name", embed.providerName())
                    .with("provider_url", embed.providerUrl())
                    .with("width", embed.width())
                    .withUnknown(embed.unknown()),
            (sheet, embed) -> sheet.line(String.valueOf(embed.html())));

    @Parameters(paramLabel = "URL", description = "Address of the post's page.")
    private URI post = URI.create("");

    @Option(names = "--width", paramLabel = "PIXELS", description = "The most it may take, 320 to 658.")
    private @Nullable Integer width;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public OembedCommand() {}

    @Override
    public Integer call() {
        if (!String.valueOf(post.getScheme()).matches("https?") || post.getHost() == null) {
            throw new WrongInputException(
                    "\"" + post + "\" is no address of a post. Give one like https://www.threads.com/@USER/post/CODE.");
        }
        EmbedQuery query = EmbedQuery.of(post);
        query = width == null ? query : query.noWiderThan(width);
        String token = session.surroundings().variable(APP_TOKEN);
        query = token == null ? query : query.with(AccessToken.of(token));
        try (ThreadsClient client = session.openClient()) {
            Results.of(output).print(client.oembed().get(query), EMBED);
            return ExitCode.OK;
        }
    }
}
