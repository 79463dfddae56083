package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A developer looks at what the emulator was asked. */
class EmulatorRequestsTest extends EmulatorStage {
    /** A button says for a moment only that it did something; who looks too late would never see it. */
    private static final String NOTES_WHAT_IT_SAYS = """
            button => {
              window.said = [];
              new MutationObserver(() => window.said.push(button.textContent))
                .observe(button, {childList: true, characterData: true, subtree: true});
            }""";

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

        button(page, "Copy request 1 as curl").evaluate(NOTES_WHAT_IT_SAYS);

        button(page, "Copy request 1 as curl").click();

        page.waitForCondition(() -> (boolean) page.evaluate("window.said.includes('Copied')"));
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith(
                        "curl -X POST '" + emulator.address() + "/v1.0/me/threads' -H \"Authorization: Bearer $TOKEN\"")
                .contains("--data-urlencode 'text=It'\\''s red'")
                .doesNotContain("THQVJ");
    }
}
