package dev.lisle.cli.outbox;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Moments;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.outbox.vault.TokenWarning;
import dev.lisle.outbox.vault.Vault;
import dev.lisle.outbox.vault.VaultedToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The tokens that the workers share. */
@Command(
        name = "vault",
        description = {
            "Show or change the tokens that stand, encrypted, in the outbox's database.",
            "One worker needs none: it uses your logins. Workers on several machines share them; the key is in the variable"
                    + " LISLE_OUTBOX_KEY, else in the file outbox.key of your configuration.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  lisle outbox vault --keep --account ada", "  lisle outbox vault"})
final class VaultCommand implements Callable<Integer> {
    private static final Kind<VaultedToken> TOKEN =
            new Kind<>(VaultedToken::account, VaultCommand::shape, VaultCommand::show);

    @ArgGroup
    private @Nullable What what;

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    /** One of these at most. */
    static final class What {
        @Option(names = "--keep", description = "Put the token of the account in use into the vault.")
        private boolean keep;

        @Option(names = "--forget", description = "Take the token of the account out of the vault; its posts wait.")
        private boolean forget;

        @Option(
                names = "--rotate",
                description = "Seal all tokens with the first of the keys, so that the others can go.")
        private boolean rotate;
    }

    @Override
    public Integer call() {
        What asked = what;
        String account = asked != null && (asked.keep || asked.forget) ? Whose.name(session) : "";
        try (DatabaseMixin.Opened opened = place.open(session)) {
            Vault vault = place.vault(opened, session);
            if (asked == null) {
                Results.of(output).printAll(vault.list().stream(), TOKEN, "The vault is empty.");
                vault.warnings().stream().map(TokenWarning::message).forEach(output::note);
            } else if (asked.keep) {
                keep(vault, account);
            } else if (asked.forget) {
                forget(vault, account);
            } else if (asked.rotate) {
                int count = vault.rotate();
                done("all", count + (count == 1 ? " token has" : " tokens have") + " a new seal.");
            }
            return ExitCode.OK;
        }
    }

    private void keep(Vault vault, String account) {
        try {
            vault.store(account).save(session.heldToken().credentials());
        } catch (IOException e) {
            throw new UncheckedIOException("The token of " + account + " cannot be kept.", e);
        }
        done(account, "The token of " + account + " is in the vault.");
    }

    private void forget(Vault vault, String account) {
        if (!vault.remove(account)) {
            throw new WrongInputException(
                    "The vault has no token of \"" + account + "\". 'lisle outbox vault' lists them.");
        }
        done(account, "The token of " + account + " is out of the vault.");
    }

    private void done(String id, String sentence) {
        Results.of(output)
                .printDone(id, sentence, new Shape().with("account", id).with("done", sentence));
    }

    private static Shape shape(VaultedToken token) {
        return new Shape()
                .with("account", token.account())
                .with("issued", token.issuedAt())
                .with("expires", token.expiresAt())
                .with("grant_ends", token.grantEndsAt())
                .with("last_failure", token.lastFailure());
    }

    private static void show(Printout sheet, VaultedToken token) {
        Instant end = token.expiresAt();
        sheet.line(sheet.style().bold(token.account()) + " · "
                + (end == null
                        ? "end not known"
                        : "ends " + Moments.exactly(end, sheet.clock().getZone())));
    }
}
