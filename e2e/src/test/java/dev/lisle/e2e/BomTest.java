package dev.lisle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BomTest {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> NEVER_PUBLISHED = Set.of("bom", "testing", "examples", "benchmarks", "e2e");

    @Test
    void theBomNamesEveryPublishedModule() throws IOException {
        Set<String> modules = new TreeSet<>(all("<module>(.*?)</module>", "pom.xml"));
        modules.removeAll(NEVER_PUBLISHED);

        assertThat(all("<artifactId>lisle-(?!bom)(.*?)</artifactId>", "bom/pom.xml"))
                .containsExactlyInAnyOrderElementsOf(modules);
    }

    private static List<String> all(String pattern, String file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
