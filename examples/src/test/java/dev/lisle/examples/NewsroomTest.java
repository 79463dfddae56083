package dev.lisle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.Emulator;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class NewsroomTest {
    @Test
    void theNewsroomAnnouncesAndSchedules(@TempDir Path folder) throws Exception {
        try (Emulator emulator = Emulator.start();
                ConfigurableApplicationContext application = new SpringApplicationBuilder(Newsroom.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .run(
                                "--spring.main.banner-mode=off",
                                "--lisle.address=" + emulator.address(),
                                "--lisle.token=" + emulator.account("ada").token(),
                                "--lisle.outbox.file=" + folder.resolve("outbox.db"),
                                "--lisle.outbox.worker=false")) {
            application.getBean(Newsroom.Announcements.class).announce("Doors open at eight.");
            Newsroom.Desk desk = application.getBean(Newsroom.Desk.class);
            Instant tomorrow = Instant.parse("2030-01-01T08:00:00Z");

            assertThat(emulator.postsOf("ada")).hasSize(1);
            assertThat(desk.schedule("article-1", "Read it here.", tomorrow).id())
                    .isEqualTo(desk.schedule("article-1", "Read it here.", tomorrow)
                            .id());
        }
    }
}
