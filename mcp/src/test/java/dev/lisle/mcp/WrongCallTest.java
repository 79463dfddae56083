package dev.lisle.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What assistants get wrong is told by value, rule and remedy, and nothing is sent. */
class WrongCallTest extends WithScene {
    private static final String ENDLESS = "x".repeat(10_000);

    record Row(String tool, Map<String, Object> arguments, String says, String remedy) {
        @Override
        public String toString() {
            return tool + " says " + says;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("get_post", Map.of(), "\"id\" is missing", "Give a text"),
                row("get_post", Map.of("id", ""), "\"id\" is missing or empty", "Give a text"),
                row("get_post", Map.of("id", 5), "\"id\" is 5", "in quotes"),
                row("get_post", Map.of("id", "12x"), "\"id\" is \"12x\"", "all digits"),
                row(
                        "get_post",
                        Map.of("id", "https://www.threads.com/@ada/post/C8"),
                        "no address holds it",
                        "all digits"),
                row("get_post", Map.of("id", "../me"), "\"id\" is \"../me\"", "all digits"),
                row("get_post", Map.of("id", ENDLESS), "xxx…", "all digits"),
                row("get_post", Map.of("id", "5", "fields", "text"), "no argument \"fields\"", "Known are id"),
                row("get_limits", Map.of("a", 1), "no argument \"a\"", "Give none"),
                row("list_posts", Map.of("limit", 0), "\"limit\" is 0", "from 1 to 100"),
                row("list_posts", Map.of("limit", 101), "\"limit\" is 101", "from 1 to 100"),
                row("list_posts", Map.of("limit", 2.5), "\"limit\" is 2.5", "whole number"),
                row("list_posts", Map.of("limit", "ten"), "\"limit\" is \"ten\"", "whole number"),
                row(
                        "list_posts",
                        Map.of("since", "yesterday"),
                        "\"since\" is \"yesterday\"",
                        "2026-12-01T08:00:00+01:00"),
                row("list_posts", Map.of("since", "2026-13-01"), "\"since\" is \"2026-13-01\"", "or a day"),
                row("list_posts", Map.of("since", "2020-01-01"), "earliest moment", "2023-07-05"),
                row("list_posts", Map.of("since", "2026-02-01", "until", "2026-01-01"), "The window ends", "Swap them"),
                row("list_posts", Map.of("kind", "all"), "\"kind\" is \"all\"", "ghosts, posts, replies"),
                row(
                        "list_posts",
                        Map.of("kind", "replies", "username", "grace"),
                        "\"kind\" is replies",
                        "leave one out"),
                row(
                        "list_replies",
                        Map.of("id", "5", "newest_first", "yes"),
                        "\"newest_first\" is \"yes\"",
                        "true or false"),
                row("search_posts", Map.of("text", " "), "\"text\" is missing or empty", "Give a text"),
                row("search_posts", Map.of(), "\"text\" is missing", "Give a text"),
                row("get_account_insights", Map.of("followers_by", "shoe"), "\"shoe\"", "age, city, country, gender"),
                row("get_account_insights", Map.of("since", "2024-01-01"), "earliest moment", "2024-04-13"),
                row("preview_post", Map.of(), "\"draft\" is missing", "Give an object"),
                row("preview_post", Map.of("draft", "Hello"), "\"draft\" is \"Hello\"", "Give an object"),
                draft(Map.of(), "The text is empty", "Give a text"),
                draft(Map.of("text", "a", "topic", "a.b"), "a.b", ""),
                draft(Map.of("text", "a", "colour", "red"), "\"colour\"", ""),
                draft(Map.of("text", "a", "schedule", "2026-12-01T08:00:00Z"), "no \"schedule\" here", "schedule_post"),
                draft(
                        Map.of("text", "a", "media", List.of(Map.of("alt_text", "b"))),
                        "\"media[0].source\" is missing",
                        ""),
                draft(
                        Map.of("text", "a", "media", List.of(Map.of("source", "/etc/passwd"))),
                        "/etc/passwd",
                        "https://"),
                draft(
                        Map.of("text", "a", "media", List.of(Map.of("source", "file:///etc/passwd"))),
                        "file:///etc/passwd",
                        "https://"),
                draft(Map.of("text", "a", "poll", List.of("b")), "poll", ""),
                draft(Map.of("text", "a".repeat(501), "split", Map.of("shape", "single_post")), "501", "500"),
                draft(Map.of("text", "half \uD83D"), "half", ""),
                row("publish_post", Map.of("draft", Map.of("text", "a")), "\"key\" is missing", "Give a text"),
                row(
                        "publish_post",
                        Map.of("key", "a b", "draft", Map.of("text", "a")),
                        "\"key\" is \"a b\"",
                        "1 to 64 letters"),
                row(
                        "publish_post",
                        Map.of("key", "../k", "draft", Map.of("text", "a")),
                        "\"key\" is \"../k\"",
                        "1 to 64 letters"),
                row(
                        "publish_post",
                        Map.of("key", "k".repeat(65), "draft", Map.of("text", "a")),
                        "\"key\" is",
                        "1 to 64 letters"),
                row("publish_post", Map.of("key", "k", "text", "a"), "no argument \"text\"", "draft, key"),
                row("chain_status", Map.of("key", "none"), "no chain \"none\"", "list_unfinished"),
                row("resume_chain", Map.of("key", "none"), "no chain \"none\"", "list_unfinished"),
                row("delete_chain", Map.of("key", "none"), "no chain \"none\"", "list_unfinished"),
                row("delete_post", Map.of("id", "all"), "\"id\" is \"all\"", "all digits"),
                row("hide_reply", Map.of("id", true), "\"id\" is true", "in quotes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aWrongCallIsToldAndSendsNothing(Row row) {
        Assistant assistant = scene.assistant(scene.mcp("ada").allow(Permission.DELETE));

        assertThat(assistant.refused(row.tool(), row.arguments()))
                .contains(row.says())
                .contains(row.remedy())
                .hasSizeLessThan(600);
        assertThat(scene.emulator().requests()).isEmpty();
    }

    @Test
    void whatNobodyExpectedKeepsItsMessageToItself() {
        assertThat(Failures.inWords("get_post", new IllegalStateException("token THAA5")))
                .contains("This should not happen (IllegalStateException)")
                .doesNotContain("THAA5");
    }

    private static Row row(String tool, Map<String, Object> arguments, String says, String remedy) {
        return new Row(tool, arguments, says, remedy);
    }

    private static Row draft(Map<String, Object> draft, String says, String remedy) {
        return new Row("preview_post", Map.of("draft", draft), says, remedy);
    }
}
