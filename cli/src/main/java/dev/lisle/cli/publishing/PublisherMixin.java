package dev.lisle.cli.publishing;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.preflight.Preflight;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes drafts for a command, as {@code lisle publish} does, with its options. */
public final class PublisherMixin {
    @Option(names = "--dry-run", description = "Show the parts with their lengths and media; send nothing.")
    private boolean dryRun;

    @Option(
            names = "--convert",
            description =
                    "Publish a JPEG or PNG in place of an image that Meta does not take (WebP, GIF, over 8 MB), and say"
                            + " so.")
    private boolean convert;

    @Option(
            names = "--unchecked",
            description = "Do not hold media against Meta's rules, nor ask addresses for what is there.")
    private boolean unchecked;

    @Mixin
    private WaitMixin wait;

    /** For picocli. */
    public PublisherMixin() {}

    /**
     * Publishes a draft, or shows what would be published.
     *
     * @return the exit code
     * @throws Exception what {@link Publisher#publish} throws, once what is live has been printed; let it pass
     */
    public int publish(Draft draft, SessionMixin session, OutputMixin output) throws Exception {
        if (dryRun) {
            Notes notes = new Notes(output);
            Publisher publisher = Publisher.builder()
                    .preflight(preflight(output.surroundings()))
                    .listener(notes::hear)
                    .build();
            new PlanPrinter(output).print(publisher.plan(draft));
            return ExitCode.OK;
        }
        return new ChainRunner(session, output, preflight(output.surroundings()), wait.atLimit())
                .run(chains -> chains.publisher().plan(draft), (publisher, client, plan, status) -> {
                    status.show("Looking at the account …");
                    return publisher.publish(client, draft);
                });
    }

    private Preflight preflight(Surroundings surroundings) {
        Preflight preflight = unchecked ? Preflight.off() : surroundings.preflight();
        return convert ? preflight.withConversion() : preflight;
    }
}
