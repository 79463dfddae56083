package dev.lisle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java block of a page stands behind {@code <!-- snippet: name -->} and is the code of that name, word for word. */
class SnippetsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern OF_CODE = Pattern.compile("// snippet: (.+)\\R([\\s\\S]*?)\\s*// end");
    private static final Pattern OF_PAGE =
            Pattern.compile("(?:<!-- snippet: (.+) -->\\R)?```java\\R([\\s\\S]*?)\\s*```");

    @Test
    void thePagesQuoteTheExamples() throws IOException {
        Map<String, String> snippets = snippets();

        for (Path page : pages()) {
            Matcher block = OF_PAGE.matcher(Files.readString(page));
            while (block.find()) {
                assertThat(block.group(1)).as("name of a snippet in %s", page).isNotNull();
                assertThat(block.group(2).stripIndent())
                        .as("snippet \"%s\" in %s", block.group(1), page)
                        .isEqualTo(snippets.get(block.group(1)));
            }
        }
    }

    private static Map<String, String> snippets() throws IOException {
        Map<String, String> snippets = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("SnippetsTest.java"))
                    .toList()) {
                Matcher snippet = OF_CODE.matcher(Files.readString(file));
                while (snippet.find()) {
                    assertThat(snippets.put(snippet.group(1), snippet.group(2).stripIndent()))
                            .as("another snippet \"%s\"", snippet.group(1))
                            .isNull();
                }
            }
        }
        return snippets;
    }

    private static List<Path> pages() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
