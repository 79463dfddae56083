package dev.lisle.publisher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.decide.Decision.Arm;
import dev.lisle.publisher.internal.decide.Decision.Create;
import dev.lisle.publisher.internal.decide.Decision.Done;
import dev.lisle.publisher.internal.decide.Decision.Look;
import dev.lisle.publisher.internal.decide.Decision.LookAtParent;
import dev.lisle.publisher.internal.decide.Decision.ReadAsPost;
import dev.lisle.publisher.internal.decide.Decision.Search;
import dev.lisle.publisher.internal.decide.Decision.Settle;
import dev.lisle.publisher.internal.decide.Decision.Stop;
import dev.lisle.publisher.internal.decide.Decision.Unknown;
import dev.lisle.publisher.internal.decide.Decision.Wait;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.CreateFailure;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import dev.lisle.publisher.internal.facts.Seen;
import dev.lisle.publisher.internal.facts.StopReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which steps a part takes, and when to the millisecond, in a world where each publish is answered alike and each look shows the
 * same. Moments are seconds since the first publish; looks at containers are left out.
 */
class CourseTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ContainerId ONE = new ContainerId("1");
    private static final ContainerId TWO = new ContainerId("2");
    private static final PostId POST = new PostId("5");
    private static final PostId OTHER = new PostId("6");
    private static final Terms TERMS = terms(InDoubt.RESEND_SAME, Duration.ZERO, null);

    private final Decider decider = new Decider();

    @Test
    void aPublishThatNeverLeftIsTriedEightTimesEverMoreSeldom() {
        assertThat(course(answered(Answer.NOT_SENT), TERMS, Seen.FINISHED, Answer.NOT_SENT))
                .containsExactly(
                        "0.5 Arm",
                        "1.5 Arm",
                        "3.5 Arm",
                        "7.5 Arm",
                        "15.5 Arm",
                        "31.5 Arm",
                        "63.5 Arm",
                        "63.5 Stop NO_ANSWER");
    }

    @Test
    void whoAsksToGoOnHasEightTriesMore() {
        PartFacts part = answered(Answer.NOT_SENT);
        for (int i = 0; i < 7; i++) {
            part = part.plus(new Fact.Armed(START, 1, ONE, "2." + i))
                    .plus(new Fact.Answered(START, 1, ONE, "2." + i, Answer.NOT_SENT, null, "no"));
        }
        assertThat(decider.decide(part, TERMS, at(1))).isInstanceOf(Stop.class);

        PartFacts resumed = part.plus(new Fact.Resumed(at(100)));

        assertThat(course(resumed, TERMS, Seen.FINISHED, Answer.LIVE, 100)).containsExactly("100.0 Arm");
    }

    @Test
    void aContainerThatDoesNotExistYetIsTriedFiveTimesInTwoMinutesAndThenAnotherIsMade() {
        assertThat(course(answered(Answer.NOT_READY), TERMS, Seen.FINISHED, Answer.NOT_READY))
                .containsExactly("1.0 Arm", "5.0 Arm", "21.0 Arm", "81.0 Arm", "120.0 Create");
    }

    @Test
    void aSecondContainerThatDoesNotExistIsTheLast() {
        PartFacts part = answered(Answer.DOUBT)
                .plus(looked(1, ONE, Seen.EXPIRED))
                .plus(new Fact.Created(at(2), 1, TWO))
                .plus(new Fact.Armed(at(2), 1, TWO, "1.2"))
                .plus(new Fact.Answered(at(2), 1, TWO, "1.2", Answer.DOUBT, null, "lost"));

        assertThat(decider.decide(part.plus(looked(3, TWO, Seen.EXPIRED)), TERMS, at(3)))
                .isEqualTo(new Stop(StopReason.REFUSED, "Container 2 is EXPIRED: lost"));
    }

    @ParameterizedTest
    @CsvSource({"NOT_SENT, true", "SUSPECT, false", "REFUSED, false", "LATER, false"})
    void whatIsSaidLastDecidesWhetherAnotherMayTakeItsPlace(Answer last, boolean mayBeReplaced) {
        PartFacts part = armed();
        for (int i = 0; i < 5; i++) {
            part = part.plus(new Fact.Armed(at(i), 1, ONE, "2." + i))
                    .plus(new Fact.Answered(at(i), 1, ONE, "2." + i, Answer.NOT_READY, null, "no"));
        }
        part = part.plus(new Fact.Answered(at(5), 1, ONE, "1.1", Answer.NOT_READY, null, "no"))
                .plus(new Fact.Armed(at(118), 1, ONE, "3.1"))
                .plus(new Fact.Answered(at(118), 1, ONE, "3.1", last, null, "no"))
                .plus(looked(121, ONE, Seen.FINISHED));

        assertThat(decider.decide(part, TERMS, at(121)).equals(new Create())).isEqualTo(mayBeReplaced);
    }

    @Test
    void whoComesBackToADoubtAfterHoursLooksFirst() {
        assertThat(decider.decide(answered(Answer.DOUBT), TERMS, at(20_000))).isEqualTo(new Look(ONE));
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, REFUSED", "LATER, LIMIT"})
    void aClearNoIsBelievedAfterTwoLooksTenSecondsApart(Answer answer, StopReason reason) {
        assertThat(course(answered(answer), TERMS, Seen.FINISHED, answer)).containsExactly("10.01 Stop " + reason);
    }

    @Test
    void whoAsksToGoOnAfterANoSendsItAgainOnceItIsSeenFinishedAnew() {
        PartFacts resumed = answered(Answer.REFUSED)
                .plus(looked(1, ONE, Seen.FINISHED))
                .plus(looked(11, ONE, Seen.FINISHED))
                .plus(new Fact.Stopped(at(11), 1, StopReason.REFUSED, "no"))
                .plus(new Fact.Resumed(at(1000)));

        assertThat(course(resumed, TERMS, Seen.FINISHED, Answer.LIVE, 1000)).containsExactly("1000.0 Arm");
        assertThat(course(resumed, TERMS, Seen.MISSING, Answer.LIVE, 1000)).containsExactly("1125.98 Stop TOO_SLOW");
    }

    @Test
    void aNoThatMayLieIsBelievedAfterTheSettleTimeAndNeverSentAgain() {
        assertThat(course(answered(Answer.SUSPECT), TERMS, Seen.FINISHED, Answer.SUSPECT))
                .containsExactly("360.0 Stop REFUSED");
        assertThat(course(answered(Answer.SUSPECT), TERMS, Seen.FINISHED, Answer.SUSPECT, 20_000))
                .as("whoever comes back late looks first")
                .containsExactly("20000.0 Stop REFUSED");
    }

    @Test
    void aDoubtIsSentAgainOnceAfterDeadlineAndSettleTime() {
        assertThat(course(answered(Answer.DOUBT), TERMS, Seen.FINISHED, Answer.DOUBT))
                .containsExactly("360.0 Arm", "720.0 Unknown WHETHER 780.0");
        assertThat(course(armed(), TERMS, Seen.FINISHED, Answer.DOUBT))
                .as("no answer, because the program ended")
                .containsExactly("360.0 Arm", "720.0 Unknown WHETHER 780.0");
        assertThat(course(answered(Answer.LIVE), TERMS, Seen.FINISHED, Answer.DOUBT))
                .as("live, without an id")
                .containsExactly("360.0 Arm", "720.0 Unknown WHETHER 780.0");
    }

    @ParameterizedTest
    @CsvSource({"NOT_READY", "REFUSED", "SUSPECT", "LATER"})
    void nothingAfterADoubtIsARefusal(Answer answer) {
        assertThat(course(answered(Answer.DOUBT), TERMS, Seen.FINISHED, answer))
                .containsExactly("360.0 Arm", "720.0 Unknown WHETHER 780.0");
    }

    @Test
    void whatNeverLeftAfterADoubtMayBeSentOnceMore() {
        PartFacts part = answered(Answer.DOUBT)
                .plus(new Fact.Armed(at(360), 1, ONE, "1.2"))
                .plus(new Fact.Answered(at(360), 1, ONE, "1.2", Answer.NOT_SENT, null, "no network"))
                .plus(looked(720, ONE, Seen.FINISHED));

        assertThat(decider.decide(part, TERMS, at(720))).isEqualTo(new Arm(ONE));
    }

    @Test
    void aDoubtIsNeverSentAgainByWhoWantsToBeAsked() {
        assertThat(course(answered(Answer.DOUBT), terms(InDoubt.ASK, Duration.ZERO, null), Seen.FINISHED, Answer.DOUBT))
                .containsExactly("360.0 Unknown WHETHER 420.0");
    }

    @Test
    void aDoubtThatIsNotFinishedIsNotSentAgain() {
        assertThat(course(answered(Answer.DOUBT), TERMS, Seen.IN_PROGRESS, Answer.DOUBT))
                .containsExactly("360.0 Unknown WHETHER 420.0");
    }

    @Test
    void aDoubtOfWhichNobodyTellsTheStatusIsUnknownAfterTenMinutesMore() {
        assertThat(course(answered(Answer.DOUBT), TERMS, Seen.MISSING, Answer.DOUBT))
                .containsExactly("1009.007 Unknown WHETHER 1009.654");

        PartFacts blind = answered(Answer.DOUBT).plus(looked(960, ONE, Seen.MISSING));
        assertThat(decider.decide(blind, TERMS, at(960))).isEqualTo(new Unknown(Doubt.WHETHER, List.of(), at(1020)));
        assertThat(decider.decide(blind, TERMS, at(1020))).isEqualTo(new Look(ONE));
    }

    @Test
    void aDoubtIsLookedAtUntilItsContainerIsADayAndAnHourOld() {
        Instant end = START.plus(Duration.ofHours(25));
        Terms ask = terms(InDoubt.ASK, Duration.ZERO, null);
        PartFacts before =
                answered(Answer.DOUBT).plus(new Fact.Looked(end.minusSeconds(1), 1, ONE, Seen.FINISHED, end, null));
        PartFacts after = answered(Answer.DOUBT).plus(new Fact.Looked(end, 1, ONE, Seen.FINISHED, end, null));

        assertThat(decider.decide(before, ask, end))
                .isEqualTo(new Unknown(Doubt.WHETHER, List.of(), end.plusSeconds(899)));
        assertThat(decider.decide(after, ask, end)).isEqualTo(new Unknown(Doubt.WHETHER, List.of(), null));
    }

    @Test
    void whatWasSeenFinishedLongerThanHalfAMinuteAgoIsLookedAtBeforeItIsSent() {
        PartFacts settled = answered(Answer.DOUBT).plus(looked(360, ONE, Seen.FINISHED));

        assertThat(decider.decide(settled, TERMS, at(390))).isEqualTo(new Arm(ONE));
        assertThat(decider.decide(settled, TERMS, at(390.001))).isEqualTo(new Look(ONE));
    }

    @Test
    void anIdThatIsNoContainerIsReadAsThePost() {
        PartFacts none = answered(Answer.DOUBT).plus(looked(3, ONE, Seen.NO_CONTAINER));

        assertThat(decider.decide(none, TERMS, at(3))).isEqualTo(new ReadAsPost(ONE));
        assertThat(decider.decide(none.plus(new Fact.ReadAsPost(at(3), 1, ONE, true)), TERMS, at(3)))
                .isEqualTo(new Settle(new PostId("1"), List.of()));
        assertThat(decider.decide(none.plus(new Fact.ReadAsPost(at(3), 1, ONE, false)), TERMS, at(4)))
                .isEqualTo(new Look(ONE));
    }

    @Test
    void anIdIsAnIdAndAfterADoubtItsTwinsAreLookedFor() {
        PartFacts named = armed().plus(new Fact.Answered(at(1), 1, ONE, "1.1", Answer.LIVE, POST, null));
        assertThat(decider.decide(named, TERMS, at(1))).isEqualTo(new Settle(POST, List.of()));

        PartFacts twice = answered(Answer.DOUBT)
                .plus(new Fact.Armed(at(400), 1, ONE, "1.2"))
                .plus(new Fact.Answered(at(401), 1, ONE, "1.2", Answer.LIVE, POST, null));
        Search search = new Search(at(-5), null);
        assertThat(decider.decide(twice, TERMS, at(401))).isEqualTo(new Wait(at(431)));
        assertThat(decider.decide(twice, TERMS, at(431))).isEqualTo(search);
        PartFacts early = twice.plus(new Fact.Listed(at(430), 1, List.of(POST)));
        assertThat(decider.decide(early, TERMS, at(431))).isEqualTo(search);
        PartFacts listed = twice.plus(new Fact.Listed(at(431), 1, List.of(POST, OTHER)));
        assertThat(decider.decide(listed, TERMS, at(431))).isEqualTo(new Settle(POST, List.of(OTHER)));
    }

    @Test
    void whatIsPublishedIsSearchedForOnceListsKnowIt() {
        PartFacts published = answered(Answer.DOUBT).plus(looked(40, ONE, Seen.PUBLISHED));
        Search search = new Search(at(-5), at(45));

        assertThat(decider.decide(published, TERMS, at(40))).isEqualTo(new Wait(at(70)));
        assertThat(decider.decide(published.plus(listed(69, POST)), TERMS, at(70)))
                .isEqualTo(search);
        assertThat(decider.decide(published.plus(listed(70, POST)), TERMS, at(70)))
                .isEqualTo(new Settle(POST, List.of()));
        assertThat(decider.decide(published.plus(listed(70, POST, OTHER)), TERMS, at(70)))
                .isEqualTo(new Unknown(Doubt.WHICH, List.of(POST, OTHER), at(130)));
        assertThat(decider.decide(published.plus(listed(70)), TERMS, at(130))).isEqualTo(search);
        assertThat(decider.decide(published.plus(listed(25 * 3600)), TERMS, at(26 * 3600)))
                .isEqualTo(new Unknown(Doubt.WHICH, List.of(), null));
    }

    @Test
    void withoutMetasTimeTheOnlyEqualPostProvesNothing() {
        PartFacts published = answered(Answer.DOUBT).plus(new Fact.Looked(at(40), 1, ONE, Seen.PUBLISHED, null, null));

        assertThat(decider.decide(published, TERMS, at(70))).isEqualTo(new Search(at(-5), null));
        assertThat(decider.decide(published.plus(listed(70, POST)), TERMS, at(70)))
                .isEqualTo(new Unknown(Doubt.WHICH, List.of(POST), at(130)));
    }

    @Test
    void whatIsLiveIsDoneAndWhatIsStoppedStaysSo() {
        PartFacts live = answered(Answer.DOUBT).plus(new Fact.Live(at(9), 1, POST, null, List.of()));
        PartFacts stopped = answered(Answer.REFUSED).plus(new Fact.Stopped(at(9), 1, StopReason.LIMIT, "later"));

        assertThat(decider.decide(live, TERMS, at(9))).isEqualTo(new Done());
        assertThat(decider.decide(stopped, TERMS, at(9))).isEqualTo(new Stop(StopReason.LIMIT, "later"));
    }

    @Test
    void aContainerIsMadeAwaitedLeftAloneAndArmed() {
        Terms resting = terms(InDoubt.RESEND_SAME, Duration.ofSeconds(3), null);
        PartFacts nothing = PartFacts.nothing();
        PartFacts created = nothing.plus(new Fact.Created(START, 1, ONE));

        assertThat(decider.decide(nothing, TERMS, START)).isEqualTo(new Create());
        assertThat(decider.decide(created, TERMS, START)).isEqualTo(new Look(ONE));
        assertThat(decider.decide(created.plus(looked(16, ONE, Seen.IN_PROGRESS)), TERMS, at(16)))
                .isEqualTo(new Wait(at(17)));
        assertThat(decider.decide(created.plus(looked(16, ONE, Seen.FINISHED)), resting, at(16)))
                .isEqualTo(new Wait(at(19)));
        assertThat(decider.decide(created.plus(looked(16, ONE, Seen.FINISHED)), resting, at(19)))
                .isEqualTo(new Arm(ONE));
        assertThat(decider.decide(created.plus(looked(16, ONE, Seen.FINISHED)), TERMS, at(46.001)))
                .as("seen too long ago")
                .isEqualTo(new Look(ONE));
    }

    @Test
    void aContainerThatIsNotReadyWithinItsBudgetIsGivenUpIfSomebodyLooked() {
        PartFacts created = PartFacts.nothing().plus(new Fact.Created(START, 1, ONE));
        PartFacts seen = created.plus(looked(59, ONE, Seen.IN_PROGRESS));

        assertThat(decider.decide(created, TERMS, at(60))).isEqualTo(new Look(ONE));
        assertThat(decider.decide(seen, TERMS, at(59.999))).isInstanceOf(Wait.class);
        assertThat(decider.decide(seen, TERMS, at(60)))
                .isEqualTo(new Stop(
                        StopReason.TOO_SLOW, "Container 1 was not ready within PT1M; its status is IN_PROGRESS."));
        assertThat(decider.decide(seen.plus(new Fact.Resumed(at(60))), TERMS, at(119.9)))
                .isEqualTo(new Look(ONE));
    }

    @Test
    void aContainerThatMetaCannotProcessIsTheEndUntilSomebodyAsksAgain() {
        PartFacts failed = PartFacts.nothing()
                .plus(new Fact.Created(START, 1, ONE))
                .plus(new Fact.Looked(at(1), 1, ONE, Seen.ERROR, at(1), "BAD_VIDEO"));

        assertThat(decider.decide(failed, TERMS, at(1)))
                .isEqualTo(new Stop(StopReason.CONTAINER_FAILED, "Container 1 is ERROR: BAD_VIDEO"));
        assertThat(decider.decide(failed.plus(new Fact.Resumed(at(2))), TERMS, at(2)))
                .isEqualTo(new Create());
    }

    @Test
    void eightContainersThatExpireUnusedAreEnough() {
        PartFacts part = PartFacts.nothing();
        for (int i = 1; i <= 8; i++) {
            assertThat(decider.decide(part, TERMS, START)).as("%d", i).isEqualTo(new Create());
            ContainerId id = new ContainerId("" + i);
            part = part.plus(new Fact.Created(START, 1, id)).plus(looked(1, id, Seen.EXPIRED));
        }
        assertThat(decider.decide(part, TERMS, START)).isInstanceOf(Stop.class);
        assertThat(decider.decide(part.plus(new Fact.Resumed(at(2))), TERMS, at(2)))
                .isEqualTo(new Create());
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, REFUSED", "LATER, LIMIT", "TOO_LONG, TOO_LONG"})
    void aContainerThatIsRefusedIsNotAskedForAgain(CreateFailure failure, StopReason reason) {
        assertThat(decider.decide(failed(1, failure), TERMS, at(0))).isEqualTo(new Stop(reason, "said"));
    }

    @Test
    void aLostContainerIsMadeAgainEightTimesEverMoreSeldom() {
        assertThat(decider.decide(failed(1, CreateFailure.LOST), TERMS, at(0))).isEqualTo(new Wait(at(0.5)));
        assertThat(decider.decide(failed(1, CreateFailure.LOST), TERMS, at(0.5)))
                .isEqualTo(new Create());
        assertThat(decider.decide(failed(7, CreateFailure.LOST), TERMS, at(7.999)))
                .isEqualTo(new Wait(at(8)));
        assertThat(decider.decide(failed(8, CreateFailure.LOST), TERMS, at(9)))
                .isEqualTo(new Stop(StopReason.NO_ANSWER, "said"));
    }

    @Test
    void itemsThatMetaDoesNotKnowYetAreWaitedForTwoMinutes() {
        PartFacts part = failed(1, CreateFailure.NOT_READY);

        assertThat(decider.decide(part, TERMS, at(119.999))).isEqualTo(new Create());
        assertThat(decider.decide(part, TERMS, at(120))).isEqualTo(new Stop(StopReason.TOO_SLOW, "said"));
    }

    @Test
    void aParentIsGoneIfItIsMissingTwiceAMinuteApartAndNotYoung() {
        PartFacts part = failed(1, CreateFailure.PARENT);
        assertThat(decider.decide(part, TERMS, at(119.999))).isEqualTo(new Create());
        assertThat(decider.decide(part, TERMS, at(120))).isEqualTo(new LookAtParent());

        PartFacts once = part.plus(new Fact.ParentLooked(at(120), 1, true));
        assertThat(decider.decide(once, TERMS, at(179))).isEqualTo(new Wait(at(180)));
        assertThat(decider.decide(once, TERMS, at(180))).isEqualTo(new LookAtParent());
        PartFacts tooSoon = once.plus(new Fact.ParentLooked(at(179), 1, true));
        assertThat(decider.decide(tooSoon, TERMS, at(180))).isEqualTo(new LookAtParent());

        PartFacts twice = once.plus(new Fact.ParentLooked(at(180), 1, true));
        assertThat(decider.decide(twice, TERMS, at(180))).isEqualTo(new Stop(StopReason.PARENT_GONE, "said"));
        Terms young = terms(InDoubt.RESEND_SAME, Duration.ZERO, at(0));
        assertThat(decider.decide(twice, young, at(180))).isEqualTo(new Wait(at(300)));
        Terms old = terms(InDoubt.RESEND_SAME, Duration.ZERO, at(-120));
        assertThat(decider.decide(twice, old, at(180))).isEqualTo(new Stop(StopReason.PARENT_GONE, "said"));
    }

    @Test
    void aParentThatIsThereIsWaitedForTenMinutes() {
        PartFacts there = failed(1, CreateFailure.PARENT).plus(new Fact.ParentLooked(at(120), 1, false));

        assertThat(decider.decide(there, TERMS, at(599.999))).isEqualTo(new Create());
        assertThat(decider.decide(there, TERMS, at(600))).isEqualTo(new Stop(StopReason.REFUSED, "said"));
    }

    /** All steps from now on but looks at containers, up to the first that ends a course. */
    private List<String> course(PartFacts from, Terms terms, Seen seen, Answer answer) {
        return course(from, terms, seen, answer, 0);
    }

    private List<String> course(PartFacts from, Terms terms, Seen seen, Answer answer, long second) {
        PartFacts part = from;
        Instant now = at(second);
        List<String> course = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            Decision next = decider.decide(part, terms, now);
            if (next instanceof Wait wait) {
                now = wait.until();
            } else if (next instanceof Look look) {
                part = part.plus(new Fact.Looked(now, 1, look.container(), seen, now, null));
            } else {
                course.add(seconds(now) + " " + name(next));
                if (!(next instanceof Arm arm) || answer == Answer.LIVE) {
                    return course;
                }
                String permit = "9." + step;
                part = part.plus(new Fact.Armed(now, 1, arm.container(), permit))
                        .plus(new Fact.Answered(now, 1, arm.container(), permit, answer, null, "said"));
            }
        }
        throw new AssertionError("no end: " + course);
    }

    private static String name(Decision decision) {
        String name = decision.getClass().getSimpleName();
        if (decision instanceof Stop stop) {
            return name + " " + stop.why();
        }
        return decision instanceof Unknown unknown
                ? name + " " + unknown.doubt() + " " + seconds(unknown.lookAgain())
                : name;
    }

    private static double seconds(Instant moment) {
        return Duration.between(START, moment).toMillis() / 1000.0;
    }

    private static Instant at(double second) {
        return START.plusMillis(Math.round(second * 1000));
    }

    private static PartFacts armed() {
        return PartFacts.nothing()
                .plus(new Fact.Created(START, 1, ONE))
                .plus(looked(0, ONE, Seen.FINISHED))
                .plus(new Fact.Armed(START, 1, ONE, "1.1"));
    }

    private static PartFacts answered(Answer answer) {
        return armed().plus(new Fact.Answered(START, 1, ONE, "1.1", answer, null, "said"));
    }

    private static PartFacts failed(int times, CreateFailure failure) {
        PartFacts part = PartFacts.nothing();
        for (int i = 0; i < times; i++) {
            part = part.plus(new Fact.CreateFailed(START, 1, failure, "said"));
        }
        return part;
    }

    private static Fact.Looked looked(double second, ContainerId id, Seen seen) {
        return new Fact.Looked(at(second), 1, id, seen, at(second), null);
    }

    private static Fact.Listed listed(double second, PostId... matches) {
        return new Fact.Listed(at(second), 1, List.of(matches));
    }

    private static Terms terms(InDoubt inDoubt, Duration rest, @Nullable Instant parentLiveAt) {
        return new Terms(
                inDoubt,
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Expected.NOTHING,
                rest,
                Duration.ofMinutes(2),
                parentLiveAt);
    }
}
