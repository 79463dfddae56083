package dev.lisle.publisher.plans;

import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.text.SplitText;
import dev.lisle.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Ranges of a text, followed into the parts it was cut into. */
final class Spoilers {
    private Spoilers() {}

    /** For each part the ranges of its own text. */
    static List<List<TextSpan>> of(List<TextSpan> ranges, SplitText text) {
        List<List<TextSpan>> ofParts = new ArrayList<>();
        text.parts().forEach(part -> ofParts.add(new ArrayList<>()));
        for (TextSpan range : ranges) {
            if (range.end() > text.source().length()) {
                throw new InvalidDraftException(
                        Problem.RANGE,
                        "The range from " + range.start() + " to " + range.end()
                                + " reaches into the hashtags at the end, which are moved to other parts."
                                + " End it before them, or leave the tags as they are written.");
            }
            text.locate(new TextRange(range.start(), range.end()))
                    .forEach(found -> ofParts.get(found.part())
                            .add(new TextSpan(
                                    found.range().start(), found.range().end())));
        }
        for (List<TextSpan> ofPart : ofParts) {
            if (ofPart.size() > PostOptions.MOST_SPOILERS) {
                throw new InvalidDraftException(
                        Problem.TOO_MANY_SPOILERS,
                        "Part " + (ofParts.indexOf(ofPart) + 1) + " has " + ofPart.size()
                                + " spoilers, but a post may have " + PostOptions.MOST_SPOILERS
                                + ". Hide fewer, or let a longer range cover several.");
            }
        }
        return ofParts;
    }
}
