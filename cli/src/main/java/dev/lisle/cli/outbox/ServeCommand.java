package dev.lisle.cli.outbox;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.UntilInterrupted;
import dev.lisle.outbox.web.OutboxPage;
import dev.lisle.outbox.web.PagePassword;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the page of the outbox. */
@Command(
        name = "serve",
        description = {
            "Show the outbox's page: calendar, queue, what needs you, and a form to add a post.",
            "This machine alone can reach it, unless --reachable-at says otherwise; the variable"
                    + " LISLE_OUTBOX_PASSWORD is the password then. Put a proxy with TLS in front of it.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle outbox serve --port 8485"})
final class ServeCommand implements Callable<Integer> {
    private static final String PASSWORD = "LISLE_OUTBOX_PASSWORD";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8485",
            description = "Where it listens; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--reachable-at",
            paramLabel = "ADDRESS",
            description = "An address of this machine by which others reach it, such as 0.0.0.0 for all.")
    private @Nullable String reachableAt;

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    @Override
    public Integer call() throws Exception {
        return output.surroundings().ctrlC().finishing(() -> {
            try (DatabaseMixin.Opened opened = place.open(session);
                    OutboxPage page = start(opened)) {
                output.print(
                        json -> json.writeStringProperty("page", page.address().toString()),
                        out -> out.println("The outbox's page: " + page.address() + "  Ctrl-C stops it."));
                UntilInterrupted.await();
            }
            return ExitCode.OK;
        });
    }

    private OutboxPage start(DatabaseMixin.Opened opened) throws IOException {
        OutboxPage.Builder builder = OutboxPage.builder(opened.outbox()).vault(place.vault(opened, session));
        PagePassword password = password();
        if (reachableAt != null) {
            if (password == null) {
                throw new WrongInputException(
                        "A page that others can reach needs a password. Put one into the variable " + PASSWORD + ".");
            }
            builder.reachableAt(address(reachableAt), password);
        } else if (password != null) {
            builder.password(password);
        }
        return PagePort.start(builder, "--port", port);
    }

    private @Nullable PagePassword password() {
        String text = output.surroundings().variable(PASSWORD);
        try {
            return text == null ? null : PagePassword.of(text);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(PASSWORD + ": " + e.getMessage());
        }
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new WrongInputException("--reachable-at is \"" + text + "\", which is no address of this machine.");
        }
    }
}
