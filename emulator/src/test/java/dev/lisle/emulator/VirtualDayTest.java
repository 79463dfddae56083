package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class VirtualDayTest {
    private static final int HOURS = 60;
    private static final int POSTS_AN_HOUR = 5;

    @Test
    void daysOfSteadyTrafficLeaveBoundedStateAndTheWholeTruth() throws IOException {
        try (Emulator emulator = Emulator.start(EmulatorSettings.defaults()
                .withLimits(PublishingLimits.NONE)
                .withProcessing(ProcessingTimes.NONE)
                .withKeptPosts(100)
                .withClockFrozenAt(Instant.parse("2026-05-04T12:00:00Z")))) {
            Caller ada = new Caller(emulator, "ada");
            String source = ada.post("/_lisle/media", "image/png", picture())
                    .body()
                    .path("url")
                    .asString();
            for (int hour = 0; hour < HOURS; hour++) {
                for (int i = 0; i < POSTS_AN_HOUR; i++) {
                    String image = ada.create("media_type", "IMAGE", "image_url", source);
                    ada.post("/me/threads_publish", "creation_id", image);
                    ada.create("media_type", "IMAGE", "image_url", source); // never published
                }
                emulator.clock().advance(Duration.ofHours(1));
            }

            Totals totals = emulator.totals();
            assertThat(totals.containers()).isEqualTo(2L * HOURS * POSTS_AN_HOUR);
            assertThat(totals.posts()).isEqualTo((long) HOURS * POSTS_AN_HOUR);
            assertThat(totals.repeated()).isZero();
            assertThat(emulator.postsOf("ada")).hasSize(100);
            assertThat(totals.forgottenPosts()).isEqualTo(HOURS * POSTS_AN_HOUR - 100L);
            assertThat(emulator.containers()).hasSizeBetween(2 * 47 * POSTS_AN_HOUR, 2 * 50 * POSTS_AN_HOUR);
            assertThat(emulator.requests()).hasSizeLessThanOrEqualTo(10_000);
            int shown = 100 + emulator.containers().size() / 2 + 1; // and the one that was uploaded
            assertThat(ada.get("/_lisle/totals").body().path("files").asInt()).isLessThanOrEqualTo(shown);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
