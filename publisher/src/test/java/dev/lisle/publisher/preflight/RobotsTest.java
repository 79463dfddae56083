package dev.lisle.publisher.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {
    @ParameterizedTest(name = "{0} and {1}: forbidden {2}")
    @CsvSource({
        "/media/, /media/a.jpg, true",
        "/media/, /pictures/a.jpg, false",
        "/*.jpg$, /media/a.jpg, true",
        "/*.jpg$, /media/a.jpg?size=2, false",
        "/*.jpg, /media/a.jpg?size=2, true",
        "/*/private/*, /a/b/private/c.png, true",
        "/a*a$, /a, false",
        "*, /whatever, true"
    })
    void patternsMatchAsTheStandardSays(String pattern, String path, boolean forbidden) {
        Robots robots = Robots.parse("User-agent: *\nDisallow: " + pattern);

        assertThat(robots.forbids(path).isPresent()).isEqualTo(forbidden);
    }

    @Test
    void theGroupForMetaGoesBeforeTheGroupForAll() {
        Robots robots = Robots.parse("""
                User-agent: *
                Disallow: /

                User-Agent: somebody
                User-agent: FacebookExternalHit/1.1 # with a version, and in other letters
                Disallow: /drafts/
                Allow: /
                """);

        assertThat(robots.forbids("/a.jpg")).isEmpty();
        assertThat(robots.forbids("/drafts/a.jpg")).hasValue(new Robots.Rule(false, "/drafts/"));
    }

    @Test
    void theLongestRuleDecidesAndOfTwoAsLongTheOneThatAllows() {
        Robots robots =
                Robots.parse("user-agent:*\r\ndisallow:/media/\r\nallow:/media/open/\r\nallow:/x\r\ndisallow:/x");

        assertThat(robots.forbids("/media/open/a.jpg")).isEmpty();
        assertThat(robots.forbids("/media/a.jpg")).isPresent();
        assertThat(robots.forbids("/x")).isEmpty();
    }

    @Test
    void anEmptyDisallowAndNonsenseForbidNothing() {
        assertThat(Robots.parse("User-agent: *\nDisallow:\n<html>\n:\nDisallow").forbids("/a.jpg"))
                .isEmpty();
    }
}
