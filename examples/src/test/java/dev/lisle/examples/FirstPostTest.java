package dev.lisle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstPostTest {
    @Test
    void theFirstPostIsLiveInTenLines() throws InterruptedException {
        assertThat(FirstPost.publish().parts()).singleElement().satisfies(part -> {
            assertThat(part.part().text()).isEqualTo("Hello from the JVM.");
            assertThat(part.permalink()).isNotNull();
        });
    }
}
