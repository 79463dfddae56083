package dev.lisle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.plans.ChainPlan;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.publisher.plans.PlannedPart;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ComposingTest {
    private static final String ESSAY =
            "A thread holds by its twist, and by its neighbours. ".repeat(30).strip();

    @Test
    void theGuidesDraftsBecomePlans() {
        assertThat(Composing.preview(ESSAY).parts()).hasSize(4);
        assertThat(Composing.fits("Hello")).isTrue();
        assertThat(Composing.fits(ESSAY)).isFalse();
        assertThat(plan(Composing.decorated(ESSAY)).parts().get(3).text()).endsWith("Thank you for reading. (4/4)");
        assertThat(plan(Composing.attached(ESSAY)).parts()).hasSize(1);
        assertThat(plan(Composing.extras(new PostId("17"), new byte[] {1})).parts())
                .hasSize(2);
        assertThat(Composing.files("# One\n\nTwo", Path.of("posts"))).contains("One\\n\\nTwo");
        assertThat(plan(Composing.spread(ESSAY)).parts().get(2).text()).endsWith("#yarn");
        assertThat(plan(Composing.topics(ESSAY)).parts())
                .extracting(PlannedPart::topicTag)
                .containsExactly("weaving", "loom", null, null);
    }

    private static ChainPlan plan(Draft draft) {
        return new Composer().compose(draft);
    }
}
