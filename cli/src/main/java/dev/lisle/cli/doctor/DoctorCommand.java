package dev.lisle.cli.doctor;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.StatusLine;
import dev.lisle.cli.session.Config;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.Setting;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.ledger.FileLedger;
import dev.lisle.publisher.probe.ContainerProbe;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

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

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before --probe.")
    private boolean yes;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public DoctorCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        if (probe
                && !yes
                && !session.surroundings()
                        .questions(output.err())
                        .confirm("Publish two posts or more with your account, and delete them?", "Add --yes.")) {
            return ExitCode.FAILED;
        }
        List<Finding> findings = findings();
        output.print(json -> describe(findings, json), out -> describe(findings, out));
        boolean isBad = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BAD);
        if (probe && !isBad) {
            probe();
        }
        return isBad ? ExitCode.FAILED : ExitCode.OK;
    }

    private List<Finding> findings() throws InterruptedException {
        Surroundings here = session.surroundings();
        Config config = session.config();
        URI address = address();
        List<Finding> findings = new ArrayList<>();
        try (StatusLine status = output.status()) {
            status.show("Looking at the network …");
            findings.addAll(new NetworkCheck(here.transport(), here.clock()).look(address));
            if (findings.get(0).level() == Finding.Level.WELL) {
                status.show("Looking at the app …");
                findings.addAll(new AppCheck(
                                here.transport(),
                                address.equals(ClientSettings.META)
                                        ? ThreadsApp.WINDOW
                                        : address.resolve("/oauth/authorize"),
                                app -> session.tokens(app, address))
                        .look(
                                appId == null ? config.get(Setting.APP_ID).orElse(null) : appId,
                                redirect == null ? setRedirect(config) : redirect,
                                here.variable("LISLE_APP_SECRET")));
                status.show("Looking at the token …");
                findings.addAll(token());
            }
            for (String one : media) {
                status.show("Looking at " + one + " …");
                findings.add(MediaCheck.look(one));
            }
            findings.add(chains());
        }
        return findings;
    }

    /** Of the emulator, or of the server that the account is from. Sends nothing. */
    private URI address() {
        URI local = session.emulatorAddress();
        try {
            return local == null ? session.heldToken().address() : local;
        } catch (WrongInputException | ThreadsException e) {
            return ClientSettings.META; // what is wrong with the token is said in its turn
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

    private List<Finding> token() {
        try {
            SessionMixin.HeldToken held = session.heldToken();
            try (ThreadsClient client = session.client(held.credentials(), held.address())) {
                return new TokenCheck(
                                client,
                                session.tokensWithoutApp(held.address()),
                                session.surroundings().clock())
                        .look(held.credentials());
            }
        } catch (WrongInputException | ThreadsException e) {
            return List.of(Finding.bad("token", String.valueOf(e.getMessage()), "See 'lisle login --help'."));
        }
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
        }
    }

    private void probe() throws InterruptedException {
        try (ThreadsClient client = session.openClient();
                StatusLine status = output.status()) {
            status.show("Publishing, looking and deleting; some minutes …");
            ContainerProbe.Report report = new ContainerProbe(
                            client, session.surroundings().clock(), Pause.REAL)
                    .run("lisle doctor " + UUID.randomUUID());
            status.clear();
            output.print(
                    json -> {
                        json.writeNumberProperty(
                                "posts_in_sequence", report.inSequence().posts());
                        json.writeNumberProperty(
                                "posts_at_once", report.atOnce().posts());
                        json.writeNumberProperty("deleted", report.deleted());
                    },
                    out -> {
                        out.println();
                        out.println("One container published twice, one after the other: "
                                + posts(report.inSequence().posts()) + ". "
                                + report.inSequence().answers());
                        out.println("One container published twice at once: "
                                + posts(report.atOnce().posts()) + ". "
                                + report.atOnce().answers());
                        out.println("Deleted again: " + report.deleted() + ".");
                    });
        }
    }

    private static String posts(int count) {
        return count + (count == 1 ? " post" : " posts");
    }

    private void describe(List<Finding> findings, PrintWriter out) {
        for (Finding finding : findings) {
            String mark = finding.level().mark();
            if (output.isQuiet() && finding.level() != Finding.Level.BAD) {
                continue;
            }
            String seen = switch (finding.level()) {
                case WELL -> output.style().good(mark);
                case WARNING -> output.style().warning(mark);
                case BAD -> output.style().bad(mark);
                case UNSEEN -> output.style().dim(mark);
            };
            out.printf("%s %-9s %s%n", seen, finding.check(), finding.said());
            if (finding.remedy() != null && finding.level() != Finding.Level.WELL) {
                out.printf("  %-9s → %s%n", "", finding.remedy());
            }
        }
    }

    private static void describe(List<Finding> findings, JsonGenerator json) {
        json.writeArrayPropertyStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringProperty("check", finding.check());
            json.writeStringProperty("level", finding.level().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("said", finding.said());
            json.writeStringProperty("remedy", finding.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
