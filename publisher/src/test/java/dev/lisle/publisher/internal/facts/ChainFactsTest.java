package dev.lisle.publisher.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.plans.PlannedPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChainFactsTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PARTS = 1_000;

    /** However much happened until it was live, what is kept of a part is where it is. */
    @Test
    void ofAPartThatIsLiveNothingIsKeptButWhereItIs() {
        List<String> lines = new ArrayList<>();
        List<PartPlan> parts = IntStream.rangeClosed(1, PARTS)
                .mapToObj(number ->
                        new PartPlan(number, new PlannedPart("part " + number, 6, List.of(), null, null), List.of()))
                .toList();
        lines.add(ChainFacts.head(AT, "1", null, parts));
        for (int part = 1; part <= PARTS; part++) {
            for (int item = 0; item < 20; item++) {
                lines.add(FactLine.write(
                        new Fact.ItemCreated(AT, part, item, new ContainerId("8" + (part * 100 + item)))));
            }
            ContainerId container = new ContainerId("9" + part);
            lines.add(FactLine.write(new Fact.Created(AT, part, container)));
            lines.add(FactLine.write(new Fact.Looked(AT, part, container, Seen.FINISHED, AT, null)));
            for (int attempt = 0; attempt < 10; attempt++) {
                lines.add(FactLine.write(new Fact.Armed(AT, part, container, "1." + attempt)));
                lines.add(FactLine.write(new Fact.Answered(
                        AT, part, container, "1." + attempt, Answer.NOT_READY, null, "not there yet")));
            }
            lines.add(FactLine.write(live(part)));
        }

        ChainFacts facts = ChainFacts.of(lines);

        assertThat(facts.isWhole()).isTrue();
        assertThat(facts.items()).isEmpty();
        assertThat(facts.parts())
                .allSatisfy(part ->
                        assertThat(facts.of(part)).isEqualTo(PartFacts.nothing().plus(live(part.number()))));
    }

    /** A write whose result is unknown is written again. */
    @Test
    void aContainerThatIsWrittenTwiceIsOne() {
        Fact.Created created = new Fact.Created(AT, 1, new ContainerId("9"));
        PartFacts once = PartFacts.nothing().plus(created).plus(new Fact.Armed(AT, 1, new ContainerId("9"), "1.1"));

        assertThat(once.plus(created)).isEqualTo(once);
    }

    private static Fact.Live live(int part) {
        return new Fact.Live(AT, part, new PostId("5" + part), null, List.of());
    }
}
