package dev.lisle.outbox.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.publisher.documents.DraftDocument;
import dev.lisle.publisher.documents.DraftJson;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaSource.LocalFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaStoreTest {
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @TempDir
    private Path temp;

    private Path folder;
    private final Movable clock = new Movable();
    private MediaStore store;

    @BeforeEach
    void open() {
        folder = temp.resolve("media");
        store = MediaStore.in(folder, clock);
    }

    @Test
    void aFileThatIsChangedOrRemovedAfterwardsIsKeptAsItWas() throws IOException {
        Path picture = Files.write(temp.resolve("loom.png"), PNG);

        Draft kept = store.keep(
                Draft.of("A loom").with(Media.of(picture, "A loom at rest").asSpoiler()));
        Files.delete(picture);

        Media media = store.open(kept).media().get(0);
        assertThat(((LocalFile) media.source()).path()).hasBinaryContent(PNG).hasParent(folder);
        assertThat(media.altText()).isEqualTo("A loom at rest");
        assertThat(media.isSpoiler()).isTrue();
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        Path one = Files.write(temp.resolve("one.png"), PNG);
        Path two = Files.write(temp.resolve("two.png"), PNG);

        Draft kept = store.keep(Draft.of("A loom").with(Media.of(one, null), Media.of(two, null), Media.of(PNG, null)));

        assertThat(MediaStore.names(kept)).hasSize(1);
        assertThat(names()).containsExactlyElementsOf(MediaStore.names(kept));
    }

    @Test
    void aKeptDraftStaysRightInJsonAndInAnotherFolder() throws IOException {
        Draft kept = store.keep(Draft.of("A loom").with(Media.of(PNG, "A loom")));
        String json = DraftJson.write(new DraftDocument(kept, null));
        Path moved = Files.move(folder, temp.resolve("elsewhere"));

        Draft read = DraftJson.read(json, null).draft();

        assertThat(read).isEqualTo(kept);
        LocalFile file =
                (LocalFile) MediaStore.in(moved).open(read).media().get(0).source();
        assertThat(file.path()).hasBinaryContent(PNG);
    }

    @Test
    void anAddressStaysAnAddressAndKeepingTwiceChangesNothing() {
        Draft draft =
                Draft.of("A loom").with(Media.of(URI.create("https://example.com/a.jpg"), null), Media.of(PNG, null));

        Draft kept = store.keep(draft);

        assertThat(kept.media().get(0)).isEqualTo(draft.media().get(0));
        assertThat(store.keep(kept)).isEqualTo(kept);
    }

    @Test
    void whatNoDraftNeedsIsSweptOnceItIsOld() {
        Draft needed = store.keep(Draft.of("A loom").with(Media.of(PNG, null)));
        store.keep(Draft.of("A loom").with(Media.of(other(1), null)));

        assertThat(store.sweep(MediaStore.names(needed))).isZero();
        clock.now = clock.now.plus(MediaStore.GRACE).plusSeconds(1);
        assertThat(store.sweep(MediaStore.names(needed))).isEqualTo(1);
        assertThat(names()).containsExactlyElementsOf(MediaStore.names(needed));
    }

    @Test
    void whatIsKeptAgainIsYoungAgain() {
        store.keep(Draft.of("A loom").with(Media.of(PNG, null)));
        clock.now = clock.now.plus(Duration.ofDays(3));
        store.keep(Draft.of("A loom").with(Media.of(PNG, null)));

        assertThat(store.sweep(Set.of())).isZero();
    }

    @Test
    void whatACrashLeftHalfDoneIsTidiedUp() throws IOException {
        Draft needed = store.keep(Draft.of("A loom").with(Media.of(PNG, null)));
        String name = MediaStore.names(needed).iterator().next();
        Files.write(folder.resolve(".new-17.part"), PNG);
        Files.write(folder.resolve("0".repeat(64) + ".media.leaving"), PNG);
        Files.write(folder.resolve("notes.txt"), PNG);
        clock.now = Clock.systemUTC().instant().plus(Duration.ofDays(1));

        store.sweep(Set.of(name));

        assertThat(names()).containsExactlyInAnyOrder(name, "notes.txt");
    }

    @Test
    void aFileThatWasLeavingWhenItsSweeperDiedComesBackIfItIsNeeded() throws IOException {
        Draft needed = store.keep(Draft.of("A loom").with(Media.of(PNG, null)));
        String name = MediaStore.names(needed).iterator().next();
        Files.move(folder.resolve(name), folder.resolve(name + ".leaving"));
        clock.now = clock.now.plus(Duration.ofDays(1));

        store.sweep(Set.of(name));

        assertThat(names()).containsExactly(name);
    }

    @Test
    void whoeverKeepsAFileWhileItIsSweptHasIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        clock.now = Clock.systemUTC().instant();
        try {
            Draft draft = Draft.of("A loom").with(Media.of(PNG, null));
            Path file = folder.resolve(
                    MediaStore.names(store.keep(draft)).iterator().next());
            for (int round = 0; round < 2000; round++) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
                Future<Integer> sweep = threads.submit(() -> store.sweep(Set.of()));
                threads.submit(() -> store.keep(draft)).get();
                sweep.get();

                assertThat(file).exists();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFileThatMetaWouldNotTakeIsRefusedBeforeItIsKept() throws IOException {
        Path text = Files.writeString(temp.resolve("loom.png"), "no picture");

        assertThatThrownBy(() -> store.keep(Draft.of("A loom").with(Media.of(text, null))))
                .isInstanceOf(InvalidDraftException.class);
        assertThat(folder).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidToBeOne() throws IOException {
        Files.writeString(folder, "a file where the folder should be");

        assertThatThrownBy(() -> store.keep(Draft.of("A loom").with(Media.of(PNG, null))))
                .isInstanceOf(MediaStoreException.class)
                .hasMessageContaining("could not be kept in \"" + folder + "\"")
                .hasMessageContaining("Nothing was submitted");
    }

    private static byte[] other(int number) {
        byte[] bytes = PNG.clone();
        bytes[bytes.length - 1] = (byte) number;
        bytes[bytes.length - 2] = (byte) (number >> 8);
        return bytes;
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Movable extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
