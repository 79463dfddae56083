package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.faults.Fault;
import dev.lisle.testing.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is done to containers in whatever order, with the clock moved at random, they live as Meta's pages say. */
class ContainerLifeCycleTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final int STEPS = 40;

    /** What is known of a container by what was done to it. */
    private static final class Known {
        private final String id;
        private final Instant createdAt;
        private final Instant readyAt;
        private final boolean fails;
        private @Nullable String post;

        Known(String id, Instant createdAt, Instant readyAt, boolean fails) {
            this.id = id;
            this.createdAt = createdAt;
            this.readyAt = readyAt;
            this.fails = fails;
        }

        String statusAt(Instant now) {
            if (post != null) {
                return "PUBLISHED";
            }
            if (fails && !now.isBefore(readyAt)) {
                return "ERROR";
            }
            if (!now.isBefore(createdAt.plus(DAY))) {
                return "EXPIRED";
            }
            return now.isBefore(readyAt) ? "IN_PROGRESS" : "FINISHED";
        }
    }

    @Test
    void theLifeOfContainersIsThatOfTheModel() {
        Seed.check(40, seed -> {
            try (Emulator emulator = Emulator.start(EmulatorSettings.defaults()
                    .withLimits(PublishingLimits.NONE)
                    .withProcessing(new ProcessingTimes(
                            Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(20)))
                    .withClockFrozenAt(NOON))) {
                new Life(emulator, seed.random()).live();
            }
        });
    }

    private static final class Life {
        private final Emulator emulator;
        private final SplittableRandom random;
        private final Caller ada;
        private final List<Known> all = new ArrayList<>();
        private int posts;

        Life(Emulator emulator, SplittableRandom random) {
            this.emulator = emulator;
            this.random = random;
            this.ada = new Caller(emulator, "ada");
        }

        void live() {
            create();
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(5)) {
                    case 0 -> create();
                    case 1, 2 -> publish(all.get(random.nextInt(all.size())));
                    default -> emulator.clock().advance(someTime());
                }
                all.forEach(this::check);
            }
            assertThat(emulator.postsOf("ada")).hasSize(posts);
            assertThat(emulator.totals().posts()).isEqualTo(posts);
            assertThat(emulator.totals().repeated()).isZero();
        }

        private void create() {
            boolean fails = random.nextInt(5) == 0;
            if (fails) {
                emulator.faults().add(Fault.containerError("INVALID_DURATION").times(1));
            }
            Instant now = emulator.clock().instant();
            boolean video = random.nextBoolean();
            String id = video
                    ? ada.create("media_type", "VIDEO", "video_url", "https://example.com/a.mp4")
                    : ada.create("media_type", "IMAGE", "image_url", "https://example.com/a.jpg");
            Instant readyAt = now.plus(video ? Duration.ofMinutes(5) : Duration.ofSeconds(30));
            all.add(new Known(id, now, readyAt, fails));
        }

        private void publish(Known container) {
            String before = container.statusAt(emulator.clock().instant());
            Caller.Reply reply = ada.post("/me/threads_publish", "creation_id", container.id);
            if (before.equals("FINISHED")) {
                assertThat(reply.status()).isEqualTo(200);
                container.post = reply.id();
                posts++;
            } else {
                assertThat(reply.code()).as(before).isEqualTo("400 24/4279009");
            }
        }

        private void check(Known container) {
            Instant now = emulator.clock().instant();
            if (now.isBefore(container.createdAt.plus(Duration.ofDays(2)))) { // later it may be forgotten
                assertThat(ada.status(container.id)).isEqualTo(container.statusAt(now));
            }
            if (container.post != null) {
                assertThat(ada.get("/" + container.post).status()).isEqualTo(200);
            }
        }

        /** Most often a little, sometimes to the second at which something changes, sometimes hours. */
        private Duration someTime() {
            return switch (random.nextInt(6)) {
                case 0 -> Duration.ofSeconds(30);
                case 1 -> Duration.ofMinutes(5);
                case 2 -> Duration.ofHours(1 + random.nextInt(12));
                case 3 -> DAY.minusSeconds(1);
                case 4 -> Duration.ofSeconds(1);
                default -> Duration.ofMillis(random.nextInt(60_000));
            };
        }
    }
}
