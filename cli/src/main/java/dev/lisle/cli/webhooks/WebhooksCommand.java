package dev.lisle.cli.webhooks;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.UntilInterrupted;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.webhooks.WebhookEvent;
import dev.lisle.client.webhooks.WebhookException;
import dev.lisle.client.webhooks.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hears what Meta sends to an app. */
@Command(
        name = "webhooks",
        description = {"Hear what Meta sends to your app, on this machine.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "The secret of your app is taken from the environment variable LISLE_APP_SECRET.",
            "",
            "Examples:",
            "  lisle webhooks listen --port 8787",
            "  lisle webhooks verify delivery.json --signature sha256=0f5e…"
        })
public final class WebhooksCommand {
    private static final String APP_SECRET = "LISLE_APP_SECRET";
    private static final String VERIFY_TOKEN = "LISLE_VERIFY_TOKEN";
    private static final String LISTEN_FOOTER =
            "Lead a public https address to it (a tunnel, or your web server) and type that";

    /** For picocli. */
    public WebhooksCommand() {}

    @Command(
            name = "listen",
            description = {"Print events as they come, until Ctrl-C.", ""},
            mixinStandardHelpOptions = true,
            footer = {
                "",
                LISTEN_FOOTER,
                "address and the verify token into the app's dashboard. The token is the one in",
                "LISLE_VERIFY_TOKEN, or a new one that is printed.",
                "",
                "Example:",
                "  lisle webhooks listen --json >> events.jsonl"
            })
    int listen(
            @Option(
                            names = "--port",
                            paramLabel = "PORT",
                            defaultValue = "8787",
                            description = "Where on 127.0.0.1; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
                    int port,
            @Option(names = "--count", paramLabel = "N", description = "End after so many events.") @Nullable
                    Integer count,
            @Mixin OutputMixin output)
            throws Exception {
        if (port < 0 || port > 65_535) {
            throw new WrongInputException("--port is " + port + ". Give 0 to 65535.");
        }
        if (count != null && count < 1) {
            throw new WrongInputException("--count is " + count + ". Give 1 or more.");
        }
        AppSecret secret = secret(output.surroundings());
        CountDownLatch left = new CountDownLatch(count == null ? Integer.MAX_VALUE : count);
        return output.surroundings().ctrlC().finishing(() -> listen(port, secret, left, output));
    }

    private static int listen(int port, AppSecret secret, CountDownLatch left, OutputMixin output) throws IOException {
        String given = output.surroundings().variable(VERIFY_TOKEN);
        String token = given == null ? newToken() : given;
        Results results = Results.of(output);
        try (Listener listener = Listener.start(
                port,
                WebhookReceiver.of(secret, token),
                event -> {
                    if (left.getCount() > 0) {
                        results.print(event, EventKind.EVENT);
                        left.countDown();
                    }
                },
                output::note)) {
            output.err().println("Listening on " + listener.address() + ". Ctrl-C ends it.");
            if (given == null) {
                output.note("Verify token, for the app's dashboard: " + token);
            }
            output.err().flush();
            UntilInterrupted.await(left);
        }
        return ExitCode.OK;
    }

    @Command(
            name = "verify",
            description = {"Say whether Meta signed a delivery that was kept, and print its events.", ""},
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  lisle webhooks verify delivery.json --signature sha256=0f5e…"})
    int verify(
            @Parameters(
                            paramLabel = "FILE",
                            description = "The body, byte for byte as it came; - reads it from standard input.")
                    String file,
            @Option(
                            names = "--signature",
                            required = true,
                            paramLabel = "HEADER",
                            description = "What the header X-Hub-Signature-256 said, sha256=… Required.")
                    String signature,
            @Mixin OutputMixin output)
            throws IOException {
        Surroundings around = output.surroundings();
        WebhookReceiver receiver = WebhookReceiver.of(secret(around), "unused");
        byte[] body = file.equals("-") ? around.in().readAllBytes() : read(file);
        List<WebhookEvent> events;
        try {
            events = receiver.events(body, signature);
        } catch (WebhookException e) {
            output.err()
                    .println("lisle: It is not signed with the secret in " + APP_SECRET
                            + ", or was changed since: not one byte may be another.");
            return ExitCode.FAILED;
        }
        output.note("Signed by Meta.");
        Results.of(output).printAll(events.stream(), EventKind.EVENT, "There are no events in it.");
        return ExitCode.OK;
    }

    private static AppSecret secret(Surroundings around) {
        String secret = around.variable(APP_SECRET);
        if (secret == null) {
            throw new WrongInputException(
                    "There is no app secret, without which nobody can tell what Meta signed. Put the"
                            + " one of your Threads app into the environment variable " + APP_SECRET + ".");
        }
        return AppSecret.of(secret);
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new WrongInputException("The file \"" + file + "\" cannot be read. Check its path.");
        }
    }

    private static String newToken() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
