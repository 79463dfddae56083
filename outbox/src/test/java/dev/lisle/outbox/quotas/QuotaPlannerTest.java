package dev.lisle.outbox.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.testing.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuotaPlannerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void whatFitsGoesWhenItIsDue() {
        assertThat(QuotaPlanner.plan(NOW, Map.of(), List.of(post("a", NOW.minusSeconds(60)), post("b", at(5)))))
                .containsExactly(new Departure("a", NOW, null), new Departure("b", at(5), null));
    }

    @Test
    void whatDoesNotFitGoesAsSoonAsSomethingLeavesTheWindow() {
        Usage usage = Usage.counted(2, List.of(at(-20), at(-10)));

        assertThat(QuotaPlanner.plan(
                        NOW, Map.of(QuotaKind.POSTS, usage), List.of(post("a", NOW), post("b", NOW), post("c", NOW))))
                .containsExactly(
                        new Departure("a", at(4), QuotaKind.POSTS),
                        new Departure("b", at(14), QuotaKind.POSTS),
                        new Departure("c", at(28), QuotaKind.POSTS));
    }

    @Test
    void theRepliesOfAChainAreCountedApartFromItsPost() {
        Usage posts = Usage.counted(10, List.of());
        Usage replies = Usage.counted(5, List.of(at(-23), at(-22), at(-1)));

        assertThat(QuotaPlanner.plan(
                        NOW,
                        Map.of(QuotaKind.POSTS, posts, QuotaKind.REPLIES, replies),
                        List.of(DueChain.of("long", NOW, 5, false), DueChain.of("short", NOW, 2, false))))
                .containsExactly(
                        new Departure("long", at(2), QuotaKind.REPLIES),
                        new Departure("short", at(23), QuotaKind.REPLIES));
    }

    @Test
    void aLaterChainGoesFirstOnlyIfNobodyWaitsForIt() {
        Usage usage =
                Usage.counted(1000, Stream.generate(() -> at(-20)).limit(500).toList());

        assertThat(QuotaPlanner.plan(
                        NOW,
                        Map.of(QuotaKind.REPLIES, usage),
                        List.of(
                                DueChain.of("800 replies", NOW, 801, false),
                                DueChain.of("200 replies", NOW, 201, false),
                                DueChain.of("300 replies", NOW, 301, false))))
                .containsExactly(
                        new Departure("800 replies", at(4), QuotaKind.REPLIES),
                        new Departure("200 replies", NOW, null),
                        new Departure("300 replies", at(28), QuotaKind.REPLIES));
    }

    @Test
    void whatOthersUsedCountsAWholeWindowFromMetasAnswerOn() {
        Usage usage = Usage.answered(250, List.of(at(-30), at(-2), at(-1)), 250, at(-1));

        assertThat(usage).isEqualTo(new Usage(250, List.of(at(-30), at(-2), at(-1)), 248, at(-1)));
        assertThat(QuotaPlanner.plan(NOW, Map.of(QuotaKind.POSTS, usage), List.of(post("a", NOW), post("b", NOW))))
                .containsExactly(
                        new Departure("a", at(22), QuotaKind.POSTS), new Departure("b", at(23), QuotaKind.POSTS));
    }

    @Test
    void aChainThatNeverFitsIsSaidToNeverGoAndHoldsNobodyUp() {
        assertThat(QuotaPlanner.plan(NOW, Map.of(), List.of(DueChain.of("a", NOW, 1002, false), post("b", NOW))))
                .containsExactly(new Departure("a", null, QuotaKind.REPLIES), new Departure("b", NOW, null));
    }

    @Test
    void aQuotaOfZeroSendsNothing() {
        assertThat(QuotaPlanner.plan(
                        NOW, Map.of(QuotaKind.POSTS, Usage.counted(0, List.of())), List.of(post("a", NOW))))
                .containsExactly(new Departure("a", null, QuotaKind.POSTS));
    }

    /** Against a search through every minute that simply tries. */
    @Test
    void everyChainGoesAtTheFirstMinuteThatKeepsAllWindows() {
        Seed.check(400, seed -> {
            SplittableRandom random = seed.random();
            int total = 1 + random.nextInt(4);
            List<Instant> ours = IntStream.range(0, random.nextInt(total + 1))
                    .mapToObj(i -> NOW.minus(Duration.ofMinutes(random.nextInt(30 * 60) / 30 * 30)))
                    .toList();
            List<DueChain> chains = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> new DueChain(
                            "c" + i,
                            NOW.plus(Duration.ofMinutes(30 * (random.nextInt(100) - 20))),
                            Map.of(QuotaKind.POSTS, random.nextInt(total + 1))))
                    .toList();

            List<Departure> plan = QuotaPlanner.plan(NOW, Map.of(QuotaKind.POSTS, Usage.counted(total, ours)), chains);

            assertThat(plan).extracting(Departure::at).isEqualTo(tried(total, ours, chains));
        });
    }

    @Test
    void thousandsOfChainsArePlannedAtOnce() {
        List<DueChain> chains =
                IntStream.range(0, 5000).mapToObj(i -> post("c" + i, NOW)).toList();

        List<Departure> plan = QuotaPlanner.plan(NOW, Map.of(), chains);

        assertThat(plan.get(249).at()).isEqualTo(NOW);
        assertThat(plan.get(250).at()).isEqualTo(at(24));
        assertThat(plan.get(4999).at()).isEqualTo(at(19 * 24));
    }

    private static List<Instant> tried(int total, List<Instant> ours, List<DueChain> chains) {
        List<Instant> uses = new ArrayList<>(ours);
        List<Instant> found = new ArrayList<>();
        for (DueChain chain : chains) {
            Instant at = chain.due().isBefore(NOW) ? NOW : chain.due();
            List<Instant> with = withUses(uses, at, chain.needs(QuotaKind.POSTS));
            while (chain.needs(QuotaKind.POSTS) > 0 && isTooFull(total, with, at)) {
                at = at.plus(Duration.ofMinutes(30));
                with = withUses(uses, at, chain.needs(QuotaKind.POSTS));
            }
            uses = with;
            found.add(at);
        }
        return found;
    }

    private static List<Instant> withUses(List<Instant> uses, Instant at, int amount) {
        List<Instant> with = new ArrayList<>(uses);
        IntStream.range(0, amount).forEach(i -> with.add(at));
        return with;
    }

    private static boolean isTooFull(int total, List<Instant> uses, Instant from) {
        return uses.stream()
                .filter(moment -> !moment.isBefore(from) && moment.isBefore(from.plus(QuotaPlanner.WINDOW)))
                .anyMatch(moment -> uses.stream()
                                .filter(use -> !use.isAfter(moment) && use.isAfter(moment.minus(QuotaPlanner.WINDOW)))
                                .count()
                        > total);
    }

    private static DueChain post(String id, Instant due) {
        return DueChain.of(id, due, 1, false);
    }

    private static Instant at(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
