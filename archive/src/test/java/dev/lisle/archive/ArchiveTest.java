package dev.lisle.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.drafts.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of an account in the emulator, over real HTTP. */
class ArchiveTest {
    @TempDir
    private Path temp;

    private Path folder;
    private Newsroom room;

    @BeforeEach
    void open() throws IOException {
        folder = temp.resolve("archive");
        room = new Newsroom(Files.createDirectories(temp.resolve("pictures")));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private ArchiveUpdate update() {
        return room.archive(folder).update(room.ada, ArchivePlan.all());
    }

    @Test
    void everythingIsThereOnce() throws IOException {
        room.post("One");
        PublishedChain chain = room.publish(Draft.of("A thread holds by its twist. ".repeat(30))
                .with(room.picture("A loom at rest"), room.picture("Yarn"), room.picture("Cloth")));
        PostId first = chain.parts().get(0).id();
        room.reply(room.grace, first, "How long is it?");

        ArchiveUpdate done = update();

        assertThat(done.leftOut()).isEmpty();
        assertThat(done.isComplete()).isTrue();
        Archive archive = room.archive(folder);
        assertThat(archive.posts(Shelf.POSTS).map(ArchivedPost::text))
                .hasSize(2)
                .element(1)
                .isEqualTo("One");
        assertThat(archive.posts(Shelf.OWN_REPLIES)).hasSize(chain.parts().size() - 1);
        assertThat(archive.posts(Shelf.REPLIES).map(ArchivedPost::text)).contains("How long is it?");
        assertThat(media(archive).map(ArchivedMedia::altText))
                .containsExactlyInAnyOrder("A loom at rest", "Yarn", "Cloth");
        assertThat(media(archive)).allSatisfy(one -> assertThat(one.type()).isEqualTo("image/jpeg"));
        assertThat(archive.insights().ofPosts()).hasSize(1 + chain.parts().size());
        assertThat(archive.insights().followers()).hasSize(1);
        assertThat(archive.profile()).containsEntry("username", "ada");
        assertThat(archive.verify()).satisfies(whole -> {
            assertThat(whole.problems()).isEmpty();
            assertThat(whole.files()).isEqualTo(3);
        });
    }

    @Test
    void aSecondUpdateAsksForLittleAndAddsNothing() throws IOException {
        for (int i = 0; i < 30; i++) {
            room.reply(room.grace, room.post("Post " + i), "Reply " + i);
        }
        room.publish(Draft.of("With a picture").with(room.picture("A loom")));
        update();
        List<String> before = texts();
        room.asked.clear();

        ArchiveUpdate again = update();

        assertThat(room.asked)
                .containsExactly(
                        "/v1.0/me", "/v1.0/me/threads", "/v1.0/me/threads", "/v1.0/me/ghost_posts", "/v1.0/me/replies");
        assertThat(again.added() + again.changed() + again.media() + again.replies())
                .isZero();
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void whatMetaAddsToAPostIsKeptAsItCame() {
        PostId post = room.post("One");
        room.change(answer -> replaced(
                answer,
                "\"text\":\"One\"",
                "\"text\":\"One\",\"new_field\":{\"a\":[1,2.50,null],\"big\":12345678901234567890123}"));

        update();

        ArchivedPost archived =
                room.archive(folder).posts(Shelf.POSTS).findFirst().orElseThrow();
        assertThat(archived.id()).isEqualTo(post);
        assertThat(archived.fields().get("new_field")).hasToString("{a=[1, 2.50, null], big=12345678901234567890123}");
    }

    @Test
    void aDeletedPostStaysAndIsMarkedOnceMetaSaidSoTwice() {
        PostId kept = room.post("Kept");
        PostId deleted = room.post("Deleted");
        update();
        room.ada.posts().delete(deleted);
        room.pass(Duration.ofDays(1));
        room.asked.clear();

        ArchiveUpdate done = update();

        assertThat(done.gone()).isEqualTo(1);
        assertThat(room.asked)
                .filteredOn(path -> path.endsWith(deleted.value()))
                .hasSize(2);
        assertThat(room.archive(folder)
                        .posts(Shelf.POSTS)
                        .filter(post -> post.gone() == null)
                        .map(ArchivedPost::id))
                .containsExactly(kept);
        assertThat(room.archive(folder).posts(Shelf.POSTS)).hasSize(2);
        assertThat(room.archive(folder)
                        .posts(Shelf.POSTS)
                        .filter(post -> post.gone() != null)
                        .map(ArchivedPost::text))
                .containsExactly("Deleted");
    }

    @Test
    void aPostThatAListLeavesOutIsNotGone() {
        room.post("Kept");
        PostId hidden = room.post("Hidden");
        update();
        room.pass(Duration.ofDays(1));
        room.change(
                answer -> text(answer).contains("\"data\":[{") && text(answer).contains(hidden.value())
                        ? new HttpAnswer(200, Map.of(), "{\"data\":[]}".getBytes(StandardCharsets.UTF_8))
                        : answer);

        assertThat(update().gone()).isZero();
    }

    @Test
    void anExpiredAddressIsAskedForAnew() {
        PostId post = room.publish(Draft.of("Loom").with(room.picture("A loom")))
                .parts()
                .get(0)
                .id();
        boolean[] listed = {false};
        room.change(answer -> {
            boolean isList =
                    text(answer).contains("\"data\":[{") && text(answer).contains("media_url");
            listed[0] |= isList;
            return isList ? replaced(answer, "(\"media_url\":\"http://[^/]+)/[^\"]*", "$1/expired.jpg") : answer;
        });

        ArchiveUpdate done = update();

        assertThat(listed[0]).isTrue();
        assertThat(done.leftOut()).isEmpty();
        assertThat(done.media()).isEqualTo(1);
        assertThat(room.asked).contains("/v1.0/" + post);
    }

    @Test
    void aFileThatDoesNotComeIsSaidAndTriedAgain() {
        room.publish(Draft.of("Loom").with(room.picture("A loom")));
        room.change(answer -> replaced(answer, "(\"media_url\":\"http://[^/]+)/[^\"]*", "$1/expired.jpg"));

        assertThat(update().leftOut()).singleElement().asString().contains("1 file", "answered 400");

        room.change(answer -> answer);
        assertThat(update().media()).isEqualTo(1);
    }

    @Test
    void mediaThatWereLeftOutComeLater() {
        room.publish(Draft.of("Loom").with(room.picture("A loom"), room.picture("Yarn")));
        room.archive(folder).update(room.ada, ArchivePlan.all().withoutMedia());
        assertThat(media(room.archive(folder))).isEmpty();

        update();

        assertThat(media(room.archive(folder))).hasSize(2);
    }

    @Test
    void numbersAreASeriesAndAPostIsMeasuredEverMoreSeldom() throws IOException {
        PostId post = room.post("One");
        room.emulator.crowd().like("grace", post.value());
        int measured = 0;
        for (int day = 0; day < 55; day++) {
            measured += Math.toIntExact(update().snapshots());
            room.pass(Duration.ofDays(1));
        }

        assertThat(measured).isBetween(15, 25);
        ArchivedInsights numbers = room.archive(folder).insights();
        assertThat(Objects.requireNonNull(numbers.ofPosts().get(post)).metrics())
                .containsEntry("likes", 1L);
        assertThat(numbers.followers()).hasSize(55);
        assertThat(numbers.days()).hasSize(62 + 54); // those before the first update, and one for each day since
        assertThat(Files.readAllLines(folder.resolve("insights.jsonl")).stream()
                        .filter(line -> line.contains("\"post\"")))
                .hasSize(measured);
    }

    @Test
    void aUsedUpLimitStopsTheUpdateAndTheNextGoesOn() {
        for (int i = 0; i < 5; i++) {
            room.post("Post " + i);
        }
        int[] left = {3};
        String limit =
                "{\"error\":{\"message\":\"Rate limit\",\"type\":\"THApiException\",\"code\":613,\"error_subcode\":4279002}}";
        room.change(answer ->
                left[0]-- > 0 ? answer : new HttpAnswer(400, Map.of(), limit.getBytes(StandardCharsets.UTF_8)));

        ArchiveUpdate stopped = update();

        assertThat(stopped.isComplete()).isFalse();
        assertThat(stopped.added()).isEqualTo(5);
        assertThat(folder.resolve("index.html")).exists();
        room.change(answer -> answer);
        assertThat(update().snapshots()).isEqualTo(5);
    }

    @Test
    void whoHasPatienceWaitsForTheLimit() {
        room.post("One");
        int[] left = {2};
        String limit =
                "{\"error\":{\"message\":\"Rate limit\",\"type\":\"THApiException\",\"code\":613,\"error_subcode\":4279002}}";
        room.change(answer ->
                left[0]-- == 0 ? new HttpAnswer(400, Map.of(), limit.getBytes(StandardCharsets.UTF_8)) : answer);

        ArchiveUpdate done =
                room.archive(folder).update(room.ada, ArchivePlan.all().waitingAtMost(Duration.ofHours(1)));

        assertThat(done.isComplete()).isTrue();
    }

    @Test
    void aLineThatWasDamagedIsSaidAndFetchedAnew() throws IOException {
        room.post("One");
        room.post("Two");
        update();
        Path posts = folder.resolve("posts.jsonl");
        Files.writeString(posts, Files.readString(posts).replaceFirst("\\{\"seen\"", "x\"seen\""));

        assertThat(room.archive(folder).verify().problems())
                .singleElement()
                .asString()
                .contains("Line 1 of posts.jsonl");
        assertThat(update().added()).isEqualTo(1);
        assertThat(room.archive(folder).posts(Shelf.POSTS)).hasSize(2);
    }

    @Test
    void aChangedOrMissingFileIsFound() throws IOException {
        room.publish(Draft.of("Loom").with(room.picture("A loom"), room.picture("Yarn")));
        update();
        List<ArchivedMedia> media = media(room.archive(folder)).toList();
        Files.writeString(folder.resolve(media.get(0).file()), "x", StandardOpenOption.APPEND);
        Files.delete(folder.resolve(media.get(1).file()));

        assertThat(room.archive(folder).verify().problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains(media.get(0).file(), "is not what it was"))
                .anySatisfy(problem -> assertThat(problem).contains(media.get(1).file(), "is missing"));
    }

    @Test
    void somebodyElsesArchiveAndAFolderOfOtherFilesAreRefused() throws IOException {
        update();
        assertThatThrownBy(() -> room.archive(folder).update(room.grace, ArchivePlan.all()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("is the archive of @ada, and this is @grace");

        Path full = Files.createDirectories(temp.resolve("full"));
        Files.writeString(full.resolve("novel.txt"), "Chapter one");
        assertThatThrownBy(() -> room.archive(full).update(room.ada, ArchivePlan.all()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("holds other files");
        assertThatThrownBy(() -> room.archive(full).verify())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("There is no archive in");
    }

    @Test
    void twoUpdatesOfOneFolderAtOnceAreRefused() throws IOException {
        update();
        Disk held = Disk.open(folder, Disk.Trip.NONE);
        try (held) {
            assertThatThrownBy(this::update)
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("is being updated by somebody else");
        }
    }

    @Test
    void nobodyElseMayReadItAndNoTokenIsInIt() throws IOException {
        room.publish(Draft.of("Loom").with(room.picture("A loom")));
        update();

        String token = room.emulator.account("ada").token();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.getPosixFilePermissions(file).toString()).doesNotContain("GROUP", "OTHERS");
                if (Files.isRegularFile(file)) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(token);
                }
            }
        }
    }

    private static Stream<ArchivedMedia> media(Archive archive) {
        return Stream.of(Shelf.POSTS, Shelf.OWN_REPLIES).flatMap(archive::posts).flatMap(post -> post.media().stream());
    }

    private List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(ArchiveTest::lines)
                    .filter(line -> !line.startsWith("{\"swept\""))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static HttpAnswer replaced(HttpAnswer answer, String pattern, String by) {
        return new HttpAnswer(
                answer.status(),
                Map.of("Content-Type", List.of("application/json")),
                text(answer).replaceAll(pattern, by).getBytes(StandardCharsets.UTF_8));
    }
}
