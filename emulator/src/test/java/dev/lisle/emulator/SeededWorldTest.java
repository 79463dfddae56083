package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeededWorldTest {
    private static final EmulatorSettings FROZEN =
            EmulatorSettings.defaults().withClockFrozenAt(Instant.parse("2026-05-04T12:00:00Z"));

    @Test
    void theSameNumberMakesTheSameWorldAndAnotherOneAnother() {
        List<String> first = everything(FROZEN.withSeed(1));

        assertThat(everything(FROZEN.withSeed(1))).isEqualTo(first);
        assertThat(everything(FROZEN.withSeed(2))).isNotEqualTo(first);
        assertThat(first).hasSizeGreaterThan(1_000);
    }

    @Test
    void hundredsOfPeopleHavePostedAnsweredAndLikedForAMonth() {
        try (Emulator emulator = Emulator.start(FROZEN.withSeed(1))) {
            Caller ada = new Caller(emulator, "ada");
            List<EmulatedPost> posts = emulator.accounts().stream()
                    .flatMap(account -> emulator.postsOf(account.username()).stream())
                    .toList();

            assertThat(emulator.accounts()).hasSize(242);
            assertThat(posts).hasSize(1_500);
            assertThat(posts.stream().filter(post -> post.replyTo() != null)).hasSizeGreaterThan(300);
            assertThat(posts.stream().filter(post -> post.quotedPost() != null)).hasSizeGreaterThan(50);
            assertThat(ada.get("/keyword_search", "q", "loom")
                            .body()
                            .path("data")
                            .size())
                    .isEqualTo(25);
            assertThat(posts)
                    .allSatisfy(post -> assertThat(post.timestamp())
                            .isBetween(Instant.parse("2026-04-04T12:00:00Z"), Instant.parse("2026-05-04T12:00:00Z")));
        }
    }

    @Test
    void aWorldThatIsInUseIsFilledWithWhatIsOlder() {
        try (Emulator emulator = Emulator.start(FROZEN)) {
            Caller ada = new Caller(emulator, "ada");
            String post = ada.publish("before");

            assertThat(ada.json("/_lisle/seed", "{'seed':3}").body().toString())
                    .isEqualTo("{\"seed\":3,\"accounts\":242}");

            assertThat(ada.json("/_lisle/seed", "{'seed':3}").status()).isEqualTo(400);
            assertThat(Caller.texts(ada.get("/me/threads").body(), "id")).containsExactly(post);
            assertThat(ada.get("/_lisle/timeline", "limit", "1")
                            .body()
                            .path("chains")
                            .path(0)
                            .toString())
                    .contains(post);
        }
    }

    private static List<String> everything(EmulatorSettings settings) {
        try (Emulator emulator = Emulator.start(settings)) {
            return emulator.accounts().stream()
                    .flatMap(account -> emulator.postsOf(account.username()).stream())
                    .map(post -> post.id() + post.username() + post.text() + post.timestamp() + post.replyTo())
                    .toList();
        }
    }
}
