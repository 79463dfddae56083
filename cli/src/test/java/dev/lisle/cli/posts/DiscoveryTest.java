package dev.lisle.cli.posts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.cli.WithStage;
import org.junit.jupiter.api.Test;

class DiscoveryTest extends WithStage {
    @Test
    void postsAreFoundByWordsTopicAndAuthor() {
        String loom = stage.publish("grace", "A loom at rest", "--topic", "weaving");
        stage.publish("ada", "A spool");

        assertThat(stage.print("search", "loom", "--quiet").strip()).isEqualTo(loom);
        assertThat(stage.print("search", "--topic", "#weaving", "--newest")).contains("A loom at rest");
        assertThat(stage.print("search", "loom", "--by", "ada", "--quiet")).isEmpty();
        assertThat(stage.print("search", "--history")).contains("loom").contains("weaving");
    }

    @Test
    void whoMentionsTheAccountIsListed() {
        stage.publish("grace", "Look, @ada wove this");

        assertThat(stage.print("mentions")).contains("@grace").contains("Look, @ada wove this");
    }

    @Test
    void somebodyElsesTimelineIsReadByName() {
        stage.emulator().changeProfile("grace", grace -> grace.withOtherFollowers(500));
        stage.publish("grace", "in public");

        assertThat(stage.print("timeline", "--of", "@grace")).contains("in public");
    }

    @Test
    void ghostPostsHaveATimelineOfTheirOwn() {
        stage.publish("ada", "soon gone", "--ghost");

        assertThat(stage.print("timeline", "--ghost")).contains("soon gone").contains("ghost, gone ");
    }

    @Test
    void anAccountThatDoesNotExistIsNoInternalError() {
        Result result = stage.ada().type("timeline", "--of", "nobody_at_all");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("lisle: ").doesNotContain("should not happen");
    }
}
