package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.drafts.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person at the page of the outbox who says until when a post makes sense, and what becomes of one that was too late. */
class LastMomentsOnThePageTest extends OutboxStage {
    private static final String LONG_NAME = "newsroom_of_the_very_long_name_of_a_paper_in_a_small_town.example";

    @Test
    void aLastMomentIsGivenWithAPostAndShownWithIt() {
        Page page = open("#/add", 1280);
        page.getByLabel("Account").fill("ada");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("Polls close at six");
        page.getByLabel("Day and time").fill("2099-01-01T15:00");
        page.getByLabel("Not later than").fill("2099-01-01T14:00");
        button(page, "Add to the outbox").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("after its last moment");
        page.getByLabel("Not later than").fill("2099-01-01T18:00");
        button(page, "Add to the outbox").click();

        assertThat(page.getByRole(AriaRole.HEADING, named("A post of ada"))).isVisible();
        Submission kept = outbox.list(SubmissionQuery.all()).items().get(0);
        assertThat(kept.notAfter()).isEqualTo(kept.due().plus(Duration.ofHours(3)));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Not later than");
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("false");
        assertThat(browser.complaints()).noneMatch(said -> said.contains("TypeError"));
    }

    @Test
    void whatWasMissedIsSentAllTheSameOrMoved() {
        Submission sent = outbox.submit(late("Old news"));
        Submission moved = outbox.submit(late("Older news"));
        publishDue(InDoubt.RESEND_SAME);
        Page page = open("#/attention", 1280);
        assertThat(page.getByRole(AriaRole.LINK, named("Needs you (2)"))).isVisible();
        assertThat(card(page, moved)).containsText("passed before it could go out");
        assertThat(card(page, moved))
                .not()
                .containsText("1970-01-01T"); // the page tells moments by the browser's clock

        button(page, "Send it all the same", sent).click();
        assertThat(card(page, sent)).hasCount(0);
        button(page, "Move", moved).click();
        page.getByLabel("Goes out at").fill("");
        button(page, "Move it", moved).click();
        assertThat(card(page, moved)).isVisible(); // without a time nothing is sent
        page.getByLabel("Goes out at").fill("2099-01-01T15:00");
        button(page, "Move it", moved).click();
        assertThat(page.getByText("Nothing needs you.")).isVisible();
        publishDue(InDoubt.RESEND_SAME);

        assertThat(outbox.get(moved.id()).state()).isEqualTo(SubmissionState.PENDING);
        assertThat(outbox.get(moved.id()).notAfter()).isNull();
        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Old news");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theKeyboardAloneAddsAPostAndStaysWhereItIsWhenThePageIsDrawnAnew() {
        Page page = open("#/add", 1280);
        assertThat(page.getByLabel("Account")).isVisible();
        tabTo(page, "document.activeElement.id === 'account'");
        page.keyboard().type("ada");
        tabTo(page, "document.activeElement.id === 'text'");
        page.keyboard().type("By hand");
        tabTo(page, "document.activeElement.name === 'when'");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(page.getByRole(AriaRole.RADIO, named("now"))).isChecked();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, named("A post of ada"))).isVisible();
        outbox.pause("ada", null);
        assertThat(page.getByText("ada is paused.")).isVisible();
        tabTo(page, "document.activeElement.textContent === 'Cancel'");

        outbox.submit("grace", Draft.of("Another"), database.now().plus(FAR)); // the page is drawn anew
        page.waitForCondition(() -> (boolean) page.evaluate("!document.querySelector('main').contains(window.before)"));
        assertThat(button(page, "Cancel")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByText("cancelled", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        assertThat(outbox.list(SubmissionQuery.all().of("ada")).items())
                .extracting(Submission::state)
                .containsExactly(SubmissionState.CANCELLED);
        assertThat(browser.complaints()).isEmpty();
    }

    /** Presses Tab until {@code there} holds, and remembers where that is. */
    private static void tabTo(Page page, String there) {
        for (int i = 0; i < 40 && !(Boolean) page.evaluate(there); i++) {
            page.keyboard().press("Tab");
        }
        assertThat((Boolean) page.evaluate("(window.before = document.activeElement, " + there + ")"))
                .as(there)
                .isTrue();
    }

    @Test
    void aNameWithoutAPlaceToBreakFitsANarrowScreen() {
        outbox.submit(LONG_NAME, Draft.of("Hello"), database.now().plus(FAR));
        outbox.submit("ada", Draft.of("Hello"), database.now().plus(FAR));
        for (String view : List.of("queue", "calendar", "accounts", "add")) {
            Page page = open("#/" + view, 360);
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isLessThanOrEqualTo(360);
            for (String link : List.of("Queue", "Needs you", "Add")) {
                assertThat(page.getByRole(
                                        AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + link)))
                                .first())
                        .isInViewport();
            }
        }
    }

    private NewSubmission late(String text) {
        return NewSubmission.of("ada", Draft.of(text), Instant.EPOCH).notAfter(Instant.EPOCH);
    }

    private Page open(String view, int width) {
        return open(view, width, ColorScheme.LIGHT);
    }

    private static Locator card(Page page, Submission submission) {
        return page.locator("[data-id='" + submission.id() + "']");
    }

    private static Locator button(Page page, String name, Submission of) {
        return card(page, of)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
