package dev.lisle.emulator.program;

import dev.lisle.emulator.Account;
import dev.lisle.emulator.AppAccess;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ForeignMedia;
import dev.lisle.emulator.Network;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a program that runs an emulator, a mixin for picocli, and what it says first. Not thread-safe. */
public final class EmulatorOptions {
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
    public EmulatorOptions() {}

    /**
     * What they say.
     *
     * @throws IllegalArgumentException if they name a port or an account that cannot be
     */
    public EmulatorSettings settings() {
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

    /**
     * Says that an emulator with these options runs, where, and who is in it.
     *
     * @param more lines to stand below its addresses
     */
    public void describe(Emulator emulator, PrintWriter out, List<String> more) {
        out.println("A Threads on this machine is running. Ctrl-C stops it.");
        out.println();
        out.println("  API   " + emulator.address());
        if (tls != null) {
            out.println("        " + emulator.secureAddress() + "  trust " + tls.resolve("lisle-emulator.pem"));
        }
        out.println("  Page  " + emulator.webPage());
        out.println("  App   id " + emulator.app().id() + "  secret "
                + emulator.app().secret());
        more.forEach(out::println);
        out.println();
        for (Account account : emulator.accounts()) {
            out.printf("  @%-10s id %s  token %s%n", account.username(), account.id(), account.token());
        }
        out.flush();
    }
}
