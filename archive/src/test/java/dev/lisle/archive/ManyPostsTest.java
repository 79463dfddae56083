package dev.lisle.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.archive.report.Report;
import dev.lisle.archive.report.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Very many posts. */
class ManyPostsTest {
    private static final int POSTS = 5_000;

    @TempDir
    private Path temp;

    @Test
    void fiveThousandPostsFitASmallHeapAndTheirPagesStaySmall() throws Exception {
        try (Newsroom room = new Newsroom(temp)) {
            room.emulator.preparePosts("ada", POSTS);
            Path folder = temp.resolve("archive");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx40m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ManyPosts.class.getName(),
                            room.emulator.address().toString(),
                            room.emulator.account("ada").token(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(said).isEqualToNormalizingNewlines(POSTS + " true\n");
            try (Stream<Path> pages = Files.list(folder.resolve("pages"))) {
                assertThat(pages.toList())
                        .hasSizeGreaterThan(POSTS / 250)
                        .allSatisfy(page -> assertThat(size(page)).isLessThan(1_000_000));
            }
            Archive archive = Archive.in(folder);
            assertThat(archive.verify().isWhole()).isTrue();
            Span all = Span.of(LocalDate.of(2023, 7, 6), LocalDate.of(2100, 1, 1), ZoneOffset.UTC);
            assertThat(Objects.requireNonNull(Report.of(archive, all).figure("posts"))
                            .value())
                    .isEqualTo(POSTS);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
