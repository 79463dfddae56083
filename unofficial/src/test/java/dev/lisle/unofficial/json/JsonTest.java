package dev.lisle.unofficial.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.unofficial.support.Samples;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    static List<String> samples() {
        return Samples.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleComesBackInEachForm(String name) {
        Json sample = Samples.json(name);

        assertThat(Json.parse(sample.compact())).isEqualTo(sample);
        assertThat(Json.parse(sample.spaced())).isEqualTo(sample);
        assertThat(Json.parse(sample.indented())).isEqualTo(sample);
    }

    @Test
    void theSpacedFormIsAsciiWithSpacesAfterCommasAndColons() {
        Json json = Json.parse("{\"caption\":\"Hi ~ (ok)! 100% é\",\"n\":1,\"list\":[1,\"\\u007f😀\\n\"],\"none\":{}}");

        assertThat(json.spaced())
                .isEqualTo("{\"caption\": \"Hi ~ (ok)! 100% \\u00e9\", \"n\": 1,"
                        + " \"list\": [1, \"\\u007f\\ud83d\\ude00\\n\"], \"none\": {}}");
    }

    @Test
    void theIndentedFormHasFourSpacesAndNoLineBreakInWhatIsEmpty() {
        assertThat(Json.parse("{\"a\":{\"b\":[1,2]},\"c\":[],\"d\":{}}").indented())
                .isEqualTo("""
                        {
                            "a": {
                                "b": [
                                    1,
                                    2
                                ]
                            },
                            "c": [],
                            "d": {}
                        }""");
    }

    @Test
    void numbersKeepAllTheirDigits() {
        Json json = Json.parse("[3100000000777000111, 9223372036854775807, 9223372036854775808, 0.0, 4.50, 1e5]");

        assertThat(json.items().get(0).wholeNumber()).isEqualTo(3100000000777000111L);
        assertThat(json.items().get(1).wholeNumber()).isEqualTo(Long.MAX_VALUE);
        assertThat(json.items().get(2).wholeNumber()).isNull();
        assertThat(json.items().get(2).number()).isEqualTo(new BigDecimal("9223372036854775808"));
        assertThat(json.compact())
                .isEqualTo("[3100000000777000111,9223372036854775807,9223372036854775808,0.0,4.50,1E+5]");
    }

    @Test
    void askingForWhatIsNotThereNeverFails() {
        Json json = Json.parse("{\"a\":null,\"b\":\"x\"}");

        assertThat(json.at("a").isNull()).isTrue();
        assertThat(json.at("a").isMissing()).isFalse();
        assertThat(json.at("c").isMissing()).isTrue();
        assertThat(json.at("b", "c", "d").isMissing()).isTrue();
        assertThat(json.at("b").wholeNumber()).isNull();
        assertThat(json.at("b").items()).isEmpty();
        assertThat(json.at("b").fields()).isEmpty();
        assertThat(json.at("b").bool()).isNull();
        assertThat(json.at("a").text("otherwise")).isEqualTo("otherwise");
        assertThat(json.items()).isEmpty();
    }

    @Test
    void aMissingValueIsNotANull() {
        Json json = Json.parse("{\"a\":null}");

        assertThat(json.at("a")).isNotEqualTo(json.at("b"));
        assertThat(json.at("a")).isEqualTo(Json.of(null));
    }

    @Test
    void valuesOfJavaAreWrappedWhole() {
        Json json = Json.of(Map.of("list", Arrays.asList(1, 2L, "x", true, null, 0.5)));

        assertThat(json.compact()).isEqualTo("{\"list\":[1,2,\"x\",true,null,0.5]}");
        assertThatThrownBy(() -> Json.of(new StringBuilder())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFieldThatIsSetKeepsItsPlace() {
        assertThat(Json.parse("{\"a\":1,\"b\":2}").with("a", 3).with("c", 4).compact())
                .isEqualTo("{\"a\":3,\"b\":2,\"c\":4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":}", "[1,]", "<html>", "{} {}", "nul", "{\"secret\":\"s3cret\" x}"})
    void whatIsNoJsonIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("This is no JSON")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toStringShowsNoContent() {
        assertThat(Samples.json("threads.download_settings")).hasToString("Json[object of 3]");
        assertThat(Json.of("secret")).hasToString("Json[scalar]");
    }
}
