package dev.lisle.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://example.com. | https://example.com",
                "(https://example.com/a) | https://example.com/a",
                "(see https://en.example.org/wiki/Loom_(weaving)) | https://en.example.org/wiki/Loom_(weaving)",
                "“https://example.com/a”, | https://example.com/a",
                "https://example.com/?q=a,b;c&d=e#f! | https://example.com/?q=a,b;c&d=e#f",
                "<https://example.com> | https://example.com",
                "HTTP://EXAMPLE.COM | HTTP://EXAMPLE.COM",
                "go to www.example.museum now | www.example.museum",
                "on example.com, mostly | example.com",
                "on example.museum/loom, mostly | example.museum/loom",
                "on example.com:8080/a. | example.com:8080/a",
                "詳細はhttps://example.com/aです。 | https://example.com/aです",
                "詳細は「https://example.com/a」です | https://example.com/a",
                "https://ja.example.org/織機 | https://ja.example.org/織機",
                "https://example.com/**bold** | https://example.com/**bold",
            })
    void aLinkEndsWhereAReaderWouldEndIt(String text, String link) {
        assertThat(Link.in(text)).extracting(Link::url).containsExactly(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "ada.l@example.com",
                "e.g. this",
                "3.14",
                "version 1.2.3",
                "a...b",
                "http://",
                "https:// x",
                "either/or",
                "Node.js",
                "5 p.m.",
                "xhttp://",
                "..",
                ".com"
            })
    void whatLooksLikeALinkAndIsNoneIsNotFound(String text) {
        assertThat(Link.in(text)).isEmpty();
    }

    @Test
    void allLinksAreFoundWithTheirPlaces() {
        assertThat(Link.in("a.com,b.com https://c.de"))
                .containsExactly(
                        new Link("a.com", new TextRange(0, 5)),
                        new Link("b.com", new TextRange(6, 11)),
                        new Link("https://c.de", new TextRange(12, 24)));
    }

    @Test
    void theEndOfAnEndlessWordMayBeALink() {
        assertThat(Link.in("123www.".repeat(100) + "example.com"))
                .extracting(Link::url)
                .containsExactly("example.com");
    }
}
