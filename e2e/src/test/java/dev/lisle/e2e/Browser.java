package dev.lisle.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, without a window; what the page complains about is kept. */
final class Browser implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    /** Opens Chromium; where there is none the test is skipped, with the reason. */
    static Browser open() {
        Optional<Path> executable = Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000); // as for clicks: a busy machine is no fault of a page
        Assumptions.assumeTrue(
                executable.isPresent(), "There is no Chromium on this machine (Debian: apt-get install chromium).");
        return new Browser(executable.orElseThrow());
    }

    /** A page as wide as given, in light or dark. */
    Page page(int width, com.microsoft.playwright.options.ColorScheme scheme) {
        return page(options(width, scheme));
    }

    /** The same of somebody who gives this password when the browser asks for one. */
    Page page(int width, com.microsoft.playwright.options.ColorScheme scheme, String password) {
        return page(options(width, scheme).setHttpCredentials("me", password));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(
            int width, com.microsoft.playwright.options.ColorScheme scheme) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme);
    }

    private Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        Page page = chromium.newContext(options).newPage();
        page.onConsoleMessage(message -> complain(message));
        page.onPageError(complaints::add);
        return page;
    }

    /** Errors and warnings of the console, and uncaught exceptions. */
    List<String> complaints() {
        return complaints;
    }

    /** Takes what holds {@code words} for no complaint, until the pages are closed. To be said before it can come. */
    void expectComplaint(String words) {
        expected.add(words);
    }

    /** Closes all pages and forgets their complaints; before their server goes, or they complain about that. */
    void closePages() {
        chromium.contexts().forEach(BrowserContext::close);
        complaints.clear();
        expected.clear();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private void complain(ConsoleMessage message) {
        boolean isComplaint = message.type().equals("error") || message.type().equals("warning");
        if (isComplaint && expected.stream().noneMatch(message.text()::contains)) {
            complaints.add(message.text());
        }
    }
}
