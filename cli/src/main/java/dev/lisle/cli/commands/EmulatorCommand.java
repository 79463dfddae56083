package dev.lisle.cli.commands;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.Json;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.UntilInterrupted;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.InterfaceOf2023;
import dev.lisle.emulator.program.EmulatorOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Runs a local Threads until it is stopped. */
@Command(
        name = "emulator",
        description = {"Run a Threads on this machine, with a page to watch it.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle emulator --port 8484"})
public final class EmulatorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private EmulatorOptions options;

    @Option(names = "--json", description = "Say address, page, app and accounts as one JSON object on the first line.")
    private boolean json;

    @Option(
            names = "--with-2023",
            description = "Also answer the interface of 2023, for 'lisle unofficial', at an address of its own.")
    private boolean with2023;

    /** For picocli. */
    public EmulatorCommand() {}

    @Override
    public Integer call() throws Exception {
        return Surroundings.of(spec).ctrlC().finishing(this::serve);
    }

    private int serve() {
        try (Emulator emulator = Emulator.start(options.settings())) {
            emulator.showPreview(new ChainPreview());
            PrintWriter out = spec.commandLine().getOut();
            InterfaceOf2023 old = with2023 ? emulator.openInterfaceOf2023(0) : null;
            if (json) {
                Json.printObject(out, fields -> describe(emulator, old, fields));
            } else {
                describe(emulator, old, out);
            }
            UntilInterrupted.await();
        }
        return ExitCode.OK;
    }

    private void describe(Emulator emulator, @Nullable InterfaceOf2023 old, PrintWriter out) {
        options.describe(
                emulator,
                out,
                old == null
                        ? List.of()
                        : List.of("  2023  " + old.address() + "  password of an account: password-of-USER"));
        out.println();
        out.println("Try:  lisle publish \"Hello\" --emulator=" + emulator.address());
        out.flush();
    }

    private static void describe(Emulator emulator, @Nullable InterfaceOf2023 old, JsonGenerator json) {
        json.writeStringProperty("address", emulator.address().toString());
        json.writeStringProperty("page", emulator.webPage().toString());
        if (old != null) {
            json.writeStringProperty("address_2023", old.address().toString());
        }
        json.writeObjectPropertyStart("app");
        json.writeStringProperty("id", emulator.app().id());
        json.writeStringProperty("secret", emulator.app().secret());
        json.writeEndObject();
        json.writeArrayPropertyStart("accounts");
        for (Account account : emulator.accounts()) {
            json.writeStartObject();
            json.writeStringProperty("id", account.id());
            json.writeStringProperty("username", account.username());
            json.writeStringProperty("token", account.token());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
