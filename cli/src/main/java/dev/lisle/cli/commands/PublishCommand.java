package dev.lisle.cli.commands;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.preflight.Preflight;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes a draft. */
@Command(
        name = "publish",
        description = {"Publish a text of any length, with any media, as a post or a chain of posts.", ""},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  lisle publish \"Hello\" --emulator",
            "  lisle publish --file essay.txt --media loom.jpg --alt \"A loom at rest\"",
            "  git log -1 --format=%%B | lisle publish - --dry-run"
        })
public final class PublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DraftMixin draft;

    @Option(names = "--dry-run", description = "Show the parts with their lengths and media; send nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON object with parts instead of a text for people.")
    private boolean json;

    @Option(
            names = "--convert",
            description =
                    "Publish a JPEG or PNG in place of an image that Meta does not take (WebP, GIF, over 8 MB), and say"
                            + " so.")
    private boolean convert;

    @Option(
            names = "--unchecked",
            description = "Do not hold media against Meta's rules, nor ask addresses for what stands there.")
    private boolean unchecked;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public PublishCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Draft wanted = draft.draft(System.in);
        Notes notes = new Notes(spec.commandLine().getErr());
        if (dryRun) {
            ChainPlan plan = Publisher.builder()
                    .preflight(preflight())
                    .listener(notes::hear)
                    .build()
                    .plan(wanted);
            new PlanPrinter(out, json).print(plan);
            return ExitCode.OK;
        }
        ChainPrinter printer = new ChainPrinter(out, json);
        Publisher publisher = Publisher.builder()
                .mediaHost(session.mediaHost())
                .preflight(preflight())
                .listener(event -> {
                    notes.hear(event);
                    printer.progress(event);
                })
                .build();
        publisher.plan(wanted); // before anybody is asked for a token
        try (ThreadsClient client = session.openClient()) {
            printer.print(publisher.publish(client, wanted));
            return ExitCode.OK;
        } catch (ChainFailedException e) {
            printer.print(e);
            throw e;
        }
    }

    private Preflight preflight() {
        Preflight preflight = unchecked ? Preflight.off() : Preflight.defaults();
        return convert ? preflight.withConversion() : preflight;
    }
}
