package dev.lisle.publisher;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.FactLine;
import dev.lisle.publisher.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of a chain, step by step, as its ledger has it. */
public final class ChainHistory {
    private ChainHistory() {}

    /**
     * Everything that was done for a chain and seen of it, in order. Sends nothing.
     *
     * @return empty if the ledger does not know the chain
     * @throws dev.lisle.publisher.ledger.LedgerException if the ledger cannot be read
     */
    public static List<ChainStep> of(Ledger ledger, String chain) {
        List<String> lines = ledger.read(chain);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<ChainStep> steps = new ArrayList<>();
        String head = lines.get(0);
        int parts = ChainFacts.of(List.of(head)).parts().size();
        steps.add(new ChainStep(ChainFacts.begun(head), 0, "Begun, with " + count(parts, "part", "parts") + "."));
        for (String line : lines.subList(1, lines.size())) {
            Fact fact = FactLine.read(line);
            if (fact != null) {
                int part = fact instanceof Fact.OfPart of ? of.part() : 0;
                steps.add(new ChainStep(fact.at(), part, sentence(fact)));
            }
        }
        return List.copyOf(steps);
    }

    private static String sentence(Fact fact) {
        if (fact instanceof Fact.Hosted hosted) {
            return "A file is hosted at " + hosted.address() + ".";
        } else if (fact instanceof Fact.Removed removed) {
            return "The hosted file " + removed.address() + " is removed.";
        } else if (fact instanceof Fact.Resumed) {
            return "Resumed.";
        } else if (fact instanceof Fact.GivenUp) {
            return "Given up.";
        } else if (fact instanceof Fact.Replanned replanned) {
            return "Too long by Meta's count; split into "
                    + count(replanned.into().size(), "part", "parts") + ".";
        } else if (fact instanceof Fact.ItemCreated item) {
            return "Item " + (item.item() + 1) + " of the carousel is created as container " + item.container() + ".";
        } else if (fact instanceof Fact.Created created) {
            return "Container " + created.container() + " is created.";
        } else if (fact instanceof Fact.CreateFailed failed) {
            return "No container was created: " + ended(failed.reason());
        } else if (fact instanceof Fact.Looked looked) {
            return "Container " + looked.container() + " is " + words(looked.seen())
                    + (looked.reason() == null ? "." : ": " + ended(looked.reason()));
        }
        return ofPublishing(fact);
    }

    private static String ofPublishing(Fact fact) {
        if (fact instanceof Fact.Armed armed) {
            return "Container " + armed.container() + " is about to be published.";
        } else if (fact instanceof Fact.Answered answered) {
            return answer(answered);
        } else if (fact instanceof Fact.Listed listed) {
            return listed.matches().isEmpty()
                    ? "No post of the account is like it."
                    : "Posts of the account that are like it: " + posts(listed.matches()) + ".";
        } else if (fact instanceof Fact.ReadAsPost read) {
            return "Container " + read.container()
                    + (read.equal() ? " can be read as the post." : " cannot be read as the post.");
        } else if (fact instanceof Fact.ParentLooked parent) {
            return parent.gone() ? "The post that it answers is gone." : "The post that it answers is there.";
        } else if (fact instanceof Fact.Live live) {
            return "Live as post " + live.post()
                    + (live.twins().isEmpty() ? "." : "; there seem to be duplicates: " + posts(live.twins()) + ".");
        } else if (fact instanceof Fact.Denied) {
            return "A person said that it is not live.";
        } else if (fact instanceof Fact.Detached) {
            return "It is live, and not a reply to the part before it.";
        } else if (fact instanceof Fact.Stopped stopped) {
            return "Stopped: " + ended(stopped.reason());
        }
        throw new IllegalStateException("a fact without a sentence: " + fact.getClass());
    }

    private static String answer(Fact.Answered answered) {
        String reason = answered.reason() == null ? "." : ": " + ended(answered.reason());
        return switch (answered.answer()) {
            case LIVE -> "Meta answered with the id " + answered.post() + ".";
            case NOT_SENT -> "The request never left" + reason;
            case NOT_READY -> "Meta did not take the container yet, or no longer" + reason;
            case REFUSED -> "Meta refused" + reason;
            case LATER -> "Meta said later" + reason;
            case SUSPECT -> "Meta refused, in words that are not always true" + reason;
            case DOUBT -> "The answer was lost or says nothing; it is looked up before anything is sent again" + reason;
        };
    }

    private static String words(Enum<?> seen) {
        return seen.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String posts(List<PostId> posts) {
        return posts.stream().map(PostId::value).collect(Collectors.joining(", "));
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String ended(@Nullable String reason) {
        String text = String.valueOf(reason).strip();
        return text.endsWith(".") ? text : text + ".";
    }
}
