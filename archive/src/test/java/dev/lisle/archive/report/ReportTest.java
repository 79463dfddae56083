package dev.lisle.archive.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.archive.Archive;
import dev.lisle.archive.ArchiveException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on archives that were written by hand, as README.txt in an archive says they are. */
class ReportTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        line("archive.json", "{'format':1,'account':'1','username':'ada'}");
        line("profile.jsonl", "{'seen':'2026-04-02T00:00:00Z','profile':{'id':'1','username':'ada'}}");
    }

    @Test
    void aMonthWithAChangeOfTheClocksEndsAtItsOwnMidnights() {
        post("11", "2026-02-28T22:30:00+0000", "February"); // 23:30 in Zurich
        post("12", "2026-02-28T23:30:00+0000", "March"); // 00:30 on the first
        post("13", "2026-03-31T21:30:00+0000", "March"); // 23:30, by summer time
        post("14", "2026-03-31T22:30:00+0000", "April"); // 00:30 on the first of April
        sweptAll();

        Report march = Report.of(Archive.in(folder), MARCH, ZURICH);

        assertThat(value(march, "posts")).isEqualTo(2);
        assertThat(march.figure("posts")).extracting(Figure::before).isEqualTo(1L);
        assertThat(march.hours()).extracting(Group::name).containsExactly("00:00", "23:00");
        assertThat(march.weekdays()).extracting(Group::name).containsExactly("Tuesday", "Sunday");
        assertThat(march.span().days()).isEqualTo(31);
    }

    @Test
    void daysOfMetaAreSummedAndComparedAndMissingOnesAreSaid() {
        sweptAll();
        for (int day = 1; day <= 20; day++) {
            account(LocalDate.of(2026, 3, day), "{'views':10,'likes':1}");
            account(LocalDate.of(2026, 2, day), "{'views':5}");
        }

        Report march = Report.of(Archive.in(folder), MARCH, ZURICH);

        Figure views = march.figure("views");
        assertThat(views).isEqualTo(new Figure("views", "Views", 200L, 100L, "20 of 31 days"));
        assertThat(views.changeInPercent()).isEqualTo(100);
        assertThat(march.figure("likes")).isEqualTo(new Figure("likes", "Likes", 20L, null, "20 of 31 days"));
        assertThat(march.views()).hasSize(20).containsEntry(LocalDate.of(2026, 3, 1), 10L);
    }

    @Test
    void whatMetaDidNotSayIsNotKnownAndNeverZero() {
        post("11", "2026-03-05T10:00:00+0000", "One");
        sweptAll();

        Report march = Report.of(Archive.in(folder), MARCH, ZURICH);

        assertThat(march.figures())
                .filteredOn(figure ->
                        !figure.name().startsWith("re") && !figure.name().equals("posts"))
                .extracting(Figure::value)
                .containsOnlyNulls();
        assertThat(march.figure("replies_written")).extracting(Figure::value).isNull();
        assertThat(march.missing())
                .anySatisfy(words -> assertThat(words).contains("Views of the account are not known"))
                .anySatisfy(words -> assertThat(words).contains("Followers gained are not known"))
                .anySatisfy(words -> assertThat(words).contains("Numbers of 1 of 1 posts are not known"));
        assertThat(march.as(ReportFormat.TEXT)).contains("| Views              |  not known |");
        assertThat(march.as(ReportFormat.CSV)).contains("figure,views,,,");
        assertThat(march.as(ReportFormat.JSON)).contains("\"views\":{\"value\":null,\"before\":null}");
    }

    @Test
    void followersGainedAreToldFromCountsNearBothMidnights() {
        sweptAll();
        followers("2026-02-28T18:00:00Z", 100);
        followers("2026-03-15T18:00:00Z", 120);
        followers("2026-04-01T06:00:00Z", 95);

        assertThat(value(Report.of(Archive.in(folder), MARCH, ZURICH), "followers_gained"))
                .isEqualTo(-5);
        assertThat(Report.of(Archive.in(folder), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 10), ZURICH)
                        .figure("followers_gained"))
                .extracting(Figure::value)
                .isNull();
    }

    @Test
    void thePostsThatDidBestComeFirstAndTopicsTellTheirAverage() {
        post("11", "2026-03-05T10:00:00+0000", "One", "loom");
        post("12", "2026-03-06T10:00:00+0000", "Two", "loom");
        post("13", "2026-03-07T11:00:00+0000", "Three", "=1+1");
        post("14", "2026-03-08T11:00:00+0000", "Not measured");
        sweptAll();
        metrics("11", "{'views':10,'likes':3,'shares':1}");
        metrics("12", "{'views':50,'likes':1,'shares':2}");
        metrics("13", "{'views':30}");

        Report march = Report.of(Archive.in(folder), MARCH, ZURICH);

        assertThat(march.best()).extracting(BestPost::text).containsExactly("Two", "Three", "One");
        assertThat(march.topics()).containsExactly(new Group("loom", 2, 30L), new Group("=1+1", 1, 30L));
        assertThat(value(march, "shares")).isEqualTo(3);
        assertThat(march.as(ReportFormat.CSV))
                .contains("topic,'=1+1,30,,views a post")
                .contains("topic,loom,2,,posts");
        assertThat(march.as(ReportFormat.TEXT)).contains("- 50 views, 6 Mar, 11:00: Two");
    }

    @Test
    void whatStrangersWroteIsTextOnThePageAndInMarkdown() {
        post("11", "2026-03-05T10:00:00+0000", "<script>alert(1)</script> | *x*", "<b>");
        sweptAll();
        metrics("11", "{'views':10}");

        Report march = Report.of(Archive.in(folder), MARCH, ZURICH);

        assertThat(march.as(ReportFormat.HTML)).contains("&lt;script&gt;").doesNotContain("<script", "<b>");
        assertThat(march.as(ReportFormat.TEXT)).contains("\\<script>alert(1)\\</script> \\| \\*x\\*");
    }

    @Test
    void whatTheArchiveDoesNotReachIsSaid() {
        line("posts.jsonl", "{'swept':'2026-03-20T00:00:00Z','from':'2026-03-10T00:00:00Z'}");

        Report march = Report.of(Archive.in(folder), MARCH, ZURICH);

        assertThat(march.missing())
                .anySatisfy(words -> assertThat(words).contains("The archive begins at 10 March 2026, 01:00"))
                .anySatisfy(words -> assertThat(words).contains("The archive ends at 20 March 2026, 01:00"));
        assertThat(march.figure("posts")).extracting(Figure::before).isNull();
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThatThrownBy(() -> Span.of(day, day, ZoneOffset.UTC))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("Swap the days");
        assertThat(Span.of(day, day.plusDays(7), ZoneOffset.UTC).before())
                .isEqualTo(Span.of(day.minusDays(7), day, ZoneOffset.UTC));
        assertThat(Span.month(MARCH, ZoneOffset.UTC).before().words()).isEqualTo("February 2026");
    }

    private static long value(Report report, String name) {
        Figure figure = report.figure(name);
        assertThat(figure).isNotNull();
        assertThat(figure.value()).isNotNull();
        return figure.value();
    }

    private void post(String id, String timestamp, String text) {
        line(
                "posts.jsonl",
                "{'seen':'2026-04-02T00:00:00Z','post':{'id':'" + id + "','media_type':'TEXT_POST','timestamp':'"
                        + timestamp + "','text':'" + text + "'}}");
    }

    private void post(String id, String timestamp, String text, String topic) {
        line(
                "posts.jsonl",
                "{'seen':'2026-04-02T00:00:00Z','post':{'id':'" + id + "','media_type':'TEXT_POST','timestamp':'"
                        + timestamp + "','text':'" + text + "','topic_tag':'" + topic + "'}}");
    }

    private void sweptAll() {
        line("posts.jsonl", "{'swept':'2026-04-02T00:00:00Z'}");
    }

    private void metrics(String post, String metrics) {
        line("insights.jsonl", "{'at':'2026-04-02T00:00:00Z','post':'" + post + "','metrics':" + metrics + "}");
    }

    private void followers(String at, long count) {
        line("insights.jsonl", "{'at':'" + at + "','followers':" + count + "}");
    }

    /** A day of Meta's, in winter. */
    private void account(LocalDate day, String metrics) {
        line(
                "insights.jsonl",
                "{'at':'2026-04-02T00:00:00Z','from':'" + day + "T08:00:00Z','to':'" + day.plusDays(1)
                        + "T08:00:00Z','account':" + metrics + "}");
    }

    private void line(String file, String line) {
        try {
            Files.writeString(
                    folder.resolve(file),
                    line.replace('\'', '"') + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
