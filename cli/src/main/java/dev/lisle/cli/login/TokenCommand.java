package dev.lisle.cli.login;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.Json;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Moments;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.session.HeldToken;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.StoredAccount;
import dev.lisle.client.OpenEnum;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.TokenDetails;
import dev.lisle.client.auth.TokenStore;
import dev.lisle.client.errors.TokenStoreException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** What is known of the token that commands use. */
@Command(
        name = "token",
        description = {"Show, refresh or inspect the token that commands use.", ""},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Example:", "  lisle token show"})
public final class TokenCommand {
    private static final int LABEL_WIDTH = 12;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public TokenCommand() {}

    @Command(
            name = "show",
            description = {"Show whose token it is, where it is kept and until when. Sends nothing.", ""},
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  LISLE_TOKEN=$(lisle token show --reveal) ./job"})
    int show(
            @Mixin OutputMixin output,
            @Mixin SessionMixin session,
            @Option(
                            names = "--reveal",
                            description = "Print the token itself, and nothing else. Whoever has it has the account.")
                    boolean reveal) {
        HeldToken held = session.heldToken();
        if (reveal) {
            output.out().println(held.credentials().token().reveal());
            output.out().flush();
        } else {
            print(held.credentials(), held.account(), output, session);
        }
        return ExitCode.OK;
    }

    @Command(
            name = "refresh",
            description = {"Have a long-lived token renewed: it lives 60 days from now.", ""},
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Commands do this by themselves once half of the 60 days are over. Meta refreshes",
                "a token that is a day old or more.",
                "",
                "Example:",
                "  lisle token refresh --account ada"
            })
    int refresh(
            @Mixin OutputMixin output,
            @Mixin SessionMixin session,
            @Option(
                            names = "--reveal",
                            description = "Print the new token, and nothing else; needed if it came by the variable"
                                    + " LISLE_TOKEN, which cannot be changed from here.")
                    boolean reveal) {
        HeldToken held = session.heldToken();
        TokenStore store = held.store();
        if (store == null && !reveal) {
            throw new ParameterException(
                    spec.commandLine().getSubcommands().get("refresh"),
                    "This token is not kept here, so the new one would be lost. Add --reveal to print it.");
        }
        Credentials renewed =
                session.surroundings().tokensWithoutApp(held.address()).refresh(held.credentials());
        if (store != null) {
            try {
                store.save(renewed);
            } catch (IOException e) {
                throw new TokenStoreException(
                        "The token was renewed and could not be stored; the old one goes on to work until it ends.", e);
            }
        }
        if (reveal) {
            output.out().println(renewed.token().reveal());
            output.out().flush();
        } else {
            print(renewed, held.account(), output, session);
        }
        return ExitCode.OK;
    }

    @Command(
            name = "debug",
            description = {"Ask Meta what it knows of the token. The account must be a tester of the app.", ""},
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  lisle token debug --json"})
    int debug(@Mixin OutputMixin output, @Mixin SessionMixin session) {
        HeldToken held = session.heldToken();
        TokenDetails details = session.surroundings()
                .tokensWithoutApp(held.address())
                .debug(held.credentials().token(), held.credentials().token());
        output.print(json -> describe(details, json), out -> describe(details, Printout.of(output), session));
        return ExitCode.OK;
    }

    private static void print(
            Credentials credentials, @Nullable StoredAccount account, OutputMixin output, SessionMixin session) {
        List<String> scopes =
                credentials.scopes().stream().sorted().map(Scope::toString).toList();
        String where = account == null
                ? session.emulatorAddress() == null ? "environment" : "emulator"
                : account.inKeyring() ? "keyring" : "file";
        output.print(
                json -> {
                    json.writeStringProperty("account", account == null ? null : account.name());
                    json.writeStringProperty("kept_in", where);
                    json.writeStringProperty("issued_at", text(credentials.issuedAt()));
                    json.writeStringProperty("expires_at", text(credentials.expiresAt()));
                    array(json, "scopes", scopes);
                },
                out -> {
                    Printout sheet = Printout.of(output);
                    line(sheet, "account", account == null ? "not known before it is used" : "@" + account.name());
                    line(sheet, "kept in", where);
                    line(sheet, "issued", moment(credentials.issuedAt(), session));
                    line(sheet, "ends", moment(credentials.expiresAt(), session));
                    line(
                            sheet,
                            "scopes",
                            scopes.isEmpty() ? "not known here; 'lisle token debug' asks" : String.join(", ", scopes));
                });
    }

    private static void describe(TokenDetails details, Printout sheet, SessionMixin session) {
        line(sheet, "valid", details.isValid() == null ? "not said" : details.isValid() ? "yes" : "no");
        line(sheet, "type", String.valueOf(details.type()));
        line(sheet, "app", String.valueOf(details.application()));
        line(sheet, "user", details.user() == null ? "not said" : details.user().value());
        line(sheet, "issued", moment(details.issuedAt(), session));
        line(sheet, "ends", moment(details.expiresAt(), session));
        line(sheet, "grant ends", moment(details.dataAccessExpiresAt(), session));
        line(sheet, "scopes", String.join(", ", raw(details)));
    }

    private static void describe(TokenDetails details, JsonGenerator json) {
        Json.writeTruth(json, "is_valid", details.isValid());
        json.writeStringProperty("type", details.type());
        json.writeStringProperty("application", details.application());
        json.writeStringProperty(
                "user_id", details.user() == null ? null : details.user().value());
        json.writeStringProperty("issued_at", text(details.issuedAt()));
        json.writeStringProperty("expires_at", text(details.expiresAt()));
        json.writeStringProperty("data_access_expires_at", text(details.dataAccessExpiresAt()));
        array(json, "scopes", raw(details));
    }

    private static List<String> raw(TokenDetails details) {
        return details.scopes().stream().map(OpenEnum::raw).toList();
    }

    private static void array(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void line(Printout sheet, String what, String value) {
        sheet.paragraph(Printout.padded(what, LABEL_WIDTH), " ".repeat(LABEL_WIDTH), value);
    }

    private static String moment(@Nullable Instant moment, SessionMixin session) {
        return moment == null
                ? "not known"
                : Moments.exactly(moment, session.surroundings().clock().getZone());
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
