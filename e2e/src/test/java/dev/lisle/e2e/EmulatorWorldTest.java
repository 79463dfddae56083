package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.AccountProfile;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person looks at the people of the emulator's world, changes them, and saves it all. */
class EmulatorWorldTest extends EmulatorStage {
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
    void whoLetAnAppInCanRemoveIt() {
        Page page = open("/apps");

        button(page, "Remove Emulated App as @grace").click();

        assertThat(page.getByText("@grace let Emulated App in")).hasCount(0);
        assertThat(page.getByText("@ada let Emulated App in")).isVisible();
    }
}
