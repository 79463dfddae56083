package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The emulator's pages by keyboard alone, on small screens, in the dark, and with texts that mean harm. */
class EmulatorForEverybodyTest extends EmulatorStage {
    private static final String SCRIPT =
            "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";

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
}
