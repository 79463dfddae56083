package dev.lisle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.publisher.plans.PartOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OptionTableTest {
    @Test
    void theGuideHasTheTableOfTheCode() throws IOException {
        assertThat(Files.readString(Path.of("../docs/guides/long-posts.md")).lines())
                .containsSubsequence(Stream.of(PartOption.values())
                        .map(option -> "| " + option.words() + " | " + option.where() + " |")
                        .toList());
    }
}
