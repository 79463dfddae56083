package dev.lisle.outbox.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ImportDefaults NONE = new ImportDefaults(null, null, BERLIN);

    @TempDir
    private Path folder;

    @Test
    void aTableBecomesDraftsWithTheirMomentsAndAccounts() throws IOException {
        Path csv = file("posts.csv", """
                Account,At,Text,Media,Alt text,Topic
                ada,2026-12-01 08:00,"One, and
                two",,,looms
                ben,2026-12-01T08:00:00Z,,loom.jpg | https://example.com/a.png,A loom,
                ada,queue,Three,,,
                """);

        List<ImportEntry> entries = CsvImport.read(csv, NONE);

        assertThat(entries)
                .extracting(ImportEntry::origin)
                .containsExactly("posts.csv, line 2", "posts.csv, line 4", "posts.csv, line 5");
        assertThat(entries).extracting(ImportEntry::account).containsExactly("ada", "ben", "ada");
        assertThat(entries)
                .extracting(ImportEntry::when)
                .containsExactly(
                        new When.At(Instant.parse("2026-12-01T07:00:00Z")),
                        new When.At(Instant.parse("2026-12-01T08:00:00Z")),
                        new When.InQueue());
        assertThat(entries.get(0).draft().text()).isEqualTo("One, and\ntwo");
        assertThat(entries.get(0).draft().topicTag()).isEqualTo("looms");
        assertThat(entries.get(1).draft().media()).extracting(Media::altText).containsExactly("A loom", null);
        assertThat(entries.get(1).draft().media().get(0).source())
                .hasToString(folder.resolve("loom.jpg").toString());
    }

    @Test
    void aLastMomentIsReadFromTablesAndFilesAndIsNotBeforeItsTime() throws IOException {
        Path csv = file("posts.csv", """
                account,at,not_after,text
                ada,2026-12-01 08:00,2026-12-01 18:00,One
                ada,queue,2026-12-01T18:00:00Z,Two
                ada,2026-12-01 08:00,,Three
                """);
        Path wrong = file("wrong.csv", """
                account,at,not_after,text
                ada,2026-12-01 08:00,2026-12-01 07:00,One
                ada,2026-12-01 08:00,queue,Two
                """);
        Path folderOfOne = Files.createDirectory(folder.resolve("drafts"));
        Files.writeString(folderOfOne.resolve("one.md"), """
                ---
                account: ada
                at: 2026-12-01 08:00
                not_after: 2026-12-01 09:30
                ---
                One
                """);

        assertThat(CsvImport.read(csv, NONE))
                .extracting(ImportEntry::notAfter)
                .containsExactly(Instant.parse("2026-12-01T17:00:00Z"), Instant.parse("2026-12-01T18:00:00Z"), null);
        assertThat(MarkdownFolder.read(folderOfOne, NONE))
                .extracting(ImportEntry::notAfter)
                .containsExactly(Instant.parse("2026-12-01T08:30:00Z"));
        InvalidImportException refused =
                catchThrowableOfType(InvalidImportException.class, () -> CsvImport.read(wrong, NONE));
        assertThat(refused.problems()).hasSize(2);
        assertThat(refused.problems().get(0)).contains("wrong.csv, line 2").contains("after its last moment");
        assertThat(refused.problems().get(1)).contains("\"queue\" is no last moment");
    }

    @Test
    void theKeyOfAnEntryFollowsFromItsLastMomentToo() throws IOException {
        Path one = file("one.csv", "account,at,text\nada,queue,One\n");
        Path other = file("other.csv", "account,at,not_after,text\nada,queue,2026-12-01 18:00,One\n");

        assertThat(CsvImport.read(one, NONE).get(0).key())
                .isNotEqualTo(CsvImport.read(other, NONE).get(0).key());
    }

    @Test
    void aSpreadsheetsSemicolonsAndByteOrderMarkAreUnderstood() throws IOException {
        Path csv = file("posts.csv", "\ufefftext;reply_to;reply_control\r\nHello;178;mentioned_only\r\n");

        List<ImportEntry> entries = CsvImport.read(csv, new ImportDefaults("ada", "2026-12-01 8:00", BERLIN));

        assertThat(entries.get(0).draft().text()).isEqualTo("Hello");
        assertThat(entries.get(0).draft().replyTo()).isEqualTo(new PostId("178"));
        assertThat(entries.get(0).when()).isEqualTo(new When.At(Instant.parse("2026-12-01T07:00:00Z")));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        Path csv = file("posts.csv", """
                account,at,text,media,alt_text,reply_to
                ,queue,One,,,
                ada,,Two,,,
                ada,soon,Three,,,
                ada,queue,,,,
                ada,queue,Five,a.jpg,one|two,
                ada,queue,Six,,,a b
                ada,queue,Seven
                """);

        InvalidImportException refused =
                catchThrowableOfType(InvalidImportException.class, () -> CsvImport.read(csv, NONE));

        assertThat(refused.problems())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("posts.csv, line 2: No account is named."),
                        two -> assertThat(two).startsWith("posts.csv, line 3: It does not say when."),
                        three -> assertThat(three).startsWith("posts.csv, line 4: \"soon\" is no moment."),
                        four -> assertThat(four)
                                .startsWith("posts.csv, line 5: The text is empty and there are no media"),
                        five -> assertThat(five).startsWith("posts.csv, line 6: There are 2 alt texts for 1 media."),
                        six -> assertThat(six).startsWith("posts.csv, line 7: ").contains("a b"),
                        seven -> assertThat(seven)
                                .startsWith("posts.csv, line 8: It has 3 fields, and there are 6 columns."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "accuont,text # posts.csv, line 1: \"accuont\" is no column. There can be account, at, not_after",
                "account,at # posts.csv, line 1: There is neither a column \"text\" nor one \"media\". Add one."
            })
    void headingsThatAreWrongAreRefused(String headings, String message) throws IOException {
        Path csv = file("posts.csv", headings + "\na,b\n");

        assertThatThrownBy(() -> CsvImport.read(csv, NONE))
                .isInstanceOf(InvalidImportException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "account,at,text\n"})
    void aTableWithoutEntriesIsRefused(String content) throws IOException {
        Path csv = file("posts.csv", content);

        assertThatThrownBy(() -> CsvImport.read(csv, NONE))
                .isInstanceOf(InvalidImportException.class)
                .hasMessage("posts.csv has no line below its headings. Check the file.");
    }

    @Test
    void aTableInAnotherEncodingIsRefused() throws IOException {
        Path csv = Files.write(folder.resolve("posts.csv"), "text\nWebstühle\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> CsvImport.read(csv, NONE))
                .isInstanceOf(InvalidImportException.class)
                .hasMessage("posts.csv is not in UTF-8. Save it as \"CSV UTF-8\".");
    }

    @Test
    void aKeyThatNoSubmissionCouldHaveIsFoundBeforeAnythingIsSubmitted() throws IOException {
        Path csv = file("posts.csv", "account,at,text,key\nada,queue,One,k1\nada,queue,Two," + "k".repeat(201) + "\n");

        assertThatThrownBy(() -> CsvImport.read(csv, NONE))
                .isInstanceOf(InvalidImportException.class)
                .hasMessage("posts.csv, line 3: The key has 201 characters. Give 1 to 200, not all of them blank.");
    }

    @Test
    void anEntryHasTheSameKeyEachTimeItIsReadAndAnotherIfItIsChanged() throws IOException {
        Path csv = file("posts.csv", "account,at,text,key\nada,queue,One,\nada,queue,Two,mine\n");

        List<ImportEntry> first = CsvImport.read(csv, NONE);
        List<ImportEntry> second = CsvImport.read(csv, NONE);
        file("posts.csv", "account,at,text\nada,queue,One more\n");

        assertThat(second).isEqualTo(first);
        assertThat(first.get(1).key()).isEqualTo("mine");
        assertThat(CsvImport.read(csv, NONE).get(0).key())
                .isNotEqualTo(first.get(0).key());
    }

    @Test
    void aFolderOfMarkdownBecomesDraftsInTheOrderOfItsNames() throws IOException {
        file("b.md", "---\naccount: ada\nat: 2026-12-01 08:00\ntopic: looms\n---\nA *loom*\n\n![At rest](loom.jpg)\n");
        file("a.md", "---\naccount: ben\nschedule: 2026-12-01T08:00:00+01:00[Europe/Berlin]\nkey: mine\n---\nHello\n");
        file("notes.txt", "no draft");

        List<ImportEntry> entries = MarkdownFolder.read(folder, NONE);

        assertThat(entries).extracting(ImportEntry::origin).containsExactly("a.md", "b.md");
        assertThat(entries).extracting(ImportEntry::account).containsExactly("ben", "ada");
        assertThat(entries)
                .extracting(ImportEntry::when)
                .containsOnly(new When.At(Instant.parse("2026-12-01T07:00:00Z")));
        assertThat(entries.get(0).key()).isEqualTo("mine");
        assertThat(entries.get(1).draft().topicTag()).isEqualTo("looms");
        assertThat(entries.get(1).draft().media().get(0).source())
                .hasToString(folder.resolve("loom.jpg").toString());
    }

    @Test
    void aFolderSaysAllThatIsWrongToo() throws IOException {
        file("a.md", "---\nacount: ada\n---\nHello\n");
        file("b.md", "---\nat: queue\nschedule: 2026-12-01T08:00:00Z\n---\nHello\n");

        InvalidImportException refused =
                catchThrowableOfType(InvalidImportException.class, () -> MarkdownFolder.read(folder, NONE));

        assertThat(refused.problems())
                .satisfiesExactly(
                        one -> assertThat(one)
                                .isEqualTo(
                                        "a.md: \"acount\" is no field of a draft. Correct its name, or take it out."),
                        two -> assertThat(two)
                                .isEqualTo("b.md: It has both \"at\" and \"schedule\". Take one of them out."));
    }

    @Test
    void aFolderWithoutDraftsIsRefused() {
        assertThatThrownBy(() -> MarkdownFolder.read(folder, NONE))
                .isInstanceOf(InvalidImportException.class)
                .hasMessageStartingWith("There is no file that ends in .md");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01 8:00, 2026-12-01T07:00:00Z",
        "2026-12-01T08:00:30, 2026-12-01T07:00:30Z",
        "2026-12-01 08:00+09:00, 2026-11-30T23:00:00Z",
        "2027-03-28 02:30, 2027-03-28T01:30:00Z",
        "2026-10-25 02:30, 2026-10-25T00:30:00Z"
    })
    void momentsAreReadInManyForms(String text, Instant moment) {
        assertThat(When.parse(text, BERLIN)).isEqualTo(new When.At(moment));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
