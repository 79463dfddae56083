package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.lisle.cli.Lisle;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.emulator.EmulatedPost;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the command line through publisher, client, HTTP and emulator to a page in a real browser. */
class PublishedChainOnThePageTest extends EmulatorStage {
    private static final List<String> DEMO = List.of(
            "publish",
            "--file",
            "../examples/demo/essay.txt",
            "--media",
            "../examples/demo/yarn.jpg",
            "--alt",
            "Four balls of yarn",
            "--media",
            "../examples/demo/weft.mp4",
            "--alt",
            "A few seconds at the loom");

    @TempDir
    private Path home;

    @Test
    void aChainAppearsWithoutReloadWithItsPicturesAndItsVideo() {
        Page page = open(1280, ColorScheme.LIGHT);

        publish(DEMO);

        List<EmulatedPost> posts = emulator.postsOf("ada");
        Locator chain = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Chain of " + posts.size() + " posts by Ada"));
        Locator articles = chain.getByRole(AriaRole.ARTICLE);
        assertThat(articles).hasCount(posts.size());
        assertThat(articles.first()).containsText("Pull a thread from the hem of your shirt");
        assertThat(articles.last()).containsText("Where were we?");
        Locator picture = page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Four balls of yarn"));
        assertThat(picture).isVisible();
        assertThat((Integer) picture.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .as("the picture is really shown, after its file was removed from the host too")
                .isGreaterThan(600);
        assertThat(page.locator("video")).hasCount(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPermalinkOpensTheConversation() {
        publish(List.of("publish", "A thread holds by its twist, and by its neighbours. ".repeat(12)));
        Page page = browser.page(1280, ColorScheme.LIGHT);

        page.navigate(emulator.postsOf("ada").get(0).permalink().toString());

        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(2);
    }

    @Test
    void theRequestsAreListedAsTheyCome() {
        Page page = open(1280, ColorScheme.LIGHT);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Requests"))
                .click();

        publish(List.of("publish", "Hello"));

        assertThat(page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("POST[\\s\\S]*threads_publish"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void scriptInATextIsShownAndNotRun() {
        Page page = open(1280, ColorScheme.LIGHT);
        String script = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";

        publish(List.of("publish", script));

        assertThat(page.getByRole(AriaRole.ARTICLE).first()).containsText("<script>");
        assertThat(page).not().hasTitle("run");
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, DARK"})
    void thePageFitsItsWindow(int width, ColorScheme scheme) {
        publish(DEMO);
        Page page = open(width, scheme);

        assertThat(page.getByRole(AriaRole.ARTICLE).first()).isVisible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(browser.complaints()).isEmpty();
    }

    private Page open(int width, ColorScheme scheme) {
        Page page = browser.page(width, scheme);
        page.navigate(emulator.webPage().toString());
        assertThat(page.getByRole(AriaRole.STATUS)).hasAccessibleName(Pattern.compile("Live.*"));
        return page;
    }

    private void publish(List<String> command) {
        StringWriter err = new StringWriter();
        String[] args = Stream.concat(command.stream(), Stream.of("--emulator=" + emulator.address()))
                .toArray(String[]::new);
        try (Surroundings bare = Surroundings.bare(home)) {
            int exitCode = Lisle.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err), bare)
                    .execute(args);
            assertThat(exitCode).as(err.toString()).isZero();
        }
    }
}
