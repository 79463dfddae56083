package dev.lisle.cli.login;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Moments;
import dev.lisle.cli.session.Accounts;
import dev.lisle.cli.session.Config;
import dev.lisle.cli.session.StoredAccount;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.client.auth.Credentials;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Lists the accounts, and chooses one. */
@Command(
        name = "accounts",
        description = {"List the accounts of this machine, or choose the one that commands use.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "--account NAME chooses for one command, the variable LISLE_ACCOUNT for a session.",
            "",
            "Examples:",
            "  lisle accounts",
            "  lisle accounts ada"
        })
public final class AccountsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The account that commands use from now on.")
    private @Nullable String name;

    @Mixin
    private OutputMixin output;

    /** For picocli. */
    public AccountsCommand() {}

    @Override
    public Integer call() {
        Surroundings surroundings = Surroundings.of(spec);
        Accounts accounts = Accounts.of(surroundings, Config.read(surroundings));
        if (name != null) {
            StoredAccount chosen = accounts.get(name);
            accounts.use(chosen);
            output.note("Commands use @" + chosen.name() + " from now on.");
        } else {
            List<Line> lines = lines(accounts);
            output.print(json -> describe(lines, json), out -> describe(lines, out));
        }
        return ExitCode.OK;
    }

    /** One account; {@code expiresAt} is null if it is not known, or the token cannot be read. */
    private record Line(
            StoredAccount account,
            boolean isCurrent,
            boolean hasToken,
            @Nullable Instant expiresAt) {}

    private static List<Line> lines(Accounts accounts) {
        Optional<StoredAccount> current = accounts.current();
        return accounts.all().stream()
                .map(account -> {
                    Optional<Credentials> held = held(accounts, account);
                    return new Line(
                            account,
                            current.equals(Optional.of(account)),
                            held.isPresent(),
                            held.map(Credentials::expiresAt).orElse(null));
                })
                .toList();
    }

    private static Optional<Credentials> held(Accounts accounts, StoredAccount account) {
        try {
            return accounts.tokens(account).load();
        } catch (IOException | WrongInputException e) {
            return Optional.empty(); // said in its line
        }
    }

    private void describe(List<Line> lines, PrintWriter out) {
        if (output.isQuiet()) {
            lines.forEach(line -> out.println(line.account().name()));
            return;
        }
        if (lines.isEmpty()) {
            output.note("No account yet. Log in with 'lisle login'.");
        }
        for (Line line : lines) {
            String name = "@" + line.account().name();
            out.println((line.isCurrent() ? "* " + output.style().bold(name) : "  " + name) + "  " + life(line));
        }
    }

    private String life(Line line) {
        if (!line.hasToken()) {
            return output.style().bad("its token cannot be read; log in again");
        }
        Instant end = line.expiresAt();
        if (end == null) {
            return "";
        }
        Surroundings surroundings = Surroundings.of(spec);
        String moment = Moments.exactly(end, surroundings.clock().getZone());
        return end.isBefore(surroundings.clock().instant())
                ? output.style().bad("its token ended " + moment + "; log in again")
                : output.style().dim("until " + moment);
    }

    private static void describe(List<Line> lines, JsonGenerator json) {
        json.writeArrayPropertyStart("accounts");
        for (Line line : lines) {
            json.writeStartObject();
            json.writeStringProperty("account", line.account().name());
            json.writeStringProperty("id", line.account().userId());
            json.writeBooleanProperty("current", line.isCurrent());
            json.writeStringProperty("address", line.account().address().toString());
            json.writeStringProperty("kept_in", line.account().inKeyring() ? "keyring" : "file");
            json.writeStringProperty(
                    "expires_at",
                    line.expiresAt() == null ? null : line.expiresAt().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
