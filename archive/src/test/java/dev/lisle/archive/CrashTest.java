package dev.lisle.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Draft;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update that is stopped before any of its writes, with the last line torn, leaves what the next one makes whole. */
class CrashTest {
    @TempDir
    private Path temp;

    /** Stands for a power cut. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void anyMomentMayBeTheLast() throws IOException {
        try (Newsroom room = new Newsroom(temp)) {
            PostId first = room.post("One");
            room.reply(room.grace, first, "A reply");
            room.publish(Draft.of("A thread holds by its twist. ".repeat(25))
                    .with(room.picture("A loom"), room.picture("Yarn")));
            ArchivePlan plan = ArchivePlan.all().since(Newsroom.START.minus(Duration.ofDays(1)));
            int[] writes = {0};
            Path whole = temp.resolve("whole");
            room.archive(whole, what -> writes[0]++).update(room.ada, plan);
            Map<String, List<String>> expected = content(room, whole);
            assertThat(writes[0]).isGreaterThan(25);

            for (int crash = 0; crash < writes[0]; crash++) {
                Path folder = temp.resolve("crash" + crash);
                int[] left = {crash};
                String[] last = {""};
                try {
                    room.archive(folder, what -> {
                                if (left[0]-- == 0) {
                                    throw new Crash();
                                }
                                last[0] = what;
                            })
                            .update(room.ada, plan);
                } catch (Crash e) {
                    tear(folder, last[0]);
                }

                room.archive(folder).update(room.ada, plan);

                assertThat(content(room, folder))
                        .as("stopped before write %s, after %s", crash, last[0])
                        .isEqualTo(expected);
                assertThat(room.archive(folder).verify().problems()).isEmpty();
                assertThat(folder.resolve("index.html")).exists();
            }
        }
    }

    /** The line that was written last lacks its end. */
    private static void tear(Path folder, String write) throws IOException {
        if (write.startsWith("line of ")) {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve(write.substring(8)).toFile(), "rw")) {
                file.setLength(file.length() - 5);
            }
        }
    }

    private static Map<String, List<String>> content(Newsroom room, Path folder) {
        Map<String, List<String>> content = new TreeMap<>();
        Archive archive = room.archive(folder);
        for (Shelf shelf : Shelf.values()) {
            content.put(
                    shelf.file(),
                    archive.posts(shelf)
                            .map(post -> post.id() + " " + post.gone() + " "
                                    + post.fields().get("text") + " "
                                    + post.media().stream()
                                            .map(ArchivedMedia::sha256)
                                            .toList())
                            .toList());
        }
        ArchivedInsights numbers = archive.insights();
        content.put(
                "numbers",
                List.of(numbers.ofPosts().size() + " " + numbers.days().size() + " "
                        + numbers.followers().size()));
        content.put("profile", List.of(String.valueOf(archive.profile().get("username"))));
        return content;
    }
}
