package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.AccountProfile;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.Preview;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.ActiveFault;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.View;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does on the emulator's page, in a real browser. */
class EmulatorPageTest {
    private static final String SCRIPT =
            "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";

    private static Browser browser;

    private Emulator emulator;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() {
        emulator = Emulator.start();
    }

    @AfterEach
    void stop() {
        List<String> complaints = List.copyOf(browser.complaints());
        browser.closePages();
        emulator.close();
        assertThat(complaints).as("what the console said").isEmpty();
    }

    @Test
    void twoAccountsHaveAConversation() {
        Page page = open("/");
        page.getByLabel("Text").fill("Which knot holds best?");
        button(page, "Publish").click();
        assertThat(page.getByRole(AriaRole.ARTICLE).first()).containsText("Which knot holds best?");

        page.getByRole(AriaRole.ARTICLE)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Conversation"))
                .click();
        page.getByLabel("As").selectOption("grace");
        page.getByLabel("Text").fill("The one you tie twice.");
        button(page, "Reply").click();

        assertThat(page.getByRole(AriaRole.ARTICLE).last()).containsText("The one you tie twice.");
        assertThat(emulator.postsOf("grace"))
                .singleElement()
                .extracting(EmulatedPost::replyTo)
                .isEqualTo(emulator.postsOf("ada").get(0).id());
    }

    @Test
    void whileSomebodyWritesThePageShowsTheChain() {
        emulator.showPreview(text -> Stream.of(text.split("\\|", -1))
                .map(part -> new Preview.Part(part, part.length() + " of 5", List.of()))
                .toList());
        Page page = open("/");

        page.getByLabel("Text").fill("one|two|three");
        Locator preview = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Preview of the chain"));
        assertThat(preview.getByRole(AriaRole.LISTITEM))
                .hasText(new String[] {"one3 of 5", "two3 of 5", "three5 of 5"});
        button(page, "Publish").click();

        assertThat(page.getByText("3 posts published")).isVisible();
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("one", "two", "three");
    }

    @Test
    void aTextThatCannotBecomeAChainIsSaidWhileItIsWritten() {
        emulator.showPreview(text -> {
            throw new IllegalArgumentException("\"" + text + "\" has no end: give it one.");
        });
        Page page = open("/");

        page.getByLabel("Text").fill("And so on");

        assertThat(page.getByText("\"And so on\" has no end: give it one.")).isVisible();
    }

    @Test
    void whatTheApiRefusesIsSaid() {
        Page page = open("/");

        page.getByLabel("Text").fill("x".repeat(501));
        button(page, "Publish").click();

        assertThat(page.getByText("Param text must be at most 500 characters long."))
                .isVisible();
        browser.complaints().removeIf(complaint -> complaint.contains("status of 400")); // the refusal itself
    }

    @Test
    void aVoteIsCastAsWhoeverIsChosenAndKeepsTheFocus() {
        api(
                "ada",
                "me/threads",
                Map.of(
                        "media_type",
                        "TEXT",
                        "auto_publish_text",
                        "true",
                        "text",
                        "Which?",
                        "poll_attachment",
                        "{\"option_a\":\"Warp\",\"option_b\":\"Weft\"}"));
        emulator.crowd().vote("ada", emulator.postsOf("ada").get(0).id(), "option_a");
        Page page = open("/");

        page.getByLabel("As").selectOption("grace");
        button(page, Pattern.compile("Weft.*")).focus();
        page.keyboard().press("Enter");

        assertThat(button(page, Pattern.compile("Weft.*"))).hasText("Weft50 %");
        assertThat(button(page, Pattern.compile("Warp.*"))).hasText("Warp50 %");
        assertThat(page.getByText("2 votes")).isVisible();
        assertThat(button(page, Pattern.compile("Weft.*"))).isFocused();
        emulator.clock().advance(Duration.ofDays(2));
        page.reload();
        assertThat(page.getByText("2 votes · ended")).isVisible();
        assertThat(button(page, Pattern.compile("Weft.*"))).hasCount(0);
    }

    @Test
    void whoWritesAfterHalfAYearGetsAFreshToken() {
        Page page = open("/");
        emulator.clock().advance(Duration.ofDays(180));

        page.getByLabel("Text").fill("Still here");
        button(page, "Publish").click();

        assertThat(page.getByRole(AriaRole.ARTICLE).first()).containsText("Still here");
    }

    @Test
    void hundredsWhoLetAnAppInAreFoundByName() {
        emulator.seed(7);
        assertThat(emulator.accounts()).hasSizeGreaterThan(200); // each with a token, and so a grant
        Page page = open("/apps");
        Locator grants =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Remove .*")));
        assertThat(grants).hasCount(20);

        page.getByLabel("Find").fill("@grace");

        assertThat(grants.first()).hasAccessibleName("Remove Emulated App as @grace");
    }

    @Test
    void aProfileIsChangedByHand() {
        Page page = open("/world");
        page.getByLabel("Account", new Page.GetByLabelOptions().setExact(true)).selectOption("grace");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(emulator.profileOf("grace").name());

        page.getByLabel("Country").fill("DE");
        page.getByLabel("Other followers").fill("7");
        page.getByLabel("private", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("verified", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Change the profile").click();

        assertThat(page.getByText("@grace is changed.")).isVisible();
        AccountProfile grace = emulator.profileOf("grace");
        assertThat(List.of(grace.country(), grace.otherFollowers(), grace.isPrivate(), grace.isVerified()))
                .isEqualTo(List.of("DE", 7, true, true));
    }

    @Test
    void metaIsReadAnotherWayAndASecondPublishMakesADuplicate() {
        Page page = open("/world");

        page.getByLabel("limit clamped").check();
        assertThat(page.getByText("Meta is read like this now.")).isVisible();
        page.getByLabel("What it does").selectOption("SECOND_POST");
        assertThat(page.getByText("A second publish is treated like this now.")).isVisible();

        assertThat(emulator.variants()).containsExactly(Variant.LIMIT_CLAMPED);
        String container = api("ada", "me/threads", Map.of("media_type", "TEXT", "text", "Twice"));
        emulator.clock().advance(Duration.ofMinutes(1));
        api("ada", "me/threads_publish", Map.of("creation_id", container));
        api("ada", "me/threads_publish", Map.of("creation_id", container));
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Twice", "Twice");
        page.reload();
        assertThat(page.getByLabel("limit clamped")).isChecked();
        assertThat(page.getByLabel("What it does")).hasValue("SECOND_POST");
    }

    @Test
    void aWorldIsFilledSavedAndLoadedAgain(@TempDir Path folder) {
        Page page = open("/world");
        page.getByLabel("Number", new Page.GetByLabelOptions().setExact(true)).fill("7");
        button(page, "Fill the world").click();
        assertThat(page.getByText("The world is full of people.")).isVisible();
        int people = emulator.accounts().size();
        Download saved =
                page.waitForDownload(() -> page.getByText("Save all of it").click());
        Path file = folder.resolve("world.json");
        saved.saveAs(file);
        emulator.addAccount("too.late");

        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        button(page, "Load it").click();

        assertThat(page.getByText("The snapshot is loaded.")).isVisible();
        assertThat(people).isGreaterThan(200);
        assertThat(emulator.accounts())
                .hasSize(people)
                .extracting(Account::username)
                .doesNotContain("too.late");
    }

    @Test
    void aPresetIsSwitchedOnAndOff() {
        Page page = open("/faults");

        button(page, "A bad day").click();
        assertThat(page.getByText("struck 0 times").first()).isVisible();
        assertThat(emulator.faults().all()).hasSizeGreaterThan(10);
        button(page, "Stop all").click();

        assertThat(page.getByText("Nothing goes wrong.")).isVisible();
        assertThat(emulator.faults().all()).isEmpty();
    }

    @Test
    void oneFaultIsPlayed() {
        Page page = open("/faults");

        page.getByLabel("Kind").selectOption("lag");
        page.getByLabel("View", new Page.GetByLabelOptions().setExact(true)).selectOption("POST_LIST");
        page.getByLabel("For how long").fill("PT9S");
        page.getByLabel("Times").fill("2");
        button(page, "Play it").click();

        assertThat(page.getByText("post seen late · POST_LIST · PT9S")).isVisible();
        assertThat(emulator.faults().all())
                .singleElement()
                .extracting(ActiveFault::fault)
                .isEqualTo(Fault.lag(View.POST_LIST, Duration.ofSeconds(9)).times(2));
        button(page, Pattern.compile("Remove fault 1.*")).click();
        assertThat(page.getByText("Nothing goes wrong.")).isVisible();
    }

    @Test
    void theClockIsMovedByHand() {
        Page page = open("/faults");
        Instant before = emulator.clock().instant();

        button(page, "+ 1 day").click();

        page.waitForCondition(() -> emulator.clock().instant().isAfter(before.plus(Duration.ofHours(23))));
    }

    @Test
    void containersShowTheirStateAndRequestsTheirAnswer() {
        Page page = open("/");
        page.getByLabel("Text").fill("Hello");
        button(page, "Publish").click();
        assertThat(page.getByText("Published", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        link(page, "Containers").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("PUBLISHED");
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText(emulator.postsOf("ada").get(0).id());
        link(page, "Requests").click();
        page.getByText("Answer", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText("{\"id\":\"" + emulator.postsOf("ada").get(0).id() + "\"}");
    }

    @Test
    void aRequestIsCopiedAsCurlWithoutItsToken() {
        Page page = open("/");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByLabel("Text").fill("It's red");
        button(page, "Publish").click();
        assertThat(page.getByText("Published", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        link(page, "Requests").click();

        button(page, "Copy request 1 as curl").click();

        assertThat(button(page, "Copy request 1 as curl")).hasText("Copied");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith(
                        "curl -X POST '" + emulator.address() + "/v1.0/me/threads' -H \"Authorization: Bearer $TOKEN\"")
                .contains("--data-urlencode 'text=It'\\''s red'")
                .doesNotContain("THQVJ");
    }

    @Test
    void aProfileShowsItsNumbersAsAChartAndAsATable() {
        emulator.close();
        emulator = Emulator.start(EmulatorSettings.defaults().withSeed(7));
        Page page = open("/@ada");

        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("Views a day.*"))))
                .isVisible();
        page.getByText("As a table").click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Views")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("followers");
    }

    @Test
    void whoLetAnAppInCanRemoveIt() {
        Page page = open("/apps");

        button(page, "Remove Emulated App as @grace").click();

        assertThat(page.getByText("@grace let Emulated App in")).hasCount(0);
        assertThat(page.getByText("@ada let Emulated App in")).isVisible();
    }

    @Test
    void theAuthorizationWindowIsUsedWithTheKeyboardAlone() {
        Page page = browser.page(360, ColorScheme.DARK);
        String redirect = emulator.address() + "/requests"; // somewhere that exists
        page.navigate(emulator.address() + "/oauth/authorize?client_id="
                + emulator.app().id() + "&redirect_uri=" + redirect
                + "&response_type=code&scope=threads_basic,threads_delete&state=s");

        page.keyboard().press("Tab"); // the account that is chosen
        page.keyboard().press("ArrowDown"); // the other one
        page.keyboard().press("Tab"); // the scope that may be denied
        page.keyboard().press("Space");
        assertThat(page.getByRole(AriaRole.CHECKBOX).last()).not().isChecked();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        page.keyboard().press("Tab"); // Allow
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/requests\\?code=.*&state=s#_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/containers", "/requests", "/apps", "/faults", "/world"})
    void everyViewIsReachedWithTheKeyboardAlone(String path) {
        Page page = open("/");

        Locator link = page.locator("nav a[href='" + path + "']");
        for (int i = 0; i < 12 && !(Boolean) link.evaluate("link => link === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");

        page.waitForURL(emulator.address() + path);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "360, LIGHT, /",
        "360, DARK, /faults",
        "360, LIGHT, /apps",
        "360, DARK, /containers",
        "360, LIGHT, /requests",
        "1280, DARK, /",
        "1280, LIGHT, /faults",
        "1280, DARK, /apps",
        "1280, LIGHT, /containers",
        "360, DARK, /world",
        "1280, LIGHT, /world"
    })
    void everyViewFitsItsWindow(int width, ColorScheme scheme, String path) {
        emulator.addAccount("a.very.long.username_of_30_cha");
        Page page = browser.page(width, scheme);
        page.navigate(emulator.address() + path);

        assertThat(page.locator("#live")).hasAccessibleName("Live");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat((Integer) page.evaluate("document.querySelectorAll('img:not([alt])').length"))
                .isZero();
        assertThat((Integer) page.evaluate("[...document.querySelectorAll('input:not([type=hidden]),select,textarea')]"
                        + ".filter(field => field.labels.length === 0).length"))
                .as("fields without a label")
                .isZero();
    }

    @Test
    void scriptInATextIsTextEverywhere() {
        Page page = open("/");
        page.getByLabel("Text").fill(SCRIPT);
        button(page, "Publish").click();
        assertThat(page.getByRole(AriaRole.ARTICLE).first()).containsText("<script>");

        for (String path : List.of("/requests", "/containers", "/apps", "/@ada")) {
            page.navigate(emulator.address() + path);
            assertThat(page.locator("#live")).hasAccessibleName("Live");
            assertThat(page).not().hasTitle("run");
        }
    }

    /** Sends a call as an account; the id of what came of it. */
    private String api(String username, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("access_token", emulator.account(username).token());
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(emulator.address().resolve("/v1.0/" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*\"id\":\"(\\d+)\".*", "$1");
    }

    private Page open(String path) {
        Page page = browser.page(1280, ColorScheme.LIGHT);
        page.navigate(emulator.address() + path);
        assertThat(page.locator("#live")).hasAccessibleName("Live");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
