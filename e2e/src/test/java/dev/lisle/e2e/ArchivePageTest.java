package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.lisle.cli.Lisle;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.emulator.Emulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of an archive and of a report, made by the command line, in a real browser and without a server. */
class ArchivePageTest {
    @TempDir
    private static Path home;

    private static Browser browser;
    private static Path archive;

    @BeforeAll
    static void archiveTheDemo() {
        browser = Browser.open();
        archive = home.resolve("archive");
        try (Emulator emulator = Emulator.start()) {
            type(
                    emulator,
                    "publish --file ../examples/demo/essay.txt --media ../examples/demo/yarn.jpg --topic weaving --alt",
                    "Four balls of yarn");
            type(emulator, "publish", "<script>document.title='run'</script>");
            type(emulator, "archive update", archive.toString());
            type(
                    emulator,
                    "report --since 2026-01-01 --format html --archive " + archive + " --out",
                    archive.resolve("report.html").toString());
        }
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aChainStandsInOnePieceWithItsPictureFromTheFolder() {
        Page page = open("index.html", 1280, ColorScheme.LIGHT);

        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(2);
        Locator chain = page.getByRole(AriaRole.ARTICLE).last();
        assertThat(chain).containsText("Pull a thread from the hem of your shirt");
        assertThat(chain).containsText("Where were we?");
        Locator picture = page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Four balls of yarn"));
        assertThat((Integer) picture.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isGreaterThan(600);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theMonthIsOneClickAwayAndScriptInATextIsShownAndNotRun() {
        Page page = open("index.html", 1280, ColorScheme.LIGHT);

        page.getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK).first().click();

        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText(" 20");
        assertThat(page.getByRole(AriaRole.ARTICLE).first()).containsText("<script>");
        assertThat(page).not().hasTitle("run");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"index.html, 360, LIGHT", "index.html, 1280, DARK", "report.html, 360, DARK", "report.html, 1280, LIGHT"
    })
    void thePageFitsItsWindowAndFollowsTheReadersSetting(String name, int width, ColorScheme scheme) {
        Page page = open(name, width, scheme);

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat((String) page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme == ColorScheme.DARK ? "rgb(17, 20, 31)" : "rgb(245, 239, 227)");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aReportSaysWhatIsNotKnownAndEachChartIsATableToo() {
        Page page = open("report.html", 1280, ColorScheme.LIGHT);

        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Followers gained")))
                .containsText("not known");
        assertThat(page.locator("svg")).hasCount(page.locator("details table").count());
        page.getByText("As a table").first().click();
        assertThat(page.locator("details table").first()).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    private static Page open(String name, int width, ColorScheme scheme) {
        Page page = browser.page(width, scheme);
        page.navigate(archive.resolve(name).toUri().toString());
        return page;
    }

    private static void type(Emulator emulator, String words, String last) {
        StringWriter err = new StringWriter();
        String[] args = Stream.concat(Stream.of(words.split(" ")), Stream.of(last, "--emulator=" + emulator.address()))
                .toArray(String[]::new);
        try (Surroundings bare = Surroundings.bare(home)) {
            int exitCode = Lisle.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err), bare)
                    .execute(args);
            assertThat(exitCode).as(err.toString()).isZero();
        }
    }
}
