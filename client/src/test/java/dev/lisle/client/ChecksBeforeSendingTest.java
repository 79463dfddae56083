package dev.lisle.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.containers.CarouselContainer;
import dev.lisle.client.containers.Container;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.ContainerStatus;
import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.ImageContainer;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextAttachment;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.containers.VideoContainer;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.profiles.UserId;
import dev.lisle.client.replies.ReplyQuery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksBeforeSendingTest {
    private static final URI LOOM = URI.create("https://example.com/loom.jpg");

    static Stream<Arguments> whatMetaWouldRefuseForSure() {
        return Stream.of(
                refused("a blank text", () -> TextContainer.of(" \n"), "The text is empty"),
                refused("a file", () -> ImageContainer.of(URI.create("file:///loom.jpg")), "file:///loom.jpg"),
                refused("a relative address", () -> VideoContainer.of(URI.create("loom.mp4")), "begins with https://"),
                refused(
                        "an alt text of 1,001 characters",
                        () -> ImageContainer.of(LOOM).withAltText("🧵".repeat(1_001)),
                        "has 1001 characters"),
                refused("a carousel of one", () -> carousel(1), "2 to 20"),
                refused("a carousel of 21", () -> carousel(21), "2 to 20"),
                refused("a tag with a period", () -> PostOptions.none().withTopicTag("a.b"), "\"a.b\""),
                refused("a tag with an ampersand", () -> PostOptions.none().withTopicTag("a&b"), "\"a&b\""),
                refused("an empty tag", () -> PostOptions.none().withTopicTag(""), "1 to 50"),
                refused("a tag of 51", () -> PostOptions.none().withTopicTag("x".repeat(51)), "1 to 50"),
                refused("a poll of one", () -> Poll.of("Tea"), "2 to 4"),
                refused("a poll of five", () -> Poll.of("a", "b", "c", "d", "e"), "2 to 4"),
                refused("an option of 26", () -> Poll.of("Tea", "x".repeat(26)), "1 to 25"),
                refused("a blank option", () -> Poll.of("Tea", " "), "option"),
                refused("a poll and a link", () -> text().withPoll(tea()).withLink(LOOM), "poll goes with neither"),
                refused(
                        "a poll and a text attachment",
                        () -> text().withTextAttachment(TextAttachment.of("x")).withPoll(tea()),
                        "poll goes with neither"),
                refused(
                        "two links",
                        () -> text().withLink(LOOM)
                                .withTextAttachment(TextAttachment.of("x").withLink(LOOM)),
                        "exclude each other"),
                refused("a ghost with a poll", () -> text().withPoll(tea()).asGhost(), "ghost post carries"),
                refused("a ghost with a GIF", () -> text().asGhost().withGif(Gif.giphy("a")), "ghost post carries"),
                refused(
                        "a ghost that replies",
                        () -> text().asGhost().with(PostOptions.none().replyingTo(new PostId("1"))),
                        "no reply"),
                refused(
                        "a ghost with approvals",
                        () -> text().with(PostOptions.none().approvingReplies()).asGhost(),
                        "no reply approvals"),
                refused("a text attachment of 10,001", () -> TextAttachment.of("x".repeat(10_001)), "1 to 10000"),
                refused(
                        "styles that overlap",
                        () -> TextAttachment.of("hello")
                                .styled(new TextSpan(0, 3), TextStyle.BOLD)
                                .styled(new TextSpan(2, 4), TextStyle.ITALIC),
                        "overlap"),
                refused("a style of no style", () -> StyledSpan.of(new TextSpan(0, 1)), "no style"),
                refused("an empty range", () -> new TextSpan(3, 3), "is none"),
                refused("a range before the text", () -> new TextSpan(-1, 3), "is none"),
                refused("a part that is not there", () -> TextSpan.of("hello", "loom"), "no \"loom\""),
                refused("code points that are not there", () -> TextSpan.ofCodePoints("🧵", 0, 2), "1 code points"),
                refused("a spoiler behind the text", () -> text().with(hiding(0, 6)), "of length 5"),
                refused("a spoiler of no text", () -> ImageContainer.of(LOOM).with(hiding(0, 1)), "of length 0"),
                refused(
                        "a spoiler that begins inside a character",
                        () -> TextContainer.of("🧵 ab").with(hiding(1, 3)),
                        "cuts a character in two"),
                refused(
                        "a spoiler that ends inside a character",
                        () -> ImageContainer.of(LOOM).withText("🧵").with(hiding(0, 1)),
                        "cuts a character in two"),
                refused("eleven spoilers", () -> elevenSpoilers(), "0 to 10"),
                refused("a country by its name", () -> PostOptions.none().onlyIn("Austria"), "two letters"),
                refused(
                        "a carousel with an item that failed",
                        () -> CarouselContainer.ofLooks(List.of(seen("FINISHED"), seen("ERROR"))),
                        "is ERROR"),
                refused("both cursors", () -> new ReplyQuery(null, true, null, "a", "b"), "Leave one out"),
                refused("an id with a slash", () -> new PostId("../me"), "\"../me\" is no id"),
                refused("an empty id", () -> new ContainerId(""), "is no id"),
                refused("an id with a space", () -> new UserId("1 2"), "\"1 2\" is no id"),
                refused("a page of none", () -> PostQuery.newest().withLimit(0), "1 to 100"),
                refused("a page of 101", () -> PostQuery.newest().withLimit(101), "1 to 100"),
                refused("a window before Threads", () -> PostQuery.newest().since(Instant.EPOCH), "earliest"),
                refused(
                        "a window that ends first",
                        () -> PostQuery.newest()
                                .since(Instant.parse("2026-05-04T00:00:00Z"))
                                .until(Instant.parse("2026-05-03T00:00:00Z")),
                        "Swap them"),
                refused("a field that is none", () -> Fields.of("id,text&limit=1"), "is no name of a field"),
                refused("no timeout", () -> ClientSettings.defaults().withTimeout(Duration.ZERO), "more than zero"),
                refused(
                        "a timeout of years",
                        () -> ClientSettings.defaults().withTimeout(Duration.ofDays(999)),
                        "a day"),
                refused("no attempt", () -> ClientSettings.defaults().withReadAttempts(0), "1 to 10"),
                refused("another scheme", () -> at("ftp://graph.threads.net"), "ftp://graph.threads.net"),
                refused("no host", () -> at("https:///v1.0"), "cannot be called"),
                refused("a query", () -> at("https://graph.threads.net?a=b"), "cannot be called"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatMetaWouldRefuseForSure")
    void whatMetaWouldRefuseForSureIsRefusedHereWithTheValueAndTheRule(
            String name, ThrowingCallable make, String said) {
        assertThatThrownBy(make)
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.effect()).isEqualTo(Effect.NONE))
                .hasMessageContaining(said);
    }

    @Test
    void whatIsJustWithinTheRulesIsNotRefused() {
        assertThatCode(() -> {
                    ImageContainer.of(LOOM).withAltText("🧵".repeat(1_000));
                    carousel(2);
                    carousel(20);
                    PostOptions.none().withTopicTag("🧵".repeat(50));
                    PostQuery.newest().withLimit(100).since(PostQuery.EARLIEST);
                    TextContainer.of("x".repeat(10_000)); // the length is Meta's to judge
                    TextContainer.of("🧵 ab").with(hiding(0, 2));
                    TextContainer.of("Boo").with(hiding(0, 3)).asGhost();
                    text().withLink(LOOM).withTextAttachment(TextAttachment.of("x"));
                    CarouselContainer.ofLooks(List.of(seen("FINISHED"), seen(null)));
                    at("http://127.0.0.1:8080/threads/");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotShown() {
        assertThatThrownBy(() -> at("https://ada:hunter2@graph.threads.net"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two words", "a\nb", "naïve"})
    void aTokenThatCannotBeOneIsRefusedAndNotShown(String text) {
        assertThatThrownBy(() -> AccessToken.of(text))
                .isInstanceOf(InvalidRequestException.class)
                .satisfies(e -> assertThat(text.isBlank() || !e.getMessage().contains(text))
                        .isTrue());
    }

    @Test
    void whiteSpaceAroundATokenIsDropped() {
        assertThat(AccessToken.of(" THexample\n").reveal()).isEqualTo("THexample");
        assertThat(AccessToken.of("THexample")).isEqualTo(AccessToken.of("THexample "));
    }

    private static Arguments refused(String name, ThrowingCallable make, String said) {
        return Arguments.of(name, make, said);
    }

    private static TextContainer text() {
        return TextContainer.of("hello");
    }

    private static Poll tea() {
        return Poll.of("Tea", "Coffee");
    }

    private static PostOptions hiding(int start, int end) {
        return PostOptions.none().hiding(new TextSpan(start, end));
    }

    private static PostOptions elevenSpoilers() {
        return PostOptions.none()
                .hiding(Collections.nCopies(11, new TextSpan(0, 1)).toArray(TextSpan[]::new));
    }

    private static Container seen(String status) {
        return new Container(
                new ContainerId("17"),
                status == null ? null : OpenEnum.of(ContainerStatus.class, status),
                null,
                Map.of());
    }

    private static CarouselContainer carousel(int items) {
        return CarouselContainer.of(List.copyOf(Collections.nCopies(items, new ContainerId("17"))));
    }

    private static ClientSettings at(String address) {
        return ClientSettings.defaults().withAddress(URI.create(address));
    }
}
