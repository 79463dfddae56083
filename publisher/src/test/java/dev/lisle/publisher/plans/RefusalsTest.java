package dev.lisle.publisher.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.Splitting;
import dev.lisle.text.Decorations;
import dev.lisle.text.TextTooLongException;
import java.net.URI;
import java.util.Collections;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {
    private static final Media PICTURE = Media.of(URI.create("https://example.com/a.jpg"), "An a");
    private static final String LONG = "A thread holds by its twist. ".repeat(30);
    private static final URI LINK = URI.create("https://example.com/a");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("drafts")
    void eachRefusalHasItsProblemAndIsSaidBeforeAnythingIsSent(Problem problem, String what, Supplier<Draft> draft) {
        assertThatThrownBy(() -> new Composer().compose(draft.get()))
                .isInstanceOfSatisfying(
                        InvalidDraftException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem))
                .message()
                .isNotBlank()
                .endsWith(".");
    }

    static Stream<Arguments> drafts() {
        return Stream.of(
                refused(Problem.EMPTY, "white space alone", () -> Draft.of(" \n ")),
                refused(Problem.TEXT_TOO_LONG, "one post", () -> Draft.of(LONG).asSinglePost()),
                refused(
                        Problem.TEXT_TOO_LONG,
                        "an attachment",
                        () -> Draft.of("a".repeat(10_001)).asTextAttachment("A lead")),
                refused(Problem.LINK_TOO_LONG, "a link", () -> Draft.of("https://example.com/" + "a".repeat(500))),
                refused(Problem.CHARACTER_TOO_LONG, "a grapheme", () -> Draft.of("e" + "\u0301".repeat(500))),
                refused(
                        Problem.DECORATIONS_TOO_LONG,
                        "decorations",
                        () -> Draft.of(LONG)
                                .with(Splitting.DEFAULT.decorated(Decorations.NONE.withFirst("x".repeat(600))))),
                refused(Problem.LONE_SURROGATE, "half a character", () -> Draft.of("half \ud83d")),
                refused(
                        Problem.TOO_MANY_LINKS,
                        "six links in one post",
                        () -> Draft.of(links(6)).asSinglePost()),
                refused(
                        Problem.TOO_MANY_MEDIA,
                        "21 media in one post",
                        () -> Draft.of("a")
                                .with(Collections.nCopies(21, PICTURE))
                                .asSinglePost()),
                refused(
                        Problem.TAG,
                        "a topic with a period",
                        () -> Draft.of("a").withTopicTag("a.b")),
                refused(Problem.RANGE, "behind the text", () -> Draft.of("a").hiding(new TextSpan(0, 2))),
                refused(
                        Problem.RANGE,
                        "inside a character",
                        () -> Draft.of("\ud83d\ude00").hiding(new TextSpan(0, 1))),
                refused(
                        Problem.RANGES_OVERLAP,
                        "spoilers",
                        () -> Draft.of("abcdef").hiding(new TextSpan(0, 3), new TextSpan(2, 4))),
                refused(
                        Problem.RANGES_OVERLAP,
                        "styles",
                        () -> Draft.of("abcdef")
                                .styled(
                                        StyledSpan.of(new TextSpan(0, 3), TextStyle.BOLD),
                                        StyledSpan.of(new TextSpan(2, 4), TextStyle.ITALIC))),
                refused(
                        Problem.TOO_MANY_SPOILERS,
                        "eleven in one part",
                        () -> Draft.of("a ".repeat(11) + "a")
                                .hiding(IntStream.range(0, 11)
                                        .mapToObj(i -> new TextSpan(2 * i, 2 * i + 1))
                                        .toArray(TextSpan[]::new))),
                refused(
                        Problem.POLL_WITH_MEDIA,
                        "a poll",
                        () -> Draft.of("Tea?").with(PICTURE).withPoll(Poll.of("yes", "no"))),
                refused(
                        Problem.NO_TEXT_ONLY_PART,
                        "a GIF beside a picture",
                        () -> Draft.of("a").with(PICTURE).withGif(Gif.giphy("g"))),
                refused(
                        Problem.NO_TEXT_ONLY_PART,
                        "a link in one post with a picture",
                        () -> Draft.of("a").with(PICTURE).withLinks(LINK).asSinglePost()),
                refused(Problem.LINK, "a link to a file", () -> Draft.of("a").withLinks(URI.create("file:///a"))),
                refused(Problem.OPTION, "a country", () -> Draft.of("a").onlyIn("Germany")),
                refused(
                        Problem.TEXT_ATTACHMENT,
                        "with a picture",
                        () -> Draft.of("a").with(PICTURE).asTextAttachment()),
                refused(Problem.GHOST, "a chain", () -> Draft.of(LONG).asGhost()),
                refused(
                        Problem.GHOST,
                        "a reply",
                        () -> Draft.of("a").replyingTo(new PostId("1")).asGhost()),
                refused(
                        Problem.GHOST,
                        "with a picture",
                        () -> Draft.of("a").with(PICTURE).asGhost()),
                refused(
                        Problem.GHOST,
                        "with a link",
                        () -> Draft.of("a").withLinks(LINK).asGhost()),
                refused(
                        Problem.GHOST,
                        "with a text attached",
                        () -> Draft.of("a").asTextAttachment().asGhost()),
                refused(
                        Problem.GHOST,
                        "with a topic",
                        () -> Draft.of("a").withTopicTag("b").asGhost()),
                refused(
                        Problem.SEPARATOR,
                        "two lines",
                        () -> Draft.of("a").with(Splitting.DEFAULT.separatedBy("a\nb"))),
                refused(
                        Problem.MEDIA,
                        "an ending",
                        () -> Draft.of("a").with(Media.of(URI.create("ftp://example.com/a.jpg"), null))));
    }

    @Test
    void theLengthThatWasMeasuredIsKnownToPrograms() {
        assertThatThrownBy(
                        () -> new Composer().compose(Draft.of("a".repeat(501)).asSinglePost()))
                .hasCauseInstanceOf(TextTooLongException.class)
                .cause()
                .satisfies(e -> assertThat(((TextTooLongException) e).length()).isEqualTo(501));
    }

    private static Arguments refused(Problem problem, String what, Supplier<Draft> draft) {
        return Arguments.of(problem, what, draft);
    }

    private static String links(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("https://example.com/").append(i).append(' ');
        }
        return text.toString();
    }
}
