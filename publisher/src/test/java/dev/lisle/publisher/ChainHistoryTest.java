package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.FactLine;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.ledger.MemoryLedger;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ChainHistoryTest {
    @Test
    void aLostAnswerAndWhatFollowedCanBeReadByAPerson() throws Exception {
        AtomicBoolean lost = new AtomicBoolean();
        try (Meta meta = new Meta();
                ThreadsClient client = meta.client((call, line) -> {
                    var answer = line.send(call);
                    if (call.uri().getPath().endsWith("/threads_publish") && lost.compareAndSet(false, true)) {
                        throw new IOException("connection reset");
                    }
                    return answer;
                });
                Ledger ledger = new MemoryLedger(Clock.systemUTC())) {
            Publisher publisher = meta.publisher().ledger(ledger).build();

            PublishedChain chain = publisher.publish(client, Draft.parts("one", "two"), "c1");

            List<ChainStep> steps = ChainHistory.of(ledger, "c1");
            assertThat(steps.get(0).text()).isEqualTo("Begun, with 2 parts.");
            assertThat(steps)
                    .extracting(step -> step.part() + " " + step.text())
                    .containsSubsequence(
                            "1 Live as post " + chain.parts().get(0).id() + ".",
                            "2 Live as post " + chain.parts().get(1).id() + ".")
                    .anyMatch(step -> step.startsWith("1 The answer was lost or says nothing"));
            assertThat(steps).extracting(ChainStep::at).isSorted();
        }
    }

    @Test
    void everyAnswerHasASentenceThatEndsOnce() {
        Ledger ledger = new MemoryLedger(Clock.systemUTC());
        Instant at = Instant.parse("2026-11-22T12:00:00Z");
        ledger.begin("c1", "key", ChainFacts.head(at, "ada", null, List.of()));
        for (Answer answer : Answer.values()) {
            ledger.append(
                    "c1",
                    List.of(FactLine.write(
                            new Fact.Answered(at, 1, new ContainerId("17"), "permit", answer, null, "because."))));
        }

        assertThat(ChainHistory.of(ledger, "c1"))
                .hasSize(1 + Answer.values().length)
                .allSatisfy(step -> assertThat(step.text()).endsWith(".").doesNotEndWith(".."));
    }

    @Test
    void aChainThatNobodyKnowsHasNoHistory() {
        assertThat(ChainHistory.of(new MemoryLedger(Clock.systemUTC()), "c1")).isEmpty();
    }
}
