package dev.lisle.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.Lisle;
import dev.lisle.cli.session.Surroundings;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManPageTest {
    private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());
    private static final Pattern REQUEST = Pattern.compile("\\.(TH|SH|TP|nf|fi)\\b.*");

    private final List<ManPage> pages =
            ManPage.all(Lisle.commandLine(NOWHERE, NOWHERE, Surroundings.bare(Path.of("/nowhere"))));

    @Test
    void everyReferenceLeadsToAPage() {
        String all = pages.stream().map(ManPage::text).collect(Collectors.joining());
        List<String> named = Pattern.compile("\\\\fB([^\\s]+?)\\\\fR\\(1\\)")
                .matcher(all)
                .results()
                .map(match -> match.group(1).replace("\\-", "-"))
                .toList();

        assertThat(named).isNotEmpty();
        assertThat(pages.stream().map(ManPage::name)).containsAll(named).doesNotContain("lisle-warmup", "lisle-pages");
    }

    @Test
    void nothingThatIsSaidIsTakenForARequest() {
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.text().lines())
                        .isNotEmpty()
                        .allMatch(line -> line.chars().allMatch(c -> c < 0x80))
                        .allMatch(line -> !line.startsWith("'")
                                && (!line.startsWith(".")
                                        || REQUEST.matcher(line).matches())));
    }

    @Test
    void aPageHasWhatSomebodyLooksFor() {
        ManPage publish = pages.stream()
                .filter(page -> page.name().equals("lisle-publish"))
                .findFirst()
                .orElseThrow();

        assertThat(publish.text())
                .contains(
                        ".SH NAME\nlisle\\-publish \\- Publish a text of any length",
                        "\n.TP\n\\fB\\-\\-file\\fR \\fIPATH\\fR\n",
                        "\n.SH EXAMPLES\n.nf\n\\&lisle publish ",
                        "\n.SH EXIT STATUS\n");
    }
}
