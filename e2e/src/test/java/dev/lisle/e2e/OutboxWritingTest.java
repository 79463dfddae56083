package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A person adds posts on the page of the outbox, edits them, and watches them going live. */
class OutboxWritingTest extends OutboxStage {
    private static final Path LOOM = Path.of("../examples/demo/loom.jpg");

    @Test
    void aPostIsPreviewedAddedAndWatchedGoingLive() {
        Page page = open("", 1280, ColorScheme.LIGHT);
        Page threads = browser.page(1280, ColorScheme.LIGHT);
        threads.navigate(emulator.webPage().toString());
        assertThat(threads.locator("#live")).hasAccessibleName("Live"); // before that it hears of nothing
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
}
