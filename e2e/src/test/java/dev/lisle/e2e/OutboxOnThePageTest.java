package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.queues.WeeklySlots;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.web.OutboxPage;
import dev.lisle.outbox.web.PagePassword;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person at the page of the outbox, a worker behind it, and the emulator's page beside it. */
class OutboxOnThePageTest {
    private static final Path LOOM = Path.of("../examples/demo/loom.jpg");
    private static final Duration FAR = Duration.ofDays(3);

    private static Browser browser;

    @TempDir
    private Path folder;

    private Emulator emulator;
    private ThreadsClient client;
    private OutboxDatabase database;
    private Outbox outbox;
    private OutboxPage served;

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
    void start() throws IOException {
        emulator = Emulator.start();
        client = ThreadsClient.builder(AccessToken.of(emulator.account("ada").token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .time(emulator.clock().asClock(), pause())
                .build();
        database = OutboxDatabase.sqlite(folder.resolve("outbox.db"));
        outbox = Outbox.of(database);
        served = OutboxPage.builder(outbox).start();
    }

    @AfterEach
    void stop() {
        browser.closePages();
        served.close();
        database.close();
        client.close();
        emulator.close();
    }

    @Test
    void aPostIsPreviewedAddedAndWatchedGoingLive() {
        Page page = open("", 1280, ColorScheme.LIGHT);
        Page threads = browser.page(1280, ColorScheme.LIGHT);
        threads.navigate(emulator.webPage().toString());
        link(page, "Add").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Add a post"))).isVisible(); // the queue has an account too
        page.getByLabel("Account").fill("ada");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("A thread. ".repeat(70));
        button(page, "Preview").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("A chain of 2 posts")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LIST, named("Preview")).getByRole(AriaRole.LISTITEM))
                .hasCount(2);
        page.getByRole(AriaRole.RADIO, named("now")).check();
        button(page, "Add to the outbox").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("A post of ada"))).isVisible();
        assertThat(page.getByText("waits", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        publishDue(InDoubt.RESEND_SAME);

        assertThat(page.getByText("live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LIST, named("History"))).containsText("live");
        assertThat(threads.getByRole(AriaRole.ARTICLE)).hasCount(2);
        assertThat(emulator.postsOf("ada")).hasSize(2);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void oneThatWaitsIsMovedAndCancelled() {
        Submission waiting =
                outbox.submit("ada", Draft.of("Not today"), database.now().plus(FAR));
        Page page = open("", 1280, ColorScheme.DARK);

        button(page, "Move").click();
        page.getByLabel("Goes out at").fill("2099-01-01T08:00");
        button(page, "Move it").click();
        assertThat(page.getByRole(AriaRole.LIST, named("Queue"))).containsText("2099");
        button(page, "Cancel").click();

        assertThat(page.getByText("Nothing waits.")).isVisible();
        assertThat(outbox.get(waiting.id()).state()).isEqualTo(SubmissionState.CANCELLED);
        link(page, "Done").click();
        assertThat(page.getByText("cancelled", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void twoPicturesAreUploadedEachWithItsWordsThenEdited() {
        Page page = open("#/add", 1280, ColorScheme.LIGHT);
        page.getByLabel("Account").fill("ada");
        text(page).fill("Two loms");
        media(page, 1).getByLabel("Picture or video").setInputFiles(LOOM);
        media(page, 1).getByLabel("Alt text, for those who cannot see it").fill("A loom");
        button(page, "Another picture or video").click();
        media(page, 2).getByLabel("Picture or video").setInputFiles(LOOM);
        media(page, 2).getByLabel("Alt text, for those who cannot see it").fill("The same loom");
        button(page, "Another picture or video").click();
        button(page, "Remove media 3").click();
        button(page, "Preview").click();
        assertThat(page.getByRole(AriaRole.LIST, named("Preview"))).containsText("A loom · The same loom");
        button(page, "Add to the outbox").click();

        button(page, "Edit").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Edit a post of ada")))
                .isVisible();
        assertThat(text(page)).hasValue("Two loms");
        text(page).fill("One loom");
        button(page, "Remove media 2").click();
        media(page, 1).getByLabel("Alt text, for those who cannot see it").fill("My loom");
        button(page, "Preview").click();
        assertThat(page.getByRole(AriaRole.LIST, named("Preview"))).containsText("My loom");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("A post of ada"))).isVisible();

        Submission kept = outbox.list(SubmissionQuery.all()).items().get(0);
        assertThat(kept.draft().text()).isEqualTo("One loom");
        assertThat(kept.draft().media()).extracting(Media::altText).containsExactly("My loom");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void onePostIsNotEditedOnceItIsLive() {
        Submission waiting = outbox.submit("ada", Draft.of("Fast"), database.now());
        Page page = open("#/edit/" + waiting.id(), 1280, ColorScheme.LIGHT);
        text(page).fill("Slow");
        publishDue(InDoubt.RESEND_SAME);

        button(page, "Save").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be edited");
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Fast");
    }

    @Test
    void theBrowserAsksForThePasswordAndUsesItForAllThatThePageDoes() throws IOException {
        outbox.submit("ada", Draft.of("Behind a door"), database.now().plus(FAR));
        served.close();
        served = OutboxPage.builder(outbox)
                .password(PagePassword.of("a long password"))
                .start();

        Page stranger = browser.page(1280, ColorScheme.LIGHT, "a wrong password");
        assertThat(stranger.navigate(served.address().toString()).status()).isEqualTo(401);
        Page page = browser.page(1280, ColorScheme.LIGHT, "a long password");
        page.navigate(served.address().toString());

        assertThat(page.getByText("Behind a door")).isVisible();
        button(page, "Cancel").click();
        assertThat(page.getByText("Nothing waits.")).isVisible();
    }

    @Test
    void anUnknownIsSettledByAPerson() {
        outbox.submit("ada", Draft.of("Seen"), database.now());
        publishDue(InDoubt.ASK);
        EmulatedPost seen = emulator.postsOf("ada").get(0);
        emulator.faults()
                .add(Fault.late(Duration.ofDays(2), Line.CLOSED)
                        .on(Operation.PUBLISH)
                        .once());
        Submission doubtful = outbox.submit("ada", Draft.of("Perhaps"), database.now());
        publishDue(InDoubt.ASK);
        assertThat(outbox.get(doubtful.id()).state()).isEqualTo(SubmissionState.UNKNOWN);
        Page page = open("", 1280, ColorScheme.LIGHT);

        link(page, "Needs you (1)").click();
        assertThat(page.getByText("Part 1 may be live. Look at the account: is it there?"))
                .isVisible();
        button(page, "It is live").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Which post is it?");
        page.getByLabel("Id of the live post").fill(seen.id());
        page.getByLabel("Id of the live post").blur();
        outbox.submit(
                "ada", Draft.of("Another"), database.now().plus(FAR)); // the page looks, and has something new to draw
        for (int looks = 0; looks < 2; looks++) {
            page.waitForResponse(answer -> answer.url().contains("newest=1"), () -> {});
        }
        assertThat(page.getByLabel("Id of the live post")).hasValue(seen.id());
        button(page, "It is live").click();
        assertThat(page.getByText("Nothing needs you.")).isVisible();
        publishDue(InDoubt.ASK);

        assertThat(outbox.get(doubtful.id()).state()).isEqualTo(SubmissionState.PUBLISHED);
        assertThat(emulator.postsOf("ada")).hasSize(1);
    }

    @Test
    void anAnswerThatComesLateDrawsNothingAnew() {
        Page page = browser.page(1280, ColorScheme.LIGHT);
        List<Route> held = new ArrayList<>();
        page.route(url -> url.contains("newest=1"), held::add);
        page.navigate(served.address().toString());
        page.waitForCondition(() -> !held.isEmpty()); // only the list asks this: who leaves earlier never hears of it
        link(page, "Accounts").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Accounts"))).isVisible();
        page.evaluate("document.querySelector('main h1').textContent += ', untouched'");

        page.waitForResponse(answer -> answer.url().contains("newest=1"), () -> held.forEach(Route::resume));
        page.evaluate("fetch('/api/overview').then(answer => answer.text())"); // by then the page has had its answer

        assertThat(page.getByRole(AriaRole.HEADING, named("Accounts, untouched")))
                .isVisible();
    }

    @Test
    void aLongListIsShownWholeAlsoAfterItWasDrawnAnew() {
        for (int number = 0; number < 120; number++) {
            outbox.submit("ada", Draft.of("Number " + number), database.now().plus(FAR));
        }
        Page page = open("#/done", 1280, ColorScheme.LIGHT);
        assertThat(page.getByRole(AriaRole.HEADING, named("Done"))).isVisible();
        link(page, "Queue").click();
        Locator posts = page.getByRole(AriaRole.LIST, named("Queue")).getByRole(AriaRole.LISTITEM);
        assertThat(posts).hasCount(50);
        outbox.submit("ada", Draft.of("First"), database.now().plusSeconds(3600));
        assertThat(posts.first()).containsText("First");

        button(page, "Show more").click();
        assertThat(posts).hasCount(100);
        button(page, "Show more").click();

        assertThat(posts).hasCount(121);
        assertThat(button(page, "Show more")).hasCount(0);
    }

    @Test
    void anAccountIsPausedAndGivenAQueue() {
        outbox.submit("ada", Draft.of("Soon"), database.now().plus(FAR));
        Page page = open("#/accounts", 1280, ColorScheme.LIGHT);

        page.getByLabel("Queue of ada").fill("sometimes");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("\"sometimes\" is no time zone.");
        page.getByLabel("Queue of ada").fill("daily 9:00 UTC");
        button(page, "Save").click();
        assertThat(page.getByLabel("Queue of ada")).hasValue("mon tue wed thu fri sat sun 09:00 UTC");
        button(page, "Pause").click();
        assertThat(page.getByText("ada is paused. Paused on the page.")).isVisible();

        assertThat(outbox.pauses()).hasSize(1);
        assertThat(outbox.queues().find("ada")).isPresent();
    }

    @Test
    void theCalendarShowsWhenPostsGoOut() {
        Submission waiting = outbox.submit(
                "ada", Draft.of("Later this month"), database.now().plusSeconds(3600));
        Page page = open("#/calendar", 1280, ColorScheme.LIGHT);

        Locator entry = page.getByRole(AriaRole.LINK, named(Pattern.compile("ada · Later this month")));
        entry.click();

        assertThat(page).hasURL(Pattern.compile("#/post/" + waiting.id()));
        link(page, "Calendar").click();
        button(page, "Later").click();
        assertThat(page).hasURL(Pattern.compile("#/calendar/\\d{4}-\\d{2}"));
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, DARK"})
    void everyViewFitsItsScreenWithoutComplaints(int width, ColorScheme scheme) {
        outbox.submit(
                "ada",
                Draft.of("A long word: " + "thread".repeat(60)),
                database.now().plusSeconds(3600));
        outbox.queues().set("ada", WeeklySlots.parse("weekdays 9:00 17:30 Europe/Berlin"));
        outbox.pause("ada", "A reason that is quite long, so that it has to be wrapped on a narrow screen");
        for (String view : new String[] {"queue", "calendar", "attention", "done", "accounts", "add"}) {
            Page page = open("#/" + view, width, scheme);
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isLessThanOrEqualTo(width);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theKeyboardAloneWillDo() {
        Page page = open("", 1280, ColorScheme.LIGHT);
        assertThat(page.getByText("Nothing waits.")).isVisible();

        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.LINK, named("Skip to the content"))).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Dark colours"))).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Dark colours"))).hasAttribute("aria-pressed", "true");
    }

    /** On this thread, with the emulator's time for all waiting. */
    private void publishDue(InDoubt inDoubt) {
        try (OutboxWorker worker = outbox.worker(account -> client)
                .publisher(publisher -> publisher.settings(PublisherSettings.defaults()
                        .with(PublisherSettings.Caution.defaults().with(inDoubt))))
                .time(emulator.clock().asClock(), pause())
                .build()) {
            worker.runDue();
        }
    }

    private Pause pause() {
        return duration -> {
            if (!duration.isNegative()) {
                emulator.clock().advance(duration.plusMillis(1));
            }
        };
    }

    private Page open(String view, int width, ColorScheme scheme) {
        Page page = browser.page(width, scheme);
        page.navigate(served.address() + view);
        return page;
    }

    private static Locator text(Page page) {
        return page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator media(Page page, int number) {
        return page.getByRole(AriaRole.GROUP, named("Media " + number));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
