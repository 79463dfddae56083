package dev.lisle.mcp;

import dev.lisle.publisher.ChainStatus;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.PublishedPart;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.PlannedPart;
import java.util.ArrayList;
import java.util.List;

/** Chains and plans as an assistant reads them. */
final class ChainAnswers {
    private ChainAnswers() {}

    static Answer of(ChainPlan plan) {
        return new Answer()
                .withList("parts", numbered(plan.parts()))
                .with("reply_to", plan.replyTo())
                .with(
                        "warnings",
                        plan.warnings().stream()
                                .map(warning -> (warning.part() == 0 ? "" : "Part " + warning.part() + ": ")
                                        + warning.message())
                                .toList());
    }

    static Answer of(PublishedChain chain) {
        return new Answer()
                .with("key", chain.id())
                .with("state", "published")
                .with("live", chain.parts().stream().map(ChainAnswers::live).toList());
    }

    static Answer underWay(String key) {
        return new Answer()
                .with("key", key)
                .with("state", "publishing")
                .with(
                        "next",
                        "It is still being published and goes on by itself. Call resume_chain with this key to wait for its"
                                + " end; do not publish it again under another key.");
    }

    /** @param isEnded whether nobody goes on with it */
    static Answer of(ChainStatus status, boolean isWorking, boolean isEnded) {
        return new Answer()
                .with("key", status.id())
                .with("state", state(status, isWorking, isEnded))
                .with("begun", status.begun())
                .with("reply_to", status.replyTo())
                .withList("parts", numbered(status.parts()))
                .withList("live", status.live().stream().map(ChainAnswers::live).toList())
                .with("repaired_by", status.repairedBy());
    }

    private static String state(ChainStatus status, boolean isWorking, boolean isEnded) {
        if (isWorking) {
            return "publishing";
        }
        if (status.isInDoubt()) {
            return "in_doubt";
        }
        if (status.isGivenUp()) {
            return "given_up";
        }
        if (status.live().size() == status.parts().size()) {
            return "published";
        }
        if (!isEnded) {
            return "unfinished";
        }
        return status.live().isEmpty() ? "deleted" : "partly_deleted";
    }

    private static Answer live(PublishedPart part) {
        return new Answer()
                .with("id", part.id())
                .with("permalink", part.permalink())
                .with("text", part.part().text())
                .with("suspected_duplicates", part.suspectedDuplicates());
    }

    private static List<Answer> numbered(List<PlannedPart> parts) {
        List<Answer> answers = new ArrayList<>();
        for (PlannedPart part : parts) {
            answers.add(new Answer()
                    .with("part", answers.size() + 1)
                    .with("text", part.text())
                    .with("length", part.length())
                    .with(
                            "media",
                            part.media().stream()
                                    .map(media -> shown(media.source().toString()))
                                    .toList())
                    .with("topic", part.topicTag()));
        }
        return answers;
    }

    /** Of a file its name: where it is on this machine is nobody's business. */
    private static String shown(String source) {
        return source.startsWith("http") ? source : source.replaceAll(".*[/\\\\]", "");
    }
}
