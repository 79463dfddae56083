package dev.lisle.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.ibm.icu.lang.UCharacter;
import dev.lisle.testing.Seed;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SameCutsOnEveryJdkTest {
    /** Changes only when cuts change on purpose; then the commit says why. */
    private static final String DIGEST = "10dffdacc6491e013daa3ea4ca575e40b2b837f73d95fcb1c363f5dd015e07ed";

    /** Names the JDKs to compare with, as a path list; without it those installed beside this one are taken. */
    private static final String OTHER_JDKS = "lisle.jdks";

    @Test
    void onThisJdk() {
        assertThat(CutsDigest.compute()).isEqualTo(DIGEST);
    }

    @Test
    void onEveryOtherJdkThatIsInstalled() throws IOException, InterruptedException, URISyntaxException {
        List<Path> others = otherJdks();
        assumeFalse(
                others.isEmpty(),
                "Only this JDK, " + Runtime.version().feature() + ", was found; name others with -D" + OTHER_JDKS);
        for (Path jdk : others) {
            assertThat(digestOn(jdk)).as(jdk.toString()).isEqualTo(DIGEST);
        }
    }

    /** The only question about letters that is put to the JDK has been settled for good. */
    @Test
    void lowerCaseIsAskedOnlyWhereAllVersionsOfUnicodeAgree() {
        for (char c = 0; c < 0x600; c++) {
            if (Chars.isLowerCase(c) != UCharacter.isULowercase(c)) {
                assertThat(c)
                        .as(Integer.toHexString(c))
                        .matches(letter -> letter >= 0x250 && letter < 0x370 || letter >= 0x530);
            }
        }
    }

    private static String digestOn(Path jdk) throws IOException, InterruptedException, URISyntaxException {
        Process java = new ProcessBuilder(
                        jdk.resolve("bin/java").toString(), "-cp", classPath(), CutsDigest.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        java.waitFor();
        return printed.strip();
    }

    private static String classPath() throws URISyntaxException {
        return Stream.of(TextSplitter.class, CutsDigest.class, Seed.class)
                .map(SameCutsOnEveryJdkTest::placeOf)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> otherJdks() throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        String named = System.getProperty(OTHER_JDKS);
        try (Stream<Path> homes = named == null
                ? Files.list(home.getParent())
                : Stream.of(named.split(File.pathSeparator)).map(Path::of)) {
            return homes.filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .map(SameCutsOnEveryJdkTest::realPath)
                    .filter(jdk -> !jdk.equals(home) && featureOf(jdk) >= 17)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads the version from the file that every JDK has: {@code JAVA_VERSION="25.0.1"}. */
    private static int featureOf(Path jdk) {
        try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
