package dev.lisle.publisher;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.WebAddress;
import dev.lisle.client.containers.StoryStatus;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.publisher.ChainFailedException.Report;
import dev.lisle.publisher.ChainFailedException.UnknownPart;
import dev.lisle.publisher.LedgerLog.LeaseLostException;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.internal.decide.Decision;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.internal.facts.ContainerFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.ledger.LedgerException;
import dev.lisle.publisher.plans.PlannedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a chain: rule 13, every part in exactly one place. */
final class Reports {
    private Reports() {}

    static PublishedPart published(PartPlan part, Fact.Live live) {
        String link = live.permalink();
        String story = live.story();
        return new PublishedPart(
                live.post(),
                link == null ? null : new WebAddress(link),
                part.plan(),
                live.twins(),
                story == null ? null : OpenEnum.of(StoryStatus.class, story));
    }

    static PublishedChain published(String chain, ChainFacts facts) {
        return new PublishedChain(
                facts.parts().stream()
                        .map(part -> published(
                                part, Objects.requireNonNull(facts.of(part).live())))
                        .toList(),
                chain);
    }

    static ChainStatus status(String chain, ChainFacts facts) {
        List<PublishedPart> live = new ArrayList<>();
        for (PartPlan part : facts.parts()) {
            Fact.Live known = facts.of(part).live();
            if (known != null && !facts.isDeleted(known.post())) {
                live.add(published(part, known));
            }
        }
        return new ChainStatus(
                chain,
                facts.account(),
                facts.parts().stream().map(PartPlan::plan).toList(),
                live,
                facts.mayBeLive(),
                facts.begun(),
                facts.isGivenUp(),
                facts.continuedBy(),
                facts.replyTo());
    }

    /** Whether nothing of the chain is live or may be, and nothing was deleted for it, so that nothing is lost when it ends. */
    static boolean isWithoutEffect(ChainFacts facts) {
        return !facts.mayBeLive()
                && !facts.hasDeleted()
                && facts.parts().stream().allMatch(part -> facts.of(part).live() == null);
    }

    /** Whether the chain could not be given up, so that it is still there, even if nothing of it is live. */
    private static boolean isStillBegun(Exception cause) {
        return cause instanceof LedgerException || cause instanceof LeaseLostException;
    }

    static ChainFailedException failed(
            String chain, ChainFacts facts, Decision.@Nullable Unknown unknown, Exception cause) {
        List<PublishedPart> live = new ArrayList<>();
        List<PlannedPart> unsent = new ArrayList<>();
        PartPlan failed = null;
        for (PartPlan part : facts.parts()) {
            PartFacts known = facts.of(part);
            if (known.live() != null) {
                live.add(published(part, known.live()));
            } else if (known.answeredPost() != null) {
                live.add(new PublishedPart(known.answeredPost(), null, part.plan(), List.of()));
            } else if (failed == null) {
                failed = part;
            } else {
                unsent.add(part.plan());
            }
        }
        boolean resumable = isStillBegun(cause) || !isWithoutEffect(facts);
        boolean inDoubt = failed != null && facts.of(failed).mayBeLive();
        UnknownPart doubt = inDoubt ? unknown(Objects.requireNonNull(failed), facts, unknown) : null;
        Shortage shortage = cause instanceof StoppedException stopped ? stopped.shortage() : null;
        Effect effect = inDoubt ? Effect.UNKNOWN : Effect.NONE;
        Report report = new Report(chain, resumable, live, unsent, effect, doubt, shortage);
        return new ChainFailedException(message(report, facts.parts().size(), failed != null, cause), report, cause);
    }

    /** What the last decision said, or, if the work broke off before one, what the facts say. */
    private static UnknownPart unknown(PartPlan part, ChainFacts facts, Decision.@Nullable Unknown decided) {
        if (decided != null) {
            return new UnknownPart(part.plan(), decided.doubt(), decided.candidates(), decided.lookAgain());
        }
        boolean published = facts.of(part).containers().stream().anyMatch(ContainerFacts::isPublished);
        return new UnknownPart(part.plan(), published ? Doubt.WHICH : Doubt.WHETHER, List.of(), null);
    }

    private static String message(Report report, int parts, boolean failed, Exception cause) {
        StringBuilder message = new StringBuilder();
        if (failed) {
            message.append("Part ")
                    .append(report.live().size() + 1)
                    .append(" of ")
                    .append(parts);
            UnknownPart unknown = report.unknown();
            if (unknown == null) {
                message.append(" was not published: ");
            } else {
                message.append(
                                unknown.doubt() == Doubt.WHICH
                                        ? " is live, but which post it is"
                                        : " may or may not be live")
                        .append(unknown.doubt() == Doubt.WHICH ? " is not known: " : ": ");
            }
        }
        String reason = Publisher.isInterrupt(cause)
                ? "it was interrupted" // the JDK's own words would say which of its calls was
                : String.valueOf(cause.getMessage());
        message.append(reason).append(reason.endsWith(".") ? " " : ". ");
        message.append(report.live().size())
                .append(" live, ")
                .append(report.unsent().size());
        message.append(" after it not sent.");
        return message.append(
                        report.resumable() ? " Resume the chain " + report.chain() + "; do not publish it again." : "")
                .toString();
    }
}
