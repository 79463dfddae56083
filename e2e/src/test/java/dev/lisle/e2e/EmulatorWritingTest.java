package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Preview;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A person writes as this account and that, on the emulator's page. */
class EmulatorWritingTest extends EmulatorStage {
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
        browser.expectComplaint(
                "status of 400"); // the refusal itself, which may be told before or after the page has shown it
        Page page = open("/");

        page.getByLabel("Text").fill("x".repeat(501));
        button(page, "Publish").click();

        assertThat(page.getByText("Param text must be at most 500 characters long."))
                .isVisible();
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
}
