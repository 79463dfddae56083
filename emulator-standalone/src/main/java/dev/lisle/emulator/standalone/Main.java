package dev.lisle.emulator.standalone;

import dev.lisle.emulator.Account;
import dev.lisle.emulator.AppAccess;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ForeignMedia;
import dev.lisle.emulator.Network;
import dev.lisle.emulator.PortInUseException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs an emulator until the process is ended. */
@Command(
        name = "lisle-emulator",
        description = {"A Threads on this machine, for any client in any language.", ""},
        mixinStandardHelpOptions = true,
        version = "lisle-emulator 0.1.0")
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8484",
            description = "Where it listens; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--accounts",
            paramLabel = "NAME",
            split = ",",
            description = "The accounts that there are from the start. Default: ada,grace.")
    private String[] accounts = {"ada", "grace"};

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description =
                    "Fill the world with hundreds of other accounts and their posts, the same for the same number.")
    private @Nullable Long seed;

    @Option(names = "--standard-access", description = "Behave as towards an app that Meta has not reviewed.")
    private boolean standardAccess;

    @Option(
            names = "--clock-frozen-at",
            paramLabel = "MOMENT",
            description = "Let time stand at this moment, such as 2026-05-04T09:00:00Z, until somebody moves it.")
    private @Nullable Instant clockFrozenAt;

    @Option(
            names = "--everywhere",
            description = "Listen on every interface, as in a container. Whoever reaches it can steer it.")
    private boolean everywhere;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            description = "More names by which it is called, and which webhooks may be sent to.")
    private String[] hosts = {};

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

    @Option(
            names = "--tls",
            paramLabel = "FOLDER",
            description = "Answer HTTPS too, with the certificate in this folder; it is made if there is none.")
    private @Nullable Path tls;

    /** For picocli. */
    public Main() {}

    /** Runs it; ends the process with 2 for wrong usage and 1 if the port is taken. */
    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    /** The command as it is run. */
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain);
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Emulator emulator = Emulator.start(settings());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            emulator.close();
            stopped.countDown();
        }));
        describe(emulator, spec.commandLine().getOut());
        stopped.await();
        return 0;
    }

    private EmulatorSettings settings() {
        EmulatorSettings settings = EmulatorSettings.defaults()
                .withPort(port)
                .withAccounts(accounts)
                .withAppAccess(standardAccess ? AppAccess.STANDARD : AppAccess.ADVANCED)
                .withForeignMedia(refuseOtherMedia ? ForeignMedia.REFUSED : ForeignMedia.TRUSTED)
                .withNetwork(network());
        settings = seed == null ? settings : settings.withSeed(seed);
        return clockFrozenAt == null ? settings : settings.withClockFrozenAt(clockFrozenAt);
    }

    private Network network() {
        Network network = Network.LOOPBACK.withHosts(hosts).withMediaHosts(mediaHosts);
        network = everywhere ? network.onEveryInterface() : network;
        return tls == null ? network : network.withTls(tls);
    }

    private void describe(Emulator emulator, PrintWriter out) {
        out.println("A Threads on this machine is running. Ctrl-C stops it.");
        out.println();
        out.println("  API   " + emulator.address());
        if (tls != null) {
            out.println("        " + emulator.secureAddress() + "  trust " + tls.resolve("lisle-emulator.pem"));
        }
        out.println("  Page  " + emulator.webPage());
        out.println("  App   id " + emulator.app().id() + "  secret "
                + emulator.app().secret());
        out.println();
        for (Account account : emulator.accounts()) {
            out.printf("  @%-10s id %s  token %s%n", account.username(), account.id(), account.token());
        }
        out.flush();
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof PortInUseException) {
            command.getErr().println("lisle-emulator: " + failure.getMessage());
            return 1;
        }
        if (failure instanceof IllegalArgumentException) {
            command.getErr().println("lisle-emulator: " + failure.getMessage());
            return 2;
        }
        throw failure;
    }
}
