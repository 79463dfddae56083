package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.lisle.outbox.queues.WeeklySlots;
import dev.lisle.outbox.web.OutboxPage;
import dev.lisle.outbox.web.PagePassword;
import dev.lisle.publisher.drafts.Draft;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the outbox by keyboard alone, on small screens, in the dark, and behind a password. */
class OutboxForEverybodyTest extends OutboxStage {
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
}
