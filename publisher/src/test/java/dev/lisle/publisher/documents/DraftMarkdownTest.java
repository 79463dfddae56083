package dev.lisle.publisher.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource.LocalFile;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.publisher.plans.PlannedPart;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftMarkdownTest {
    @Test
    void frontMatterSetsTheFieldsAndTheBodyIsTheText() {
        DraftDocument document = DraftMarkdown.read("""
                ---
                topic: weaving
                reply_control: followers_only
                reply_to: 17841400000000001
                media:
                  - source: loom.jpg
                    alt_text: "A loom: at rest"
                    spoiler: true
                schedule: 2026-12-01T08:00:00+01:00[Europe/Berlin]
                ---
                Hello, *world*.
                """, Path.of("posts"));

        Draft draft = document.draft();
        assertThat(draft.text()).isEqualTo("Hello, world.");
        assertThat(draft.topicTag()).isEqualTo("weaving");
        assertThat(draft.replyControl()).isEqualTo(ReplyControl.FOLLOWERS_ONLY);
        assertThat(draft.replyTo()).hasToString("17841400000000001");
        assertThat(draft.media())
                .containsExactly(new Media(new LocalFile(Path.of("posts", "loom.jpg")), "A loom: at rest", true));
        assertThat(document.schedule()).isEqualTo(ZonedDateTime.parse("2026-12-01T08:00:00+01:00[Europe/Berlin]"));
    }

    @Test
    void aLineOfThreeHyphensEndsAPart() {
        Draft draft =
                DraftMarkdown.read("One.\n\n---\n\nTwo.\n\n***\n\nThree.", null).draft();

        assertThat(new Composer().compose(draft).parts())
                .extracting(PlannedPart::text)
                .containsExactly("One.", "Two.", "Three.");
    }

    @Test
    void aLineOfHyphensInCodeIsNoSeparator() {
        Draft draft =
                DraftMarkdown.read("One.\n\n---\n\n```\na\n---\nb\n```\n", null).draft();

        assertThat(new Composer().compose(draft).parts())
                .extracting(PlannedPart::text)
                .containsExactly("One.", "a\n---\nb");
    }

    @Test
    void stylesLieWhereTheirWordsAreInTheText() {
        Draft draft = DraftMarkdown.read("# A *head*\n\n---\n\nplain **bold *both*** ~~gone~~ end", null)
                .draft();

        assertThat(draft.text()).isEqualTo("A head\n\n---\n\nplain bold both gone end");
        assertThat(draft.marks().styles())
                .containsExactly(
                        StyledSpan.of(new TextSpan(0, 2), TextStyle.BOLD),
                        StyledSpan.of(new TextSpan(2, 6), TextStyle.BOLD, TextStyle.ITALIC),
                        StyledSpan.of(new TextSpan(19, 24), TextStyle.BOLD),
                        StyledSpan.of(new TextSpan(24, 28), TextStyle.BOLD, TextStyle.ITALIC),
                        StyledSpan.of(new TextSpan(29, 33), TextStyle.STRIKETHROUGH));
    }

    @Test
    void aPostShowsListsLinksAndCodeAsText() {
        Draft draft = DraftMarkdown.read("""
                        Before
                        all.

                        - one
                        - two
                          - inner

                        3. three
                        4. four

                        > [words](https://example.com/a) and <https://example.com/b> `code`
                        """, null).draft();

        assertThat(draft.text()).isEqualTo("""
                        Before all.

                        • one
                        • two
                          • inner

                        3. three
                        4. four

                        words (https://example.com/a) and https://example.com/b code""");
    }

    @Test
    void imagesBecomeMediaWithTheirAltTexts() {
        Draft draft = DraftMarkdown.read("Look:\n\n![A loom *at rest*](loom.jpg)\n\nSo.", Path.of("posts"))
                .draft();

        assertThat(draft.text()).isEqualTo("Look:\n\nSo.");
        assertThat(draft.media()).containsExactly(Media.of(Path.of("posts", "loom.jpg"), "A loom at rest"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntopik: a\n---\ntext",
                "---\ntopic: [a\n---\ntext",
                "---\njust words\n---\ntext",
                "---\nreply_control: nobody\n---\ntext",
                "---\nschedule: tomorrow\n---\ntext",
                "---\nmedia:\n  - alt_text: a\n---\ntext",
                "---\npoll: [one]\n---\ntext",
                "---\nghost: perhaps\n---\ntext",
                "---\ntopic: a\ntopic: b\n---\ntext"
            })
    void whatIsNoFieldOfADraftIsRefused(String markdown) {
        assertThatThrownBy(() -> DraftMarkdown.read(markdown, null))
                .isInstanceOfSatisfying(
                        InvalidDraftException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DOCUMENT));
    }
}
