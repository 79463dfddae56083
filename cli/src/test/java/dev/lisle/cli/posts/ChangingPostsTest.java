package dev.lisle.cli.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.cli.WithStage;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChangingPostsTest extends WithStage {
    private static final String NOWHERE = "17900000000009999";

    @Test
    void severalPostsAreDeletedOnceSomebodySaidSo() {
        String first = stage.publish("ada", "first");
        String second = stage.publish("ada", "second");

        Result no = stage.ada().watched(80).reading("n\n").type("delete", first, second);
        assertThat(no.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(no.err()).contains("Delete 2 posts for good? [y/N]").contains("Nothing was changed.");
        assertThat(stage.emulator().postsOf("ada")).hasSize(2);

        Result yes = stage.ada().watched(80).reading("y\n").type("delete", first, second);
        assertThat(yes.out()).isEqualTo("Deleted " + first + ".\nDeleted " + second + ".\n");
        assertThat(stage.emulator().postsOf("ada")).isEmpty();
    }

    @Test
    void aScriptDeletesWithYesAndSeesWhatIsLeftWhenTheQuotaEnds() {
        String post = stage.publish("ada", "first");

        assertThat(stage.print("delete", post, "--yes", "--json"))
                .isEqualTo("{\"id\":\"" + post + "\",\"deleted\":true}\n");
        assertThat(stage.ada().type("delete", post, "--yes").exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aRepostIsAPostOfItsOwn() {
        String post = stage.publish("grace", "worth it");

        String repost = stage.print("repost", post, "--quiet").strip();

        assertThat(stage.emulator().postsOf("ada")).extracting(EmulatedPost::id).containsExactly(repost);
        assertThat(stage.print("timeline")).contains("· repost").contains("reposts " + post);
    }

    @Test
    void aPostIsRepostedOnceHoweverOftenItIsSaid() {
        String post = stage.publish("grace", "worth it");

        String first = stage.print("repost", post, "--quiet");
        String second = stage.print("repost", post, "--quiet");

        assertThat(second).isEqualTo(first);
        assertThat(stage.emulator().postsOf("ada")).hasSize(1);
    }

    @Test
    void aRepostWhoseAnswerIsLostIsFoundAndNotSentAgain() {
        String post = stage.publish("grace", "worth it");
        stage.emulator()
                .faults()
                .add(Fault.cut(Moment.AFTER_EFFECT).on(Operation.REPOST).once());

        Result result = stage.ada().type("repost", post);

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).contains("The answer to the repost was lost");
        assertThat(stage.emulator().postsOf("ada")).hasSize(1);
    }

    @Test
    void aWrongIdIsSaidBeforeAnybodyGetsImpatient() {
        Result result = assertTimeout(Duration.ofSeconds(15), () -> stage.ada().type("repost", NOWHERE));

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains(NOWHERE).contains("check its id");
    }

    @Test
    void ofSeveralTheOneThatIsRefusedIsSaidAndTheOthersAreDone() {
        String first = stage.publish("grace", "first");
        String last = stage.publish("grace", "last");
        String own = stage.publish("ada", "own");

        Result reposted = stage.inItsTime().ada().type("repost", first, NOWHERE, last);
        Result deleted = stage.ada().type("delete", own, NOWHERE, "--yes");
        Result shown = stage.ada().type("show", NOWHERE, first, "--quiet");

        for (Result result : List.of(reposted, deleted, shown)) {
            assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(result.err())
                    .containsOnlyOnce("lisle: " + NOWHERE + ": ")
                    .doesNotContain("Not done");
        }
        assertThat(reposted.out()).contains("Reposted " + first + " as ", "Reposted " + last + " as ");
        assertThat(deleted.out()).isEqualTo("Deleted " + own + ".\n");
        assertThat(shown.out()).isEqualTo(first + "\n");
    }

    @Test
    void ofSeveralThoseAreNamedThatAreLeftWhenTheTokenEnds() {
        String first = stage.publish("ada", "first");
        String second = stage.publish("ada", "second");
        stage.emulator()
                .faults()
                .add(Fault.answer(FaultAnswer.TOKEN_EXPIRED, Moment.BEFORE_EFFECT)
                        .on(Operation.DELETE)
                        .once());

        Result deleted = stage.ada().type("delete", NOWHERE, first, second, "--yes");

        assertThat(deleted.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(deleted.out()).isEmpty();
        assertThat(deleted.err())
                .contains("lisle: " + NOWHERE + ": ", "Not done, or not surely: " + first + " " + second + "\n");
        assertThat(stage.emulator().postsOf("ada")).hasSize(2);
    }

    @Test
    void aLostAnswerEndsWhatIsDoneToSeveralAndSaysThatItsEffectIsUnknown() {
        String first = stage.publish("ada", "first");
        String second = stage.publish("ada", "second");
        stage.emulator()
                .faults()
                .add(Fault.cut(Moment.AFTER_EFFECT).on(Operation.DELETE).once());

        Result deleted = stage.ada().type("delete", first, second, "--yes");

        assertThat(deleted.exitCode()).isEqualTo(ExitCode.EFFECT_UNKNOWN);
        assertThat(deleted.err()).contains("Not done, or not surely: " + first + " " + second + "\n");
    }

    @Test
    void aChainIsDeletedWholeTheLastPartFirst() {
        stage.publish("ada", "before");
        Matcher chain = Pattern.compile("\"chain\":\"(\\w+)\"")
                .matcher(stage.print("publish", "one\n---\ntwo", "--separator", "---", "--json"));
        assertThat(chain.find()).isTrue();
        List<String> parts = stage.emulator().postsOf("ada").stream()
                .map(EmulatedPost::id)
                .skip(1)
                .toList();

        Result no = stage.ada().watched(80).reading("n\n").type("delete", "--chain", chain.group(1));
        assertThat(no.err()).contains("Delete the chain " + chain.group(1) + ", 2 posts, for good? [y/N]");
        assertThat(no.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(stage.emulator().postsOf("ada")).hasSize(3);

        assertThat(stage.print("delete", "--chain", chain.group(1), "--yes"))
                .isEqualTo("Deleted " + parts.get(1) + ".\nDeleted " + parts.get(0) + ".\n");
        assertThat(stage.emulator().postsOf("ada"))
                .extracting(EmulatedPost::text)
                .containsExactly("before");
    }

    @Test
    void halfAChainIsReportedWhenDeletingItFailsAndTheSameAgainDeletesTheRest() {
        Matcher chain = Pattern.compile("\"chain\":\"(\\w+)\"")
                .matcher(stage.print("publish", "one\n---\ntwo", "--separator", "---", "--json"));
        assertThat(chain.find()).isTrue();
        String first = stage.emulator().postsOf("ada").get(0).id();
        stage.emulator()
                .faults()
                .add(Fault.answer(FaultAnswer.TOKEN_EXPIRED, Moment.BEFORE_EFFECT)
                        .on(Operation.DELETE)
                        .once());

        Result failed = stage.ada().type("delete", "--chain", chain.group(1), "--yes");

        assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.err()).contains("0 deleted, 2 left. Delete the same again to go on.");
        assertThat(stage.print("delete", "--chain", chain.group(1), "--yes")).endsWith("Deleted " + first + ".\n");
        assertThat(stage.emulator().postsOf("ada")).isEmpty();
    }

    @Test
    void aReplyAnswersAndAQuoteQuotes() {
        String post = stage.publish("grace", "Which is it?");

        stage.print("reply", post, "Warp.");
        stage.print("quote", post, "A good question");

        assertThat(stage.emulator().postsOf("ada"))
                .extracting(EmulatedPost::text, EmulatedPost::replyTo, EmulatedPost::quotedPost)
                .containsExactly(tuple("Warp.", post, null), tuple("A good question", null, post));
    }
}
