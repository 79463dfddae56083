package dev.lisle.cli.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.archive.charts.Chart;
import dev.lisle.archive.charts.Svg;
import dev.lisle.cli.WithStage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class InsightsTest extends WithStage {
    @Test
    void aPostIsSeenInBars() {
        String post = stage.publish("ada", "one");
        stage.emulator().crowd().like("grace", post);

        assertThat(stage.print("insights", post))
                .contains("Post " + post)
                .containsPattern("likes +1 +█+")
                .containsPattern("reposts +0\n");
        assertThat(stage.print("insights", post, "--json"))
                .startsWith("{\"id\":\"" + post + "\",\"metrics\":[{\"name\":\"")
                .contains("{\"name\":\"likes\",\"period\":\"lifetime\",\"total\":1");
    }

    @Test
    void theAccountIsSeenDayByDay() {
        stage.publish("ada", "one");

        assertThat(stage.print("insights"))
                .contains("Insights of the account, since ")
                .containsPattern("\\nNow\\n  followers +\\d+  █+\\n")
                .containsPattern("\\nViews by day\\n  ▁+\\n  \\S+ to \\S+\\n"); // nobody looked: no day has the most
        assertThat(stage.print("insights", "--json"))
                .startsWith("{\"since\":\"")
                .contains("\"name\":\"followers_count\"");
    }

    @Test
    void thePictureAndThePageAreWellFormedAndNeedNothing() throws Exception {
        String post = stage.publish("ada", "one");
        Path svg = home.resolve("insights.svg");
        Path html = home.resolve("insights.html");

        assertThat(stage.print("insights", post, "--svg", svg.toString(), "--html", html.toString()))
                .isEmpty();

        assertThat(parsed(Files.readString(svg)).getDocumentElement().getTagName())
                .isEqualTo("svg");
        assertThat(Files.readString(html))
                .contains("<h2>Post " + post + "</h2>")
                .contains("<th scope=\"row\">likes</th>")
                .doesNotContain("<script")
                .doesNotContain("src=");
    }

    @Test
    void whatAStrangerPutIntoALinkIsTextInEveryForm() throws Exception {
        String evil = "https://example.com/?<script>alert('1')</script>&\"\u0000";
        Report report = new Report(
                "Insights", "", List.of(new Chart("Clicks by link", false, List.of(new Chart.Bar(evil, 1)))));

        assertThat(parsed(Svg.file(report.title(), report.subtitle(), report.sections()))
                        .getElementsByTagName("script")
                        .getLength())
                .isZero();
        assertThat(ReportPage.of(report))
                .contains("&lt;script&gt;alert(&#39;1&#39;)")
                .doesNotContain("<script");
    }

    @Test
    void daysAreAPictureWithOneBarEach() throws IOException {
        Report report = new Report(
                "Insights",
                "",
                List.of(new Chart(
                        "Views by day",
                        true,
                        List.of(
                                new Chart.Bar("2026-05-01", 10),
                                new Chart.Bar("2026-05-02", 0),
                                new Chart.Bar("2026-05-03", 40)))));

        assertThat(Svg.file(report.title(), report.subtitle(), report.sections())
                        .split("<rect class=\"bar\"", -1))
                .hasSize(4);
        assertThat(Svg.file(report.title(), report.subtitle(), report.sections()))
                .contains("<desc>Views by day: 2026-05-01 10, 2026-05-02 0, 2026-05-03 40.");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
