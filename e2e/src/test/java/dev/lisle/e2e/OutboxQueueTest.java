package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.Line;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.drafts.Draft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person looks after what waits on the page of the outbox: the list, the calendar, the accounts. */
class OutboxQueueTest extends OutboxStage {
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
    void anAnswerThatComesLateDrawsNothingAnew() {
        Page page = browser.page(1280, ColorScheme.LIGHT);
        List<Route> held = new ArrayList<>();
        page.route(url -> url.contains("newest=1"), held::add);
        page.navigate(served.address().toString());
        page.waitForCondition(() -> !held.isEmpty()); // only the list asks this: who leaves earlier never hears of it
        link(page, "Accounts").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Accounts"))).isVisible();
        page.evaluate("document.querySelector('main h1').textContent += ', untouched'");

        page.waitForResponse(
                answer -> answer.url().contains("newest=1"),
                () -> List.copyOf(held).forEach(Route::resume));
        page.evaluate("fetch('/api/overview').then(answer => answer.text())"); // by then the page has had its answer

        assertThat(page.getByRole(AriaRole.HEADING, named("Accounts, untouched")))
                .isVisible();
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
        Submission waiting = outbox.submit("ada", Draft.of("Today"), database.now()); // later may be next month
        Page page = open("#/calendar", 1280, ColorScheme.LIGHT);

        Locator entry = page.getByRole(AriaRole.LINK, named(Pattern.compile("ada · Today")));
        entry.click();

        assertThat(page).hasURL(Pattern.compile("#/post/" + waiting.id()));
        link(page, "Calendar").click();
        button(page, "Later").click();
        assertThat(page).hasURL(Pattern.compile("#/calendar/\\d{4}-\\d{2}"));
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
}
