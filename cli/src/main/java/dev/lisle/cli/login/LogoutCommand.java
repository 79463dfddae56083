package dev.lisle.cli.login;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.Accounts;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.StoredAccount;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Forgets an account. */
@Command(
        name = "logout",
        description = {"Forget an account and its token on this machine.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Meta goes on to honour the token until it ends. To end it now, remove the app",
            "in Threads under Settings > Account > Website permissions.",
            "",
            "Example:",
            "  lisle logout ada"
        })
public final class LogoutCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Which account; the current one unless given.")
    private @Nullable String name;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public LogoutCommand() {}

    @Override
    public Integer call() {
        Accounts accounts = session.accounts();
        if (name == null && accounts.all().isEmpty()) {
            throw new WrongInputException("No account is logged in here, so there is none to forget.");
        }
        StoredAccount account = name == null ? session.storedAccount() : accounts.get(name);
        accounts.delete(account);
        output.print(
                json -> json.writeStringProperty("account", account.name()),
                out -> out.println(output.isQuiet() ? account.name() : "Logged out @" + account.name() + "."));
        return ExitCode.OK;
    }
}
