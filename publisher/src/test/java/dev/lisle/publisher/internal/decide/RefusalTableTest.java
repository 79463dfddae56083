package dev.lisle.publisher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.errors.ApiError;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.internal.facts.Answer;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartFacts;
import dev.lisle.publisher.internal.facts.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error that Meta is known to send, with every status, whether or not the post went live. */
class RefusalTableTest {
    private static final ContainerId CONTAINER = new ContainerId("17");
    private static final Terms TERMS = new Terms(
            InDoubt.RESEND_SAME,
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Duration.ofDays(30),
            Expected.NOTHING,
            Duration.ZERO,
            Duration.ofMinutes(2),
            null);

    static Stream<Arguments> errors() {
        int[][] codes = {
            {10, 0},
            {10, 4279067},
            {24, 4279009},
            {24, 0},
            {100, 0},
            {100, 10},
            {100, 33},
            {100, 4279004},
            {100, 4279030},
            {-1, 4279047},
            {100, 4279047},
            {-1, 0},
            {190, 0},
            {190, 463},
            {452, 4279019},
            {613, 4279002},
            {1, 0},
            {2, 0},
            {4, 2207051},
            {4, 0},
            {1, 2207052},
            {77, 4279013},
            {3, 0},
            {17, 0},
            {102, 0},
            {200, 0},
            {299, 0},
            {341, 0},
            {368, 0},
            {506, 0},
            {1609005, 0},
            {9, 2207042},
            {25, 2207050},
            {24, 2207006},
            {12345, 0}
        };
        List<Arguments> all = new ArrayList<>();
        for (int[] code : codes) {
            for (int status : new int[] {200, 400, 500}) {
                for (boolean live : new boolean[] {true, false}) {
                    all.add(Arguments.of(code[0], code[1] == 0 ? null : code[1], status, live));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void noErrorIsTakenForARefusalOfAPostThatIsLive(int code, @Nullable Integer subcode, int status, boolean live) {
        ApiError error = new ApiError(status, code, subcode, "OAuthException", "no", null, null, null, null);
        ThreadsException failure = new InvalidRequestException("refused", Effect.NONE, error);

        String end = end(Reading.ofPublish(failure), live);

        if (live) {
            assertThat(end).isEqualTo("published");
        } else {
            assertThat(end).isIn("stopped", "sent again, the same", "another container");
        }
    }

    /** Follows the decisions in a world where the first answer is this one, and every look tells the truth. */
    private static String end(Answer answer, boolean live) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        PartFacts part = PartFacts.nothing()
                .plus(new Fact.Created(now, 1, CONTAINER))
                .plus(new Fact.Looked(now, 1, CONTAINER, Seen.FINISHED, now, null))
                .plus(new Fact.Armed(now, 1, CONTAINER, "1.1"))
                .plus(new Fact.Answered(now, 1, CONTAINER, "1.1", answer, null, "said"));
        for (int steps = 0; steps < 1_000; steps++) {
            Decision next = new Decider().decide(part, TERMS, now);
            if (next instanceof Decision.Wait wait) {
                now = wait.until();
            } else if (next instanceof Decision.Look) {
                Seen seen = live ? Seen.PUBLISHED : Seen.FINISHED;
                part = part.plus(new Fact.Looked(now, 1, CONTAINER, seen, now, null));
            } else if (next instanceof Decision.Arm && !live) {
                return "sent again, the same";
            } else if (next instanceof Decision.Create) {
                return "another container";
            } else {
                return next instanceof Decision.Search
                        ? "published"
                        : next instanceof Decision.Stop ? "stopped" : next.toString();
            }
        }
        return "no end";
    }
}
