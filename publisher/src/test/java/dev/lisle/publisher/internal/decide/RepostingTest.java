package dev.lisle.publisher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import dev.lisle.publisher.internal.facts.StopReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 12, over the very code that decides, for every answer at every minute of a day. */
class RepostingTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ContainerId TARGET = new ContainerId("17");
    private static final Terms TERMS = new Terms(
            InDoubt.RESEND_SAME,
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Expected.NOTHING,
            Duration.ZERO,
            Duration.ofMinutes(2),
            null);

    private final Reposting reposting = new Reposting();

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"DOUBT", "SUSPECT", "LIVE"})
    void whatMayHaveHadAnEffectIsNeverSentAgain(Answer answer) {
        assertThat(sends(sent(answer))).isZero();
        assertThat(sends(sent(answer).plus(new Fact.Resumed(START.plusSeconds(7200)))))
                .isZero();
    }

    @Test
    void anAttemptThatACrashLeftWithoutAnAnswerIsNeverSentAgain() {
        assertThat(sends(armed())).isZero();
        assertThat(sends(armed().plus(new Fact.Resumed(START.plusSeconds(7200)))))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"REFUSED", "LATER", "NOT_READY"})
    void aRefusalIsSentAgainOnlyWhenSomebodyAsks(Answer answer) {
        assertThat(sends(sent(answer))).isZero();
        assertThat(sends(sent(answer).plus(new Fact.Resumed(START.plusSeconds(7200)))))
                .isOne();
    }

    @Test
    void aRefusalOfAPostThatCannotBeReadEitherIsBelievedAfterOneSearch() {
        Instant now = START.plusSeconds(3);
        PartFacts refused = sent(Answer.REFUSED);
        assertThat(reposting.decide(refused, TERMS, now)).isEqualTo(new Decision.LookAtParent());

        PartFacts gone = refused.plus(new Fact.ParentLooked(now, 1, true));
        assertThat(reposting.decide(gone, TERMS, now)).isInstanceOf(Decision.Search.class);

        PartFacts unlisted = gone.plus(new Fact.Listed(now, 1, List.of()));
        assertThat(reposting.decide(unlisted, TERMS, now)).isInstanceOf(Decision.Stop.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"REFUSED", "LATER", "NOT_READY"})
    void anyOtherRefusalIsBelievedOnceListsHaveCaughtUp(Answer answer) {
        Instant now = START.plusSeconds(3);
        PartFacts refused = sent(answer).plus(new Fact.ParentLooked(now, 1, false));
        Instant sure = START.plusSeconds(32);
        assertThat(reposting.decide(refused, TERMS, now)).isEqualTo(new Decision.Wait(sure));

        PartFacts unlisted = refused.plus(new Fact.Listed(sure, 1, List.of()));
        assertThat(reposting.decide(unlisted, TERMS, sure)).isInstanceOf(Decision.Stop.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 600})
    void theOnlyOneThatAppearsIsIt(int minutes) {
        Instant at = START.plus(Duration.ofMinutes(minutes)).plusSeconds(2);
        PartFacts found = armed().plus(new Fact.Listed(at, 1, List.of(new PostId("5"))));

        assertThat(reposting.decide(found, TERMS, at)).isEqualTo(new Decision.Settle(new PostId("5"), List.of()));
    }

    @Test
    void twoThatAppearAreNotGuessedFrom() {
        List<PostId> two = List.of(new PostId("5"), new PostId("6"));
        PartFacts found = armed().plus(new Fact.Listed(START.plusSeconds(2), 1, two));

        assertThat(reposting.decide(found, TERMS, START.plusSeconds(2)))
                .isEqualTo(new Decision.Unknown(Doubt.WHICH, two, null));
    }

    @Test
    void aDoubtEndsAfterADay() {
        Instant late = START.plus(Duration.ofHours(26));
        PartFacts nothing = armed().plus(new Fact.Listed(late, 1, List.of()));

        assertThat(reposting.decide(nothing, TERMS, late))
                .isEqualTo(new Decision.Unknown(Doubt.WHETHER, List.of(), null));
    }

    @Test
    void whatIsKnownIsNotDoneAgain() {
        PartFacts named = armed().plus(
                        new Fact.Answered(START.plusSeconds(2), 1, TARGET, "1.3", Answer.LIVE, new PostId("5"), null));
        PartFacts live = named.plus(new Fact.Live(START, 1, new PostId("5"), null, List.of()));
        PartFacts stopped = sent(Answer.REFUSED).plus(new Fact.Stopped(START, 1, StopReason.REFUSED, "no"));

        assertThat(reposting.decide(PartFacts.nothing(), TERMS, START)).isEqualTo(new Decision.Create());
        assertThat(reposting.decide(named, TERMS, START)).isEqualTo(new Decision.Settle(new PostId("5"), List.of()));
        assertThat(reposting.decide(live, TERMS, START)).isEqualTo(new Decision.Done());
        assertThat(reposting.decide(stopped, TERMS, START)).isEqualTo(new Decision.Stop(StopReason.REFUSED, "no"));
    }

    @Test
    void whatNeverLeftIsTriedEightTimesEachAfterAFreshSearch() {
        PartFacts part = sent(Answer.NOT_SENT);
        Instant next = START.plusMillis(2500);
        assertThat(reposting.decide(part, TERMS, START.plusSeconds(2))).isEqualTo(new Decision.Wait(next));
        assertThat(reposting.decide(part, TERMS, next)).isEqualTo(new Decision.Arm(TARGET));
        Instant stale = START.plusSeconds(31);
        assertThat(reposting.decide(part, TERMS, stale))
                .isEqualTo(new Decision.Search(stale.minus(Duration.ofDays(1)), null));

        for (int i = 2; i <= 8; i++) {
            assertThat(reposting.decide(part, TERMS, START.plusSeconds(2))).isInstanceOf(Decision.Wait.class);
            part = part.plus(new Fact.Armed(START, 1, TARGET, "2." + i))
                    .plus(new Fact.Answered(
                            START.plusSeconds(2), 1, TARGET, "2." + i, Answer.NOT_SENT, null, "no network"));
        }
        assertThat(reposting.decide(part, TERMS, START.plusSeconds(2)))
                .isEqualTo(new Decision.Stop(StopReason.NO_ANSWER, "The repost was not made: no network"));
        assertThat(reposting.decide(part.plus(new Fact.Resumed(START.plusSeconds(2))), TERMS, START.plusSeconds(2)))
                .as("asked in the very moment, not after")
                .isInstanceOf(Decision.Stop.class);
        assertThat(reposting.decide(part.plus(new Fact.Resumed(START.plusSeconds(70))), TERMS, START.plusSeconds(70)))
                .isInstanceOf(Decision.Search.class);
    }

    @Test
    void aDoubtIsSearchedForEverMoreSeldomUntilListsMustKnowIt() {
        Decision search = new Decision.Search(START.plusSeconds(1).minus(Duration.ofDays(1)), null);
        assertThat(reposting.decide(armed(), TERMS, START.plusSeconds(1))).isEqualTo(search);
        assertThat(reposting.decide(unlisted(17), TERMS, START.plusMillis(17_999)))
                .isEqualTo(new Decision.Wait(START.plusSeconds(18)));
        assertThat(reposting.decide(unlisted(17), TERMS, START.plusSeconds(18))).isEqualTo(search);
        assertThat(reposting.decide(unlisted(390), TERMS, START.plusSeconds(390)))
                .isEqualTo(new Decision.Wait(START.plusSeconds(391)));
        assertThat(reposting.decide(unlisted(391), TERMS, START.plusSeconds(391)))
                .isEqualTo(new Decision.Unknown(Doubt.WHETHER, List.of(), START.plusSeconds(451)));
        assertThat(reposting.decide(unlisted(391), TERMS, START.plusSeconds(451)))
                .isEqualTo(search);
    }

    @Test
    void aRefusalSaysWhatMetaSaidAndWhetherThePostIsThere() {
        Instant now = START.plusSeconds(40);
        PartFacts limited = sent(Answer.LATER).plus(new Fact.Listed(now, 1, List.of()));
        PartFacts gone =
                sent(Answer.REFUSED).plus(new Fact.ParentLooked(now, 1, true)).plus(new Fact.Listed(now, 1, List.of()));
        PartFacts silent = armed().plus(
                        new Fact.Answered(START.plusSeconds(2), 1, TARGET, "1.3", Answer.LATER, null, null))
                .plus(new Fact.Listed(now, 1, List.of()));

        assertThat(reposting.decide(limited, TERMS, now))
                .isEqualTo(new Decision.Stop(StopReason.LIMIT, "The repost was not made: said"));
        assertThat(reposting.decide(silent, TERMS, now))
                .isEqualTo(new Decision.Stop(StopReason.LIMIT, "The repost was not made."));
        assertThat(reposting.decide(gone, TERMS, now))
                .isEqualTo(
                        new Decision.Stop(
                                StopReason.REFUSED,
                                "The post is not there, or the account may not see it: check its id. The repost was not made: said"));
    }

    private static PartFacts unlisted(long second) {
        return armed().plus(new Fact.Listed(START.plusSeconds(second), 1, List.of()));
    }

    /** How often it is sent from here on, when every search finds nothing and what is sent is refused. */
    private int sends(PartFacts facts) {
        PartFacts known = facts;
        List<Decision> sent = new ArrayList<>();
        int from = facts.since() == null ? 0 : 2 * 60 + 1;
        for (int minute = from; minute < 48 * 60; minute++) {
            Instant now = START.plusSeconds(60L * minute + 5);
            for (int step = 0; step < 4; step++) {
                Decision next = reposting.decide(known, TERMS, now);
                if (next instanceof Decision.Search) {
                    known = known.plus(new Fact.Listed(now, 1, List.of()));
                } else if (next instanceof Decision.Arm) {
                    sent.add(next);
                    String permit = "2." + sent.size();
                    known = known.plus(new Fact.Armed(now, 1, TARGET, permit))
                            .plus(new Fact.Answered(now, 1, TARGET, permit, Answer.REFUSED, null, "no"));
                }
            }
        }
        return sent.size();
    }

    private static PartFacts armed() {
        return PartFacts.nothing()
                .plus(new Fact.Created(START, 1, TARGET))
                .plus(new Fact.Listed(START, 1, List.of()))
                .plus(new Fact.Armed(START.plusSeconds(1), 1, TARGET, "1.3"));
    }

    private static PartFacts sent(Answer answer) {
        return armed().plus(new Fact.Answered(START.plusSeconds(2), 1, TARGET, "1.3", answer, null, "said"));
    }
}
