package dev.lisle.cli.outbox;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.UntilInterrupted;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.outbox.vault.TokenRefresher;
import dev.lisle.outbox.vault.TokenWarning;
import dev.lisle.outbox.vault.Vault;
import dev.lisle.outbox.web.OutboxPage;
import dev.lisle.outbox.workers.OutboxEvent;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.outbox.workers.WorkerHealth;
import dev.lisle.outbox.workers.WorkerSettings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes what is due. */
@Command(
        name = "run",
        description = {
            "Publish what is due, until Ctrl-C; several may run at once, also on several machines.",
            "Ctrl-C finishes what is on its way, or hands it back.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  lisle outbox run --page 8485", "  lisle outbox run --once   # from cron"})
final class RunCommand implements Callable<Integer> {
    private static final int MINUTES_BETWEEN_REFRESHES = 5;
    private static final int HOURS_BETWEEN_WARNINGS = 24;

    @Option(names = "--once", description = "Publish what is due now, and end.")
    private boolean once;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "8",
            description = "For how many accounts at the same time, 1 to 1000. Default: ${DEFAULT-VALUE}.")
    private int atOnce;

    @Option(names = "--page", paramLabel = "PORT", description = "Show the outbox's page too, on this machine only.")
    private @Nullable Integer page;

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    @Override
    public Integer call() throws Exception {
        WorkerSettings settings = settings();
        return output.surroundings().ctrlC().finishing(() -> {
            try (DatabaseMixin.Opened opened = place.open(session, atOnce)) {
                return run(opened, settings);
            }
        });
    }

    private WorkerSettings settings() {
        try {
            return WorkerSettings.defaults().withAccountsAtOnce(atOnce);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException("--at-once: " + e.getMessage());
        }
    }

    private int run(DatabaseMixin.Opened opened, WorkerSettings settings) throws IOException {
        Vault vault = place.vault(opened, session);
        TokenRefresher refresher =
                TokenRefresher.of(vault, session.surroundings().tokensWithoutApp(session.address()));
        try (SessionClients clients = new SessionClients(session, vault);
                OutboxWorker worker = opened.outbox()
                        .worker(clients)
                        .settings(settings)
                        .publisher(publisher -> publisher.mediaHost(session.mediaHost()))
                        .listener(this::tell)
                        .build()) {
            opened.database().holdReason().ifPresent(output::note);
            if (once) {
                refresher.refreshDue();
                worker.runDue();
                return exitCode(worker.health());
            }
            return serve(opened, vault, refresher, worker);
        }
    }

    private int serve(DatabaseMixin.Opened opened, Vault vault, TokenRefresher refresher, OutboxWorker worker)
            throws IOException {
        ScheduledExecutorService house = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lisle-outbox-tokens");
            thread.setDaemon(true);
            return thread;
        });
        try (OutboxPage shown = page == null
                ? null
                : PagePort.start(OutboxPage.builder(opened.outbox()).vault(vault), "--page", page)) {
            List<Future<?>> chores = List.of(
                    house.scheduleWithFixedDelay(
                            () -> chore(refresher::refreshDue), 0, MINUTES_BETWEEN_REFRESHES, TimeUnit.MINUTES),
                    house.scheduleWithFixedDelay(
                            () -> chore(() -> warn(vault)), 0, HOURS_BETWEEN_WARNINGS, TimeUnit.HOURS));
            worker.start();
            output.note("The outbox is being published. Ctrl-C stops it."
                    + (shown == null ? "" : " Its page: " + shown.address()));
            UntilInterrupted.await();
            chores.forEach(chore -> chore.cancel(false));
            output.note("Stopping: what is on its way is finished or handed back.");
            return ExitCode.OK;
        } finally {
            house.shutdownNow();
        }
    }

    private void warn(Vault vault) {
        vault.warnings().stream().map(TokenWarning::message).forEach(output::note);
    }

    /** What fails now is done the next time; it must not end the row. */
    private void chore(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            output.note("lisle: " + e.getMessage());
        }
    }

    private synchronized void tell(OutboxEvent event) {
        if (output.isJson()) {
            shape(event).print(output.out());
        } else if (!output.isQuiet()) {
            output.out().println(Printout.safe(sentence(event)));
        } else if (event instanceof OutboxEvent.Published done) {
            output.out().println(done.id());
        }
        output.out().flush();
    }

    private static String sentence(OutboxEvent event) {
        String account = event.account() + ": ";
        if (event instanceof OutboxEvent.Taken taken) {
            return account + taken.id() + " is taken up.";
        }
        if (event instanceof OutboxEvent.Published done) {
            return account + done.id() + " is live: "
                    + done.chain().parts().get(0).permalink();
        }
        if (event instanceof OutboxEvent.Failed failed) {
            return account + failed.id() + " failed. " + failed.note();
        }
        if (event instanceof OutboxEvent.Missed missed) {
            return account + missed.id() + " was missed. " + missed.note();
        }
        if (event instanceof OutboxEvent.Unknown unknown) {
            return account + unknown.id() + " is unknown. " + unknown.note();
        }
        if (event instanceof OutboxEvent.Postponed later) {
            return account + later.id() + " waits" + (later.until() == null ? ". " : " until " + later.until() + ". ")
                    + later.note();
        }
        if (event instanceof OutboxEvent.LoginNeeded login) {
            return account + login.note();
        }
        return event instanceof OutboxEvent.Trouble trouble
                ? account + reason(trouble)
                : account + "its login works again.";
    }

    private static Shape shape(OutboxEvent event) {
        String kind = event.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        Shape shape = new Shape().with("event", kind.toLowerCase(Locale.ROOT)).with("account", event.account());
        if (event instanceof OutboxEvent.Taken taken) {
            return shape.with("id", taken.id());
        }
        if (event instanceof OutboxEvent.Published done) {
            return shape.with("id", done.id())
                    .with(
                            "posts",
                            done.chain().parts().stream()
                                    .map(part -> part.id().value())
                                    .toList());
        }
        if (event instanceof OutboxEvent.Failed failed) {
            return shape.with("id", failed.id()).with("note", failed.note());
        }
        if (event instanceof OutboxEvent.Missed missed) {
            return shape.with("id", missed.id()).with("note", missed.note());
        }
        if (event instanceof OutboxEvent.Unknown unknown) {
            return shape.with("id", unknown.id()).with("note", unknown.note());
        }
        if (event instanceof OutboxEvent.Postponed later) {
            return shape.with("id", later.id()).with("until", later.until()).with("note", later.note());
        }
        if (event instanceof OutboxEvent.Trouble trouble) {
            return shape.with("note", reason(trouble));
        }
        return event instanceof OutboxEvent.LoginNeeded login ? shape.with("note", login.note()) : shape;
    }

    private static String reason(OutboxEvent.Trouble trouble) {
        String message = trouble.cause().getMessage();
        return message == null ? trouble.cause().getClass().getSimpleName() : message;
    }

    private static int exitCode(WorkerHealth health) {
        if (health.unknown() > 0) {
            return ExitCode.EFFECT_UNKNOWN;
        }
        return health.failed() + health.missed() + health.troubles() > 0 ? ExitCode.FAILED : ExitCode.OK;
    }
}
