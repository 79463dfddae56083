package dev.lisle.cli.commands;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.Json;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.UntilInterrupted;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ForeignMedia;
import dev.lisle.emulator.InterfaceOf2023;
import dev.lisle.emulator.Network;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8484",
            description = "Where it listens, on this machine only; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--media-host",
            paramLabel = "NAME",
            split = ",",
            description = "Hosts beside this machine from which pictures and videos are fetched.")
    private String[] mediaHosts = {};

    @Option(
            names = "--refuse-other-media",
            description = "Refuse pictures and videos from all other hosts, instead of taking them as good unseen.")
    private boolean refuseOtherMedia;

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
        try (Emulator emulator = Emulator.start(settings())) {
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

    private EmulatorSettings settings() {
        return EmulatorSettings.defaults()
                .withPort(port)
                .withForeignMedia(refuseOtherMedia ? ForeignMedia.REFUSED : ForeignMedia.TRUSTED)
                .withNetwork(Network.LOOPBACK.withMediaHosts(mediaHosts));
    }

    private static void describe(Emulator emulator, @Nullable InterfaceOf2023 old, PrintWriter out) {
        out.println("A Threads on this machine is running. Ctrl-C stops it.");
        out.println();
        out.println("  API   " + emulator.address());
        out.println("  Page  " + emulator.webPage());
        if (old != null) {
            out.println("  2023  " + old.address() + "  password of an account: password-of-USER");
        }
        out.println();
        for (Account account : emulator.accounts()) {
            out.printf("  @%-10s id %s  token %s%n", account.username(), account.id(), account.token());
        }
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
