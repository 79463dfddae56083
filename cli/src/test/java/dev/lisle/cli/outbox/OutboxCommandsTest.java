package dev.lisle.cli.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.cli.WithEmulator;
import dev.lisle.emulator.EmulatedPost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxCommandsTest extends WithEmulator {
    private static final Path LOOM = Path.of("../examples/demo/loom.jpg");

    @Test
    void aPostWithAPictureIsAddedListedPublishedAndShown() throws IOException {
        Path picture = Files.copy(LOOM, home.resolve("loom.jpg"));
        Result added = ada.type("outbox", "add", "Good morning", "--media", picture.toString(), "--alt", "A loom");
        Files.delete(picture); // it is kept already
        String id = id(added);

        assertThat(ada.type("outbox", "list").out())
                .contains("ada")
                .contains("pending")
                .contains("Good morning");
        Result run = ada.type("outbox", "run", "--once");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        EmulatedPost post = emulator.postsOf("ada").get(0);
        assertThat(post.text()).isEqualTo("Good morning");
        assertThat(run.out()).contains("ada: " + id + " is live: " + post.permalink());
        assertThat(ada.type("outbox", "show", id).out())
                .contains("published")
                .contains(post.permalink().toString());
        assertThat(ada.type("outbox", "show", id, "--json").out())
                .contains("\"state\":\"published\"")
                .contains("\"history\":[{\"at\":\"");
        assertThat(ada.type("outbox", "list").err()).contains("There is nothing here.");
    }

    @Test
    void whatWaitsIsMovedAndCancelledByManyIds() {
        String one = id(ada.type("outbox", "add", "One", "--at", "2099-01-01 08:00"));
        String two = id(ada.type("outbox", "add", "Two", "--at", "2099-01-01 09:00"));

        Result moved = ada.type("outbox", "move", one, "--at", "2098-01-01T08:00Z", "--json");
        Result cancelled = ada.reading(one + "\n" + two + "\n").type("outbox", "cancel", "-", "--quiet");
        ada.type("outbox", "run", "--once");

        assertThat(moved.out()).contains("\"due\":\"2098-01-01T08:00:00Z\"");
        assertThat(cancelled.out()).isEqualTo(one + "\n" + two + "\n");
        assertThat(ada.type("outbox", "list", "--state", "cancelled", "--quiet").out())
                .contains(one, two);
        assertThat(ada.type("outbox", "retry", one).err()).contains("cannot be retried: it was cancelled.");
        assertThat(ada.type("outbox", "retry", one).exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void whatIsNotToGoOutLateIsMissedListedAndSentAllTheSame() {
        Result wrong = ada.type("outbox", "add", "News", "--at", "2099-01-01 08:00", "--not-after", "2099-01-01 07:00");
        Result noMoment = ada.type("outbox", "add", "News", "--not-after", "soon");
        String id =
                id(ada.type("outbox", "add", "News", "--at", "2000-01-01T08:00Z", "--not-after", "2000-01-01T09:00Z"));

        Result run = ada.type("outbox", "run", "--once", "--json");

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(wrong.err()).contains("--not-after: ").contains("after its last moment");
        assertThat(noMoment.err()).contains("--not-after: \"soon\" is no moment.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("\"event\":\"missed\"").contains("\"id\":\"" + id + "\"");
        assertThat(ada.type("outbox", "list").out())
                .contains("missed")
                .contains("not after")
                .contains("passed before it could go out");
        assertThat(ada.type("outbox", "list", "--state", "missed", "--json").out())
                .contains("\"state\":\"missed\"")
                .contains("\"not_after\":\"2000-01-01T09:00:00Z\"");
        Result late = ada.type("outbox", "move", id, "--at", "2099-01-01T08:00Z");
        assertThat(late.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(late.err()).contains("after its last moment");
        assertThat(ada.type("outbox", "move", id, "--at", "2099-01-01T08:00Z", "--not-after", "never", "--json")
                        .out())
                .contains("\"state\":\"pending\"")
                .doesNotContain("not_after");
        String other = id(
                ada.type("outbox", "add", "Old news", "--at", "2000-01-01T08:00Z", "--not-after", "2000-01-01T09:00Z"));
        ada.type("outbox", "run", "--once");
        ada.type("outbox", "retry", other);
        ada.type("outbox", "run", "--once");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Old news");
    }

    @Test
    void anImportSaysWhichLineHasNoSlotInTime() throws IOException {
        ada.type("outbox", "queue", "daily 9:00 UTC");
        Path table = Files.writeString(home.resolve("posts.csv"), """
                at,not_after,text
                queue,,One
                queue,2000-01-01 08:00,Two
                """);

        Result planned = ada.type("outbox", "import", table.toString(), "--dry-run", "--account", "ada");
        Result imported = ada.type("outbox", "import", table.toString(), "--account", "ada");

        assertThat(planned.out()).contains("in the queue, not after");
        assertThat(imported.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(imported.err())
                .contains("posts.csv, line 3: The next free slot of ada is")
                .contains("What stands before it was added");
        assertThat(ada.type("outbox", "list").out()).contains("One").doesNotContain("Two");
    }

    @Test
    void whatWaitsIsEditedUntilItHasGoneOut() throws IOException {
        Path picture = Files.copy(LOOM, home.resolve("loom.jpg"));
        String id = id(ada.type("outbox", "add", "Good mornign"));

        Result edited =
                ada.type("outbox", "edit", id, "Good morning", "--media", picture.toString(), "--alt", "A loom");
        Files.delete(picture);
        Result fromFile = ada.reading("Good evening").type("outbox", "edit", id, "-", "--quiet");
        ada.type("outbox", "run", "--once");
        Result late = ada.type("outbox", "edit", id, "Too late");

        assertThat(edited.out()).contains("Good morning").contains("pending");
        assertThat(fromFile.out()).isEqualTo(id + "\n");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Good evening");
        assertThat(late.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(late.err()).startsWith("lisle: ").contains("cannot be edited");
    }

    @Test
    void anUnknownThatAPersonSawIsLive() {
        String id = unknown();
        String seen = emulator.postsOf("ada").get(0).id();

        Result confirmed = ada.type("outbox", "confirm", id, "--live", seen);
        Result run = ada.type("outbox", "run", "--once");

        assertThat(confirmed.exitCode()).as(confirmed.err()).isEqualTo(ExitCode.OK);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(ada.type("outbox", "show", id, "--json").out())
                .contains("\"state\":\"published\"")
                .contains("\"live\":[{\"id\":\"" + seen + "\"");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Seen");
        assertThat(ada.type("outbox", "confirm", id, "--not-live").err()).contains("nothing of it is in doubt");
    }

    @Test
    void anUnknownThatIsNotLiveGoesOutOnceItIsRetried() {
        String id = unknown();

        Result confirmed = ada.type("outbox", "confirm", id, "--not-live");
        ada.type("outbox", "run", "--once");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Seen");
        Result retried = ada.type("outbox", "retry", id);
        Result run = ada.type("outbox", "run", "--once");

        assertThat(confirmed.out()).contains("failed").contains("A person has said that part 1 is not live.");
        assertThat(retried.exitCode()).as(retried.err()).isEqualTo(ExitCode.OK);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactlyInAnyOrder("Seen", "Perhaps");
    }

    @Test
    void aDatabaseOfANewerReleaseIsLeftAlone() throws SQLException {
        String file = home.resolve("outbox.db").toString();
        ada.type("outbox", "add", "Good morning", "--database", file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into lisle_outbox_schema (version, installed_at) values (999, 0)");
        }

        Result result = ada.type("outbox", "list", "--database", file);

        assertThat(result.err())
                .startsWith("lisle: The outbox's database has version 999")
                .doesNotContain("\tat ");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void aPageAtAPortInUseIsRefusedWithTheRemedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Result result = ada.type("outbox", "run", "--page", String.valueOf(taken.getLocalPort()));

            assertThat(result.err())
                    .startsWith("lisle: The page cannot listen at port " + taken.getLocalPort())
                    .contains("Give another with --page.");
            assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        }
    }

    @Test
    void aKeyMakesItSafeToAddAgain() {
        String[] command = {"outbox", "add", "Once", "--key", "k1", "--quiet"};

        assertThat(ada.type(command).out()).isEqualTo(ada.type(command).out());
        Result other = ada.type("outbox", "add", "Another", "--key", "k1");
        assertThat(other.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(other.err()).contains("The key \"k1\" was used for the submission");
    }

    @Test
    void aQueueFillsItsSlots() {
        Result set = ada.type("outbox", "queue", "daily 9:00 UTC");
        String first = ada.type("outbox", "add", "One", "--queue", "--json").out();
        String second =
                ada.type("outbox", "add", "Two", "--at", "queue", "--json").out();

        assertThat(set.out()).contains("mon tue wed thu fri sat sun 09:00 UTC");
        assertThat(due(second)).isEqualTo(due(first).plusDays(1));
        assertThat(ada.type("outbox", "queue", "--remove").out()).contains("ada has no queue any more.");
        assertThat(ada.type("outbox", "queue").exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void anAccountThatIsPausedPublishesNothingUntilItGoesOn() {
        ada.type("outbox", "add", "Later");
        ada.type("outbox", "pause", "--reason", "On holiday");
        ada.type("outbox", "run", "--once");
        assertThat(emulator.postsOf("ada")).isEmpty();

        ada.type("outbox", "resume");
        ada.type("outbox", "run", "--once");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Later");
    }

    @Test
    void aTableIsShownThenImportedThenImportedAgainWithoutHarm() throws IOException {
        Path csv = Files.writeString(
                home.resolve("posts.csv"), "account,at,text\nada,2020-01-01 08:00,One\ngrace,2020-01-01 09:00,Two\n");

        Result shown = ada.type("outbox", "import", csv.toString(), "--zone", "Europe/Berlin", "--dry-run");
        assertThat(shown.out()).contains("posts.csv, line 2 · ada").contains("posts.csv, line 3 · grace");
        assertThat(ada.type("outbox", "list", "--quiet").out()).isEmpty();
        Result first = ada.type("outbox", "import", csv.toString(), "--quiet");
        Result second = ada.type("outbox", "import", csv.toString(), "--quiet");
        ada.type("outbox", "run", "--once");

        assertThat(second.out()).isEqualTo(first.out());
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("One");
        assertThat(emulator.postsOf("grace")).extracting(EmulatedPost::text).containsExactly("Two");
    }

    @Test
    void aFolderOfMarkdownIsImported() throws IOException {
        Path folder = Files.createDirectory(home.resolve("drafts"));
        Files.copy(LOOM, folder.resolve("loom.jpg"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("a.md"), "---\nat: 2020-01-01 08:00\n---\nA loom\n\n![At rest](loom.jpg)\n");

        Result result = ada.type("outbox", "import", folder.toString(), "--account", "ada");
        ada.type("outbox", "run", "--once");

        assertThat(result.err()).isEmpty();
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("A loom");
    }

    @Test
    void tokensAreKeptSealedAndUsedFromTheVault() throws IOException {
        Result kept = ada.type("outbox", "vault", "--keep", "--account", "grace");
        ada.type("outbox", "add", "From the vault", "--account", "grace");
        Result run = ada.type("outbox", "run", "--once");

        assertThat(kept.out()).contains("The token of grace is in the vault.");
        assertThat(run.err()).isEmpty();
        assertThat(emulator.postsOf("grace")).hasSize(1);
        Result list = ada.type("outbox", "vault");
        assertThat(list.out())
                .contains("grace")
                .doesNotContain(emulator.account("grace").token());
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(emulator.account("grace").token());
            }
        }
        Result wrong = ada.with("LISLE_OUTBOX_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                .type("outbox", "vault", "--rotate");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(wrong.err()).contains("was sealed with the key");
        assertThat(ada.type("outbox", "vault", "--forget", "--account", "grace").out())
                .contains("out of the vault");
    }

    @Test
    void anAccountThatIsNotHereFailsAndSaysSo() {
        ada.type("outbox", "add", "Whose?", "--account", "nobody");

        Result run = ada.type("outbox", "run", "--once");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("nobody").contains("failed");
        assertThat(ada.type("outbox", "list", "--state", "failed").out()).contains("has no account \"nobody\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outbox | Which command?",
                "outbox add | There is nothing to publish",
                "outbox add Hello --at soon | --at: \"soon\" is no moment.",
                "outbox add Hello --at queue | The account \"ada\" has no queue.",
                "outbox add Hello --queue --at 2099-01-01T08:00Z | Give one of them.",
                "outbox add Hello --zone Mars --at 2099-01-01T08:00 | --zone is \"Mars\"",
                "outbox add Hello --account a/b | \"a/b\" is no name of an account",
                "outbox add Hello --database jdbc:mysql://u:secret@h/d | \"jdbc:mysql://…\" is no place of an outbox.",
                "outbox list --database postgresql://u:secret@h/d | \"postgresql://…\" is no place of an outbox.",
                "outbox list --database jdbc:postgresql://u:secret/d | no place of an outbox.",
                "outbox list --limit 0 | --limit is 0.",
                "outbox list --state gone | gone",
                "outbox show NO! | is no id of a submission",
                "outbox show nosuch | There is no submission \"nosuch\"",
                "outbox cancel nosuch | There is no submission \"nosuch\"",
                "outbox cancel nosuch neither | lisle: neither: There is no submission \"neither\"",
                "outbox retry nosuch | There is no submission \"nosuch\"",
                "outbox move nosuch --at soon | \"soon\" is no moment.",
                "outbox move nosuch --at queue | --at is \"queue\". Give a moment",
                "outbox confirm nosuch | --live",
                "outbox confirm nosuch --live 12/34 | is no id",
                "outbox confirm nosuch --not-live | There is no submission \"nosuch\"",
                "outbox import none.csv | \"none.csv\" does not exist.",
                "outbox queue never | \"never\" is no time zone.",
                "outbox queue UTC --remove | Give one of them.",
                "outbox vault --forget | The vault has no token of \"ada\".",
                "outbox run --at-once 0 | --at-once: A worker publishes for 1 to 1000 accounts at once",
                "outbox run --page 70000 | --page is 70000.",
                "outbox list --database jdbc:postgresql://u:secret@h:x/d?password=secret | no place of an outbox.",
                "outbox serve --port 70000 | --port is 70000.",
                "outbox serve --reachable-at 0.0.0.0 | needs a password"
            })
    void wrongInputIsRefusedWithTheRemedy(String command, String message) {
        Result result = ada.type(command.split(" "));

        assertThat(result.err())
                .startsWith("lisle: ")
                .contains(message)
                .doesNotContain("\tat ")
                .doesNotContain("secret");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(result.out()).isEmpty();
    }

    /** A submission whose answer to the publish was lost, after another that is live; the worker was told to ask. */
    private String unknown() {
        ada = ada.with("LISLE_OUTBOX", home.resolve("outbox.db").toString());
        ada.type("outbox", "add", "Seen");
        ada.type("outbox", "run", "--once");
        return DoubtfulSubmission.of(emulator, ada, "ada");
    }

    private static String id(Result added) {
        assertThat(added.exitCode()).as(added.err()).isEqualTo(ExitCode.OK);
        Matcher id = Pattern.compile("id ([a-z0-9]{12})").matcher(added.out());
        assertThat(id.find()).as(added.out()).isTrue();
        return id.group(1);
    }

    private static ZonedDateTime due(String json) {
        Matcher due = Pattern.compile("\"due\":\"([^\"]+)\"").matcher(json);
        assertThat(due.find()).as(json).isTrue();
        return ZonedDateTime.parse(due.group(1));
    }
}
