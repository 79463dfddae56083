package dev.lisle.publisher;

import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.plans.PlannedPart;
import dev.lisle.text.InvalidTextException;
import dev.lisle.text.TextLength;
import dev.lisle.text.TextPart;
import dev.lisle.text.TextSplitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a part that Meta found too long although the chosen count did not: by bytes, the strictest count there is. Its media
 * and topic stay with its first piece. The pieces are not numbered, so a numbering that is live already stays true.
 */
final class Replanning {
    private Replanning() {}

    /** Two pieces or more, numbered from {@code number}; empty if it cannot be split further. */
    static List<PartPlan> split(PartPlan part, int number) {
        List<PartPlan> pieces = new ArrayList<>();
        PlannedPart old = part.plan();
        try {
            List<TextPart> texts =
                    TextSplitter.of(TextLength.UTF8_BYTES).plan(old.text()).parts();
            for (TextPart text : texts) {
                boolean first = pieces.isEmpty();
                PlannedPart plan = new PlannedPart(
                        text.text(),
                        text.length(),
                        first ? old.media() : List.of(),
                        first ? old.topicTag() : null,
                        old.replyControl());
                pieces.add(new PartPlan(number + pieces.size(), plan, first ? part.media() : List.of()));
            }
        } catch (InvalidTextException e) {
            return List.of();
        }
        return pieces.size() < 2 ? List.of() : pieces;
    }
}
