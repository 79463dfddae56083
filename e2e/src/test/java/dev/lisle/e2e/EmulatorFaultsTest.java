package dev.lisle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.ActiveFault;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person has something go wrong: faults, the clock, and another reading of Meta. */
class EmulatorFaultsTest extends EmulatorStage {
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
}
