package dev.lisle.publisher.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.Story;
import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.InvalidDraftException.Problem;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.drafts.MediaSpread;
import dev.lisle.publisher.drafts.Splitting;
import dev.lisle.publisher.drafts.TagRule;
import dev.lisle.publisher.drafts.Tags;
import dev.lisle.text.Decorations;
import dev.lisle.text.Fill;
import dev.lisle.text.Numbering;
import dev.lisle.text.TextLength;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DraftJson.class.getResourceAsStream("draft.schema.json"));

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsWrittenIsReadAgainAndFollowsTheSchema(DraftDocument document) {
        String json = DraftJson.write(document);

        assertThat(DraftJson.read(json, null)).isEqualTo(document);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    static Stream<DraftDocument> documents() {
        Draft full = Draft.of("One \ud83d\ude00 two\n---\nthree")
                .with(Media.of(Path.of("a.jpg"), "An a").asSpoiler())
                .with(Media.of(new byte[] {1, 2, 3, 4}, null))
                .with(new Media(new PublicAddress(URI.create("https://example.com/v"), MediaKind.VIDEO), null))
                .withTopicTag("weaving")
                .withReplyControl(ReplyControl.MENTIONED_ONLY)
                .replyingTo(new PostId("17"))
                .with(Splitting.DEFAULT
                        .measuredBy(TextLength.UTF8_BYTES)
                        .filled(Fill.GREEDY)
                        .separatedBy("---")
                        .spreading(MediaSpread.FILL)
                        .decorated(new Decorations(Numbering.IN_BRACKETS, "a ", " b", "c ", " d", List.of("e", ""))))
                .with(Tags.of(TagRule.SPREAD_WHERE_NONE, "one", "two"))
                .hiding(new TextSpan(0, 3), new TextSpan(4, 6))
                .styled(StyledSpan.of(new TextSpan(0, 3), TextStyle.BOLD, TextStyle.HIGHLIGHT))
                .quotingOnEveryPart(new PostId("18"))
                .at(new LocationId("19"))
                .onlyIn("de", "AT")
                .approvingReplies()
                .sharedAs(Story.DARK)
                .withLinks(URI.create("https://example.com/a"))
                .withPoll(Poll.of("yes", "no"))
                .withGif(Gif.giphy("g"));
        return Stream.of(
                        full,
                        Draft.of("plain"),
                        Draft.of("long").asTextAttachment("A lead"),
                        Draft.of("soon gone").asGhost())
                .flatMap(draft -> Stream.of(
                        new DraftDocument(draft, null),
                        new DraftDocument(draft, ZonedDateTime.parse("2026-12-01T08:00:00+01:00[Europe/Berlin]"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"topik\":\"b\"}",
                "{\"text\":[]}",
                "{\"text\":\"a\",\"split\":{\"fill\":\"full\"}}",
                "{\"text\":\"a\",\"spoilers\":[{\"start\":0}]}",
                "{\"text\":\"a\",\"spoilers\":[{\"start\":0,\"end\":1.5}]}",
                "{\"text\":\"a\",\"styles\":[{\"start\":0,\"end\":1,\"styles\":[]}]}",
                "{\"text\":\"a\",\"media\":[{\"alt_text\":\"b\"}]}",
                "{\"text\":\"a\",\"reply_to\":\"../b\"}",
                "{\"text\":\"a\",\"ghost\":\"yes\"}",
                "[]",
                "7"
            })
    void whatTheSchemaForbidsIsRefused(String json) {
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThatThrownBy(() -> DraftJson.read(json, null))
                .isInstanceOfSatisfying(
                        InvalidDraftException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"text\":\"a\"} {}", "{\"text\":\"a\",\"text\":\"b\"}", "no"})
    void whatIsNoJsonIsRefused(String json) {
        assertThatThrownBy(() -> DraftJson.read(json, null))
                .isInstanceOfSatisfying(
                        InvalidDraftException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DOCUMENT));
    }

    @Test
    void aPersonMayLeaveOutWhatIsUsual() {
        assertThat(DraftJson.read("{\"text\": \"Hello\"}", null).draft()).isEqualTo(Draft.of("Hello"));
    }
}
