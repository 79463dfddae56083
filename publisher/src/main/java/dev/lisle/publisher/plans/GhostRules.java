package dev.lisle.publisher.plans;

import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Extras;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.Shape;
import java.util.List;

/**
 * What a ghost post may not be.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/ghost-posts">Ghost posts</a>
 */
final class GhostRules {
    private GhostRules() {}

    /** Looks at what the draft asks for, before it is planned. */
    static void check(Draft draft) {
        Extras extras = draft.extras();
        check(draft.replyTo() == null, "is a reply");
        check(draft.media().isEmpty(), "has media");
        check(
                extras.links().isEmpty()
                        && extras.poll() == null
                        && extras.gif() == null
                        && draft.splitting().shape() != Shape.TEXT_ATTACHMENT,
                "has an attachment");
    }

    /** Looks at what it became. */
    static void check(ChainPlan plan) {
        PlannedPart part = plan.parts().get(0);
        PartExtras bare = new PartExtras(
                null,
                null,
                List.of(),
                part.extras().spoilers(),
                false,
                null,
                part.extras().attached());
        check(plan.parts().size() == 1, "becomes " + plan.parts().size() + " parts, and all but the first are replies");
        check(
                part.topicTag() == null
                        && part.replyControl() == null
                        && part.extras().equals(bare),
                "has a topic, a quote, a place, countries or a say on replies");
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new InvalidDraftException(
                    Problem.GHOST,
                    "A ghost post carries text and spoilers and nothing else, and this draft " + what
                            + ". Leave that out, or publish it as an ordinary post.");
        }
    }
}
