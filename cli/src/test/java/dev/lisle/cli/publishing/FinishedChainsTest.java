package dev.lisle.cli.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Stage;
import dev.lisle.cli.Terminal;
import dev.lisle.cli.session.World;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.preflight.Preflight;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with a chain that is published: finding it again, looking at it, repairing and deleting it. */
class FinishedChainsTest {
    private static final String FOUR_PARTS = "one\n---\ntwo\n---\nthree\n---\nfour";

    @TempDir
    private Path home;

    private Stage stage;
    private Emulator emulator;
    private Terminal ada;

    @BeforeEach
    void start() {
        stage = Stage.open(home);
        emulator = stage.emulator();
        ada = stage.ada()
                .in(new World(
                        emulator.clock().asClock(),
                        time -> emulator.clock().advance(time.isNegative() ? Duration.ZERO : time),
                        Preflight.defaults()));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void theyAreListedLatestFirstWithWhatTheyBeginWith() {
        String first = published("early\n---\nafter");
        String second = published("late");

        assertThat(ada.type("chains", "--done", "--quiet").out()).isEqualTo(second + "\n" + first + "\n");
        assertThat(ada.type("chains", "--done", "--limit", "1").out())
                .startsWith(second + "  1 part  20")
                .contains("\n  late\n")
                .doesNotContain("early");
        assertThat(ada.type("chains", "--done", "--json").out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"id\":\"" + second + "\",\"state\":\"published\",\"begun\":\"20")
                .endsWith(",\"in_doubt\":false,\"text\":\"late\"}");
        assertThat(ada.type("chains").err()).isEqualTo("Nothing is unfinished.\n");
    }

    @Test
    void oneIsDeletedByTheFirstLettersOfItsIdAndIsKnownToBe() {
        String chain = published(FOUR_PARTS);

        Terminal.Result deleted = ada.type("delete", "--chain", chain.substring(0, 5), "--yes");

        assertThat(deleted.err()).isEmpty();
        assertThat(deleted.out().lines()).hasSize(4).allMatch(line -> line.startsWith("Deleted "));
        assertThat(emulator.postsOf("ada")).isEmpty();
        assertThat(ada.type("chains", "--done").out()).startsWith(chain + "  4 parts, deleted");
        assertThat(ada.type("delete", "--chain", chain, "--yes"))
                .isEqualTo(new Terminal.Result(ExitCode.OK, "", "Nothing of the chain " + chain + " is live.\n"));
    }

    @Test
    void lettersThatBeginSeveralAreRefusedWithAllOfThem() {
        String one = published("one");
        String two = published("two");

        Terminal.Result refused = ada.type("delete", "--chain", "c", "--yes");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(refused.err()).contains("begins more than one chain", one, two, "Write more of it");
        assertThat(emulator.postsOf("ada")).hasSize(2);
    }

    @Test
    void lookingSaysWhatIsGoneAndWhatItTakesAndChangesNothing() {
        String chain = published(FOUR_PARTS);
        assertThat(ada.type("repair", chain, "--dry-run").out())
                .isEqualTo("The chain " + chain + " is whole: 4 parts.\n");
        emulatorLoses("two");

        Terminal.Result looked = ada.type("repair", chain, "--dry-run");

        assertThat(looked.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(looked.out())
                .isEqualTo("The chain " + chain + " is broken after 1 of 4 parts.\n  gone      two\n  cut off   "
                        + link("three") + "\n  cut off   " + link("four") + "\n");
        assertThat(ada.type("repair", chain, "--dry-run", "--quiet").out()).isEqualTo("broken\n");
        assertThat(ada.type("repair", chain, "--dry-run", "--json").out())
                .isEqualTo("{\"chain\":\"" + chain + "\",\"whole\":false,\"intact\":[\"" + id("one")
                        + "\"],\"gone\":[\"two\"],\"deletes\":[\"" + id("three") + "\",\"" + id("four")
                        + "\"],\"publishes\":3}\n");
        assertThat(texts()).containsExactly("one", "three", "four");
    }

    @Test
    void repairingSaysFirstWhatItWillDoAndHeedsTheAnswer() {
        String chain = published(FOUR_PARTS);
        emulatorLoses("three");

        assertThat(ada.type("repair", chain).err()).contains("nobody here to ask", "--yes", "--dry-run");
        Terminal.Result declined = ada.watched(80).reading("n\n").type("repair", chain);

        assertThat(declined.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(declined.out()).isEmpty();
        assertThat(declined.err())
                .contains("is broken after 2 of 4 parts.")
                .contains("Delete 1 post with all replies and likes, and publish 2 parts anew? [y/N] ")
                .contains("Note: Meta knows nothing of one post any more. It is asked again in ")
                .contains("Nothing was changed.");
        assertThat(texts()).containsExactly("one", "two", "four");

        Terminal.Result repaired = ada.watched(80).reading("y\n").type("repair", chain);

        assertThat(repaired.exitCode()).as(repaired.err()).isEqualTo(ExitCode.OK);
        assertThat(repaired.err())
                .as("looked at before and after the question, waited for once")
                .containsOnlyOnce("It is asked again in ");
        assertThat(repaired.out()).contains("1 of 2", "2 of 2").contains(link("three"), link("four"));
        assertThat(texts()).containsExactly("one", "two", "three", "four");
        assertThat(ada.type("chains", "--done").out()).contains(chain + "  4 parts, repaired by c");
        assertThat(ada.type("repair", chain, "--yes").err()).isEqualTo("The chain " + chain + " is whole: 4 parts.\n");
    }

    @Test
    void ctrlCWhileARepairLooksLeavesAllAsItIs() {
        String chain = published(FOUR_PARTS);
        emulatorLoses("three");

        Terminal.Result stopped = ada.watched(80).typeUntil("It is asked again in", "repair", chain, "--yes");

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(stopped.out()).isEmpty();
        assertThat(stopped.err())
                .contains("lisle: stopped; nothing was published anew. 'lisle repair " + chain
                        + "' looks again and goes on.\n")
                .doesNotContain("\tat ");
        assertThat(texts()).containsExactly("one", "two", "four");
        assertThat(ada.type("chains").err()).isEqualTo("Nothing is unfinished.\n");
    }

    @Test
    void ctrlCOnceARepairHasDeletedSaysHowToGoOnAndTheSameCommandDoes() {
        String chain = published(FOUR_PARTS);
        emulatorLoses("two");

        Terminal.Result stopped = ada.watched(80).typeUntil("1 left to delete", "repair", chain, "--yes");

        String begun = ada.type("chains", "--quiet").out().strip();
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(stopped.err())
                .contains(
                        "it was interrupted. Of the posts that it replaces 1 are deleted, 1 are left. 0 live",
                        "'lisle resume " + begun + "' goes on with it")
                .doesNotContain("nothing was published", "Delete the same again", "\tat ");
        assertThat(texts()).containsExactly("one", "three");

        Terminal.Result repaired = ada.type("repair", chain, "--yes");

        assertThat(repaired.exitCode()).as(repaired.err()).isEqualTo(ExitCode.OK);
        assertThat(texts()).containsExactly("one", "two", "three", "four");
        assertThat(ada.type("chains").err()).isEqualTo("Nothing is unfinished.\n");
    }

    @Test
    void ctrlCWhileAChainIsDeletedNamesWhatIsLeftAndTheSameCommandGoesOn() {
        String chain = published(FOUR_PARTS);

        Terminal.Result stopped = ada.typeUntil("Deleted ", "delete", "--chain", chain, "--yes");

        assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(stopped.err())
                .contains("It was interrupted. 1 deleted, 3 left.")
                .doesNotContain("\tat ");
        assertThat(texts()).containsExactly("one", "two", "three");
        assertThat(ada.type("delete", "--chain", chain, "--yes").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(texts()).isEmpty();
    }

    @Test
    void theLastPartIsPublishedAnewAndTheChainIsDeletedAsAWhole() {
        String chain = published(FOUR_PARTS);
        emulatorLoses("four");

        Terminal.Result repaired = ada.type("repair", chain, "--yes", "--json");

        assertThat(repaired.out())
                .startsWith("{\"complete\":true,\"chain\":\"" + chain + "\",\"parts\":[{\"id\":\"" + id("one"))
                .contains(id("four"));
        assertThat(ada.type("delete", "--chain", chain, "--yes").out().lines()).hasSize(4);
        assertThat(texts()).isEmpty();
    }

    @Test
    void aRepostHasNothingToRepairAndAForeignChainIsRefused() {
        ada.type("repost", stage.publish("grace", "hers"));
        String repost =
                ada.type("chains", "--done", "--quiet", "--limit=1").out().strip();
        String foreign = published("ada's");

        assertThat(ada.type("chains", "--done").out()).contains("\n  a repost\n");
        assertThat(ada.type("repair", repost, "--dry-run"))
                .isEqualTo(new Terminal.Result(
                        ExitCode.WRONG_INPUT,
                        "",
                        "lisle: The chain " + repost + " is a repost. Repost the post again instead.\n"));
        assertThat(ada.type("repair", foreign, "--dry-run", "--as", "grace").err())
                .contains("belongs to the account " + emulator.account("ada").id());
        assertThat(ada.type("resume", foreign).exitCode()).isEqualTo(ExitCode.OK);
    }

    private String published(String text) {
        Terminal.Result result = ada.type("publish", text, "--separator=---", "--json");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return result.out().replaceAll("(?s).*\"chain\":\"(\\w+)\".*", "$1");
    }

    /** As when somebody deletes it in Meta's app. */
    private void emulatorLoses(String text) {
        assertThat(ada.type("delete", id(text), "--yes").exitCode()).isEqualTo(ExitCode.OK);
    }

    private String id(String text) {
        return post(text).id();
    }

    private String link(String text) {
        return post(text).permalink().toString();
    }

    private EmulatedPost post(String text) {
        return emulator.postsOf("ada").stream()
                .filter(post -> text.equals(post.text()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(texts()));
    }

    private List<String> texts() {
        return emulator.postsOf("ada").stream().map(EmulatedPost::text).toList();
    }
}
