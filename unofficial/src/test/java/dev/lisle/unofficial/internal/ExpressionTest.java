package dev.lisle.unofficial.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    @Test
    void nestedCallsTextsAndWordsAreReadInOrder() {
        Expression expression = Expression.parse(" (a.b, (c, 1, \"x \\\"(,)\\\" \\u00e9\"),null , (c), \"y\") ");

        assertThat(expression.calls("a.b")).hasSize(1);
        assertThat(expression.calls("c")).hasSize(2);
        assertThat(expression.texts()).containsExactly("x \"(,)\" é", "y");
    }

    @Test
    void aTextThatReadsLikeACallIsNone() {
        assertThat(Expression.parse("(a, \"b\")").calls("b")).isEmpty();
    }

    @Test
    void theTokenLiesBelowThreeLayersOfQuotes() {
        Json tree = Samples.json("wire.login_success").at("layout", "bloks_payload", "tree", "\u341f"); // trap T15
        Expression expression = Expression.parse(tree.at("#").text(""));

        String text = expression
                .calls("bk.action.caa.HandleLoginResponse")
                .flatMap(Expression::texts)
                .findFirst()
                .orElseThrow();
        Json headers = Json.parse(Json.parse(text).at("headers").text(""));
        assertThat(headers.at("IG-Set-Authorization").text("")).startsWith("Bearer IGT:2:eyJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(", "()", "(a", "(a,", "(a,)", "(a))", "\"open", "(a \"b\")", "(a, \"\\x\")", "(a) b"})
    void whatIsNoExpressionIsRefused(String source) {
        assertThatThrownBy(() -> Expression.parse(source)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> Expression.parse("(a, ".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
