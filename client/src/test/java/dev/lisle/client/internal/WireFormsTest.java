package dev.lisle.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.Fields;
import dev.lisle.client.OpenEnum;
import dev.lisle.client.WebAddress;
import dev.lisle.client.posts.MediaType;
import dev.lisle.client.posts.Post;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-04T09:15:00+0000, 2026-05-04T09:15:00Z",
        "2024-02-29T23:59:59+0000, 2024-02-29T23:59:59Z",
        "2026-05-04T09:15:00+0230, 2026-05-04T06:45:00Z",
        "2026-05-04T09:15:00-0800, 2026-05-04T17:15:00Z",
        "2026-05-04T09:15:00+02:00, 2026-05-04T07:15:00Z",
        "2026-05-04T09:15:00Z, 2026-05-04T09:15:00Z",
    })
    void aMomentIsReadInEveryZoneThatMetaMaySend(String text, Instant moment) {
        assertThat(MetaTime.parse(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "1790000000",
                "2026-02-30T09:15:00+0000",
                "2026-13-01T09:15:00+0000",
                "2026-05-04T24:00:00+0000",
                "2026-05-04T09:60:00+0000",
                "2026-05-04T09:15:61+0000",
                "2026-05-04T09:15:00",
                "٢٠٢٦-05-04T09:15:00+0000"
            })
    void aTextThatIsNoMomentReadsAsNothing(String text) {
        assertThat(MetaTime.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a b, https://example.com/a%20b",
        "https://example.com/?q={x}|\"y\", https://example.com/?q=%7Bx%7D%7C%22y%22",
        "https://example.com/naïve, https://example.com/naïve",
        "https://example.com/100%25, https://example.com/100%25",
    })
    void anAddressThatTheWebAllowsBecomesAUri(String text, URI uri) {
        assertThat(new WebAddress(text).uri()).contains(uri);
    }

    @Test
    void anAddressThatIsNoneIsKeptAsText() {
        assertThat(new WebAddress("http://").uri()).isEmpty();
        assertThat(new WebAddress("http://")).hasToString("http://");
    }

    @Test
    void anEnumTextIsKnownInUpperAndLowerCaseAndElseKept() {
        assertThat(OpenEnum.of(MediaType.class, "IMAGE").is(MediaType.IMAGE)).isTrue();
        assertThat(OpenEnum.of(MediaType.class, "image").is(MediaType.IMAGE)).isTrue();
        assertThat(OpenEnum.of(MediaType.class, "HOLOGRAM")).isEqualTo(new OpenEnum<>(null, "HOLOGRAM"));
        assertThat(OpenEnum.of(MediaType.class, "image")).hasToString("image");
    }

    @Test
    void fieldsKeepTheirOrderAndNameEachOnce() {
        Fields fields = Fields.of("id", "text").plus("location{name,city}", "id");

        assertThat(fields).hasToString("id,text,location{name,city}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "\"seven\"", "true", "null", "[]", "[{\"id\":\"2\"},[1]]", "{}", "{\"data\":7}", "1.5"})
    void aValueOfAnUnexpectedTypeCostsNothingButItself(String odd) {
        for (String name : List.of(
                "media_type",
                "text",
                "timestamp",
                "permalink",
                "owner",
                "children",
                "is_quote_post",
                "quoted_post",
                "hide_status",
                "brand_new")) {
            Post post = read("{\"id\":\"1\",\"" + name + "\":" + odd + ",\"topic_tag\":\"weaving\"}");

            assertThat(post.id().value()).isEqualTo("1");
            assertThat(post.topicTag()).isEqualTo("weaving");
        }
    }

    @Test
    void anUnknownFieldIsKeptWithWhateverIsInIt() {
        Post post = read("{\"id\":\"1\",\"new\":{\"a\":[1,2.50,true,null,\"x\"],\"b\":18051234567890123,"
                + "\"c\":123456789012345678901234567890,\"d\":1e99999999999}}");

        assertThat(post.unknown())
                .isEqualTo(Map.of(
                        "new",
                        Map.of(
                                "a",
                                Arrays.asList(1L, new BigDecimal("2.50"), true, null, "x"),
                                "b",
                                18051234567890123L,
                                "c",
                                new BigDecimal("123456789012345678901234567890"),
                                "d",
                                "1e99999999999")));
    }

    private static Post read(String json) {
        try (JsonReader in = JsonReader.over(json.getBytes(StandardCharsets.UTF_8))) {
            Post post = PostReader.read(in);
            if (post == null) {
                throw new AssertionError("no id in " + json);
            }
            return post;
        }
    }
}
