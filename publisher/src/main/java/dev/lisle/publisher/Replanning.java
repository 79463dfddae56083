package dev.lisle.publisher;

import dev.lisle.client.containers.TextSpan;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.plans.PartExtras;
import dev.lisle.publisher.plans.PlannedPart;
import dev.lisle.text.InvalidTextException;
import dev.lisle.text.SplitText;
import dev.lisle.text.TextLength;
import dev.lisle.text.TextPart;
import dev.lisle.text.TextRange;
import dev.lisle.text.TextSplitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a part that Meta found too long although the chosen count did not: by bytes, the strictest count there is. Its media,
 * its topic and all that it carries stay with its first piece. The pieces are not numbered, so a numbering that is live already stays true.
 */
final class Replanning {
    private Replanning() {}

    /** Two pieces or more, numbered from {@code number}; empty if it cannot be split further. */
    static List<PartPlan> split(PartPlan part, int number) {
        List<PartPlan> pieces = new ArrayList<>();
        PlannedPart old = part.plan();
        try {
            SplitText split = TextSplitter.of(TextLength.UTF8_BYTES).plan(old.text());
            List<List<TextSpan>> spoilers = spoilers(old, split);
            for (TextPart text : split.parts()) {
                boolean first = pieces.isEmpty();
                PlannedPart plan = new PlannedPart(
                        text.text(),
                        text.length(),
                        first ? old.media() : List.of(),
                        first ? old.topicTag() : null,
                        old.replyControl(),
                        extras(old.extras(), first, spoilers.get(pieces.size())));
                pieces.add(new PartPlan(number + pieces.size(), plan, first ? part.media() : List.of()));
            }
        } catch (InvalidTextException e) {
            return List.of();
        }
        return pieces.size() < 2 ? List.of() : pieces;
    }

    /** Who can see it holds for all; the rest is meant once, as a draft's options go to the first part of a chain. */
    private static PartExtras extras(PartExtras old, boolean first, List<TextSpan> spoilers) {
        return new PartExtras(
                first ? old.quote() : null,
                first ? old.location() : null,
                old.countries(),
                spoilers,
                first && old.approvesReplies(),
                first ? old.story() : null,
                first ? old.attached() : PartExtras.NONE.attached());
    }

    /** For each piece the ranges of its own text. */
    private static List<List<TextSpan>> spoilers(PlannedPart old, SplitText split) {
        List<List<TextSpan>> ofPieces = new ArrayList<>();
        split.parts().forEach(piece -> ofPieces.add(new ArrayList<>()));
        for (TextSpan span : old.extras().spoilers()) {
            split.locate(new TextRange(span.start(), span.end()))
                    .forEach(found -> ofPieces.get(found.part())
                            .add(new TextSpan(
                                    found.range().start(), found.range().end())));
        }
        return ofPieces;
    }
}
