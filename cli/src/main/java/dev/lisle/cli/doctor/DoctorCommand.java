package dev.lisle.cli.doctor;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.Json;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.StatusLine;
import dev.lisle.cli.session.AppSecrets;
import dev.lisle.cli.session.Config;
import dev.lisle.cli.session.HeldToken;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.Setting;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.YesMixin;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.ledger.FileLedger;
import dev.lisle.publisher.ledger.LedgerException;
import dev.lisle.publisher.probe.ContainerProbe;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds out why publishing does not work. */
@Command(
        name = "doctor",
        description = {
            "Find out why publishing does not work, and what to do about it.",
            "",
            "Looks at network, clock, app, token, permissions, quota and media; publishes nothing.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit code 1 if something keeps you from publishing.",
            "",
            "Examples:",
            "  lisle doctor",
            "  lisle doctor --media https://example.com/loom.jpg"
        })
public final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--media",
            paramLabel = "PATH|URL",
            description =
                    "Also look whether Meta could fetch this image or video and would take it. Repeat it for more.")
    private List<String> media = new ArrayList<>();

    @Option(names = "--app-id", paramLabel = "ID", description = "The app id to look at; else that of the settings.")
    private @Nullable String appId;

    @Option(
            names = "--redirect-uri",
            paramLabel = "URL",
            description = "The redirect address to look at; else that of the settings.")
    private @Nullable URI redirect;

    @Option(
            names = "--probe",
            description =
                    "Also publish a few posts, see what Meta does with a container published twice, and delete them."
                            + " Takes minutes.")
    private boolean probe;

    @Mixin
    private YesMixin yes;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public DoctorCommand() {}

    @Override
    public Integer call() throws Exception {
        if (probe && !yes.allows("Publish two posts or more with your account, and delete them?")) {
            return ExitCode.FAILED;
        }
        List<Finding> findings = findings();
        boolean isBad = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BAD);
        if (!output.isJson()) {
            new FindingPrinter(output).describe(findings);
            output.out().flush();
        }
        if (probe && !isBad) {
            return session.surroundings().ctrlC().finishing(() -> probe(findings));
        }
        if (output.isJson()) {
            Json.printObject(output.out(), json -> FindingPrinter.describe(findings, json));
        }
        if (probe) {
            output.note("Not probed: what is wrong comes first.");
        }
        return isBad ? ExitCode.FAILED : ExitCode.OK;
    }

    private List<Finding> findings() throws InterruptedException {
        Surroundings here = session.surroundings();
        List<Finding> findings = new ArrayList<>();
        URI address = address(findings);
        boolean hasToken = findings.isEmpty();
        try (StatusLine status = output.status()) {
            status.show("Looking at the network …");
            NetworkCheck.Seen network = new NetworkCheck(here.transport(), here.clock()).look(address);
            findings.addAll(network.findings());
            if (network.isReached()) {
                status.show("Looking at the app …");
                findings.addAll(app(address));
                if (hasToken) {
                    status.show("Looking at the token …");
                    findings.addAll(
                            token(Clock.offset(here.clock(), network.off().negated())));
                }
            } else if (hasToken && session.emulatorAddress() == null) {
                findings.addAll(tokenAtHand());
            }
            for (String one : media) {
                status.show("Looking at " + one + " …");
                findings.add(new MediaCheck(here.preflight(), hasMediaHost()).look(one));
            }
            findings.add(chains());
        }
        return findings;
    }

    /** Without a token that is the first to be said, and Meta is what is looked at. */
    private URI address(List<Finding> findings) {
        try {
            return session.heldAddress();
        } catch (WrongInputException e) {
            findings.add(Finding.bad("token", e));
            return session.address();
        }
    }

    private List<Finding> app(URI address) throws InterruptedException {
        Config config = session.config();
        try {
            URI window = address.equals(ClientSettings.META) ? ThreadsApp.WINDOW : address.resolve("/oauth/authorize");
            return new AppCheck(
                            session.surroundings().transport(),
                            window,
                            app -> session.surroundings().tokens(app, address))
                    .look(
                            appId == null ? config.get(Setting.APP_ID).orElse(null) : appId,
                            redirect == null ? setRedirect(config) : redirect,
                            AppSecrets.set(session.surroundings(), config).orElse(null));
        } catch (WrongInputException e) {
            return List.of(Finding.bad("app", e));
        }
    }

    private static @Nullable URI setRedirect(Config config) {
        String setting = config.get(Setting.REDIRECT_URI).orElse(null);
        try {
            return setting == null ? null : URI.create(setting);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(
                    "The setting redirect-uri is \"" + setting + "\", which is no address. Correct it.");
        }
    }

    private List<Finding> token(Clock theirs) {
        try {
            HeldToken held = session.heldToken();
            try (ThreadsClient client = session.client(held.credentials(), held.address())) {
                return new TokenCheck(client, session.surroundings().tokensWithoutApp(held.address()), theirs)
                        .look(held.credentials(), probe);
            }
        } catch (WrongInputException | ThreadsException e) {
            return List.of(Finding.bad("token", e));
        }
    }

    /** What can be said of the token without asking for it. */
    private List<Finding> tokenAtHand() {
        try {
            session.heldToken();
            return List.of();
        } catch (WrongInputException | ThreadsException e) {
            return List.of(Finding.bad("token", e));
        }
    }

    private boolean hasMediaHost() {
        return session.emulatorAddress() != null
                || session.config().get(Setting.MEDIA_HOST).isPresent();
    }

    private Finding chains() {
        try (FileLedger ledger = FileLedger.in(session.ledgerFolder())) {
            int unfinished =
                    Publisher.builder().ledger(ledger).build().unfinished().size();
            return unfinished == 0
                    ? Finding.well("chains", "nothing is unfinished")
                    : Finding.warning(
                            "chains",
                            unfinished + (unfinished == 1 ? " is" : " are") + " unfinished",
                            "'lisle chains' says which, 'lisle resume' goes on.");
        } catch (LedgerException e) {
            return Finding.bad("chains", e);
        }
    }

    private int probe(List<Finding> findings) {
        Surroundings here = session.surroundings();
        String mark = "lisle doctor " + UUID.randomUUID();
        try (ThreadsClient client = session.openClient();
                StatusLine status = output.status()) {
            status.show("Publishing, looking and deleting; some minutes …");
            ContainerProbe.Report report = new ContainerProbe(client, here.clock(), here.pause()).run(mark);
            status.clear();
            output.print(
                    json -> {
                        FindingPrinter.describe(findings, json);
                        ProbePrinter.describe(report, json);
                    },
                    out -> new ProbePrinter(output).describe(report, mark));
            return report.mayAppear()
                    ? ExitCode.EFFECT_UNKNOWN
                    : report.left().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
