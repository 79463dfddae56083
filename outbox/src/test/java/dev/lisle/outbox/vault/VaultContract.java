package dev.lisle.outbox.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TokenExpiredException;
import dev.lisle.client.profiles.UserId;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.vault.TokenWarning.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a vault does, in every database. */
abstract class VaultContract {
    private static final VaultKey KEY = VaultKey.random();

    private OutboxDatabase database;
    private Vault vault;

    /** An empty one whose clock {@link #advance} moves. */
    abstract OutboxDatabase open();

    abstract void advance(Duration time);

    @BeforeEach
    void begin() {
        database = open();
        vault = database.vault(VaultKeys.of(KEY));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void whatWasSavedIsLoadedAndIsNotReadableInTheDatabase() throws IOException {
        Credentials credentials = longLived("THQVJ-secret");

        vault.store("ada").save(credentials);

        assertThat(vault.store("ada").load()).contains(credentials);
        assertThat(vault.store("ben").load()).isEmpty();
        assertThat(vault.source("ada").token()).isEqualTo(credentials.token());
        assertThat(vault.list().toString()).doesNotContain("THQVJ");
    }

    @Test
    void theWrongKeyIsSaidToBeOne() throws IOException {
        vault.store("ada").save(longLived("THQVJ"));
        VaultKey other = VaultKey.random();

        assertThatThrownBy(
                        () -> database.vault(VaultKeys.of(other)).store("ada").load())
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining(KEY.id())
                .hasMessageContaining(other.id());
    }

    @Test
    void afterARotationTheNewKeyOpensEverything() throws IOException {
        vault.store("ada").save(longLived("one"));
        vault.store("ben").save(longLived("two"));
        VaultKey fresh = VaultKey.random();

        assertThat(database.vault(VaultKeys.of(fresh, KEY)).rotate()).isEqualTo(2);
        assertThat(database.vault(VaultKeys.of(fresh, KEY)).rotate()).isZero();

        Vault rotated = database.vault(VaultKeys.of(fresh));
        assertThat(rotated.source("ada").token()).isEqualTo(AccessToken.of("one"));
        assertThat(rotated.source("ben").token()).isEqualTo(AccessToken.of("two"));
    }

    @Test
    void aRotationWithoutTheOldKeySaysWhichIsMissing() throws IOException {
        vault.store("ada").save(longLived("one"));

        assertThatThrownBy(() -> database.vault(VaultKeys.of(VaultKey.random())).rotate())
                .isInstanceOf(VaultKeyException.class)
                .hasMessageContaining("sealed with the key " + KEY.id());
    }

    @Test
    void aTokenThatIsMissingOrHasEndedIsNotGivenOut() throws IOException {
        vault.store("ada").save(longLived("one"));
        advance(Duration.ofDays(61));

        assertThatThrownBy(() -> vault.source("ada").token())
                .isInstanceOf(TokenExpiredException.class)
                .hasMessageContaining("\"ada\" has ended");
        assertThatThrownBy(() -> vault.source("ben").token())
                .isInstanceOf(TokenExpiredException.class)
                .hasMessageContaining("no token of \"ben\"");
    }

    @Test
    void aTokenIsRefreshedOnceHalfOfItsLifeIsOver() throws IOException {
        vault.store("ada").save(longLived("one"));
        TokenRefresher refresher = refresher(new AtomicInteger());

        advance(Duration.ofDays(29));
        assertThat(refresher.refreshDue()).isZero();
        advance(Duration.ofDays(2));
        assertThat(refresher.refreshDue()).isEqualTo(1);
        assertThat(refresher.refreshDue()).isZero();

        assertThat(vault.source("ada").token()).isEqualTo(AccessToken.of("one+"));
        assertThat(vault.list().get(0).expiresAt()).isAfter(database.now().plus(Duration.ofDays(59)));
    }

    @Test
    void ofManyWorkersOneRefreshes() throws Exception {
        for (String account : List.of("ada", "ben", "eve")) {
            vault.store(account).save(longLived(account));
        }
        advance(Duration.ofDays(40));
        AtomicInteger requests = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> all = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i -> () -> refresher(requests).refreshDue())
                    .toList();
            int done = 0;
            for (Future<Integer> worker : workers.invokeAll(all)) {
                done += worker.get();
            }
            assertThat(done).isEqualTo(3);
            assertThat(requests).hasValue(3);
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void aWorkerThatDiesOverARefreshLeavesItToTheNext() throws IOException {
        vault.store("ada").save(longLived("one"));
        advance(Duration.ofDays(40));
        assertThat(vault.leaseDue(Duration.ofMinutes(2))).isPresent();

        assertThat(refresher(new AtomicInteger()).refreshDue()).isZero();
        advance(Duration.ofMinutes(3));
        assertThat(refresher(new AtomicInteger()).refreshDue()).isEqualTo(1);
    }

    @Test
    void aRefreshThatFailsIsTriedAgainAnHourLaterAndTheTokenStays() throws IOException {
        vault.store("ada").save(longLived("one"));
        advance(Duration.ofDays(40));
        AtomicInteger requests = new AtomicInteger();
        TokenRefresher refresher = TokenRefresher.of(
                vault,
                credentials -> {
                    requests.incrementAndGet();
                    throw new TokenExpiredException("Meta says no.", Effect.NONE, null);
                },
                credentials -> Optional.empty());

        assertThat(refresher.refreshDue()).isZero();
        assertThat(refresher.refreshDue()).isZero();
        assertThat(requests).hasValue(1);
        assertThat(vault.source("ada").token()).isEqualTo(AccessToken.of("one"));
        assertThat(vault.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(Kind.REFRESH_FAILS);
            assertThat(warning.message()).contains("is still good").contains("Meta says no.");
        });

        advance(Duration.ofMinutes(61));
        assertThat(refresher.refreshDue()).isZero();
        assertThat(requests).hasValue(2);
    }

    @Test
    void aLoginDuringARefreshIsNotOverwritten() throws IOException {
        vault.store("ada").save(longLived("one"));
        advance(Duration.ofDays(40));
        TokenRefresher refresher = TokenRefresher.of(
                vault,
                credentials -> {
                    save("ada", longLived("of-the-login"));
                    return refreshed(credentials);
                },
                credentials -> Optional.empty());

        assertThat(refresher.refreshDue()).isZero();
        assertThat(vault.source("ada").token()).isEqualTo(AccessToken.of("of-the-login"));
    }

    @Test
    void warningsComeLongBeforeTheEnd() throws IOException {
        vault.store("ada").save(longLived("one"));
        assertThat(vault.warnings()).isEmpty();

        advance(Duration.ofDays(47));
        assertThat(vault.warnings()).extracting(TokenWarning::kind).containsExactly(Kind.TOKEN_ENDS);
        assertThat(vault.warnings().get(0).message())
                .contains("ends in 12 days")
                .contains("Log it in again");
        advance(Duration.ofDays(20));
        assertThat(vault.warnings()).extracting(TokenWarning::kind).containsExactly(Kind.TOKEN_ENDED);
    }

    @Test
    void theEndOfTheGrantIsSpokenOfUnlessMetaSaysItIsLater() throws IOException {
        vault.store("private").save(longLived("one"));
        vault.store("public").save(longLived("two"));
        advance(Duration.ofDays(40));
        TokenRefresher.of(
                        vault,
                        this::refreshed,
                        credentials -> credentials.token().reveal().startsWith("two")
                                ? Optional.of(database.now().plus(Vault.GRANT))
                                : Optional.empty())
                .refreshDue();
        advance(Duration.ofDays(38));
        refresher(new AtomicInteger()).refreshDue();

        assertThat(vault.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.account()).isEqualTo("private");
            assertThat(warning.kind()).isEqualTo(Kind.GRANT_ENDS);
            assertThat(warning.message()).contains("may end in 11 days");
        });
    }

    @Test
    void aLoginEndsTheWarnings() throws IOException {
        vault.store("ada").save(longLived("one"));
        advance(Duration.ofDays(61));
        vault.store("ada").save(longLived("two"));

        assertThat(vault.warnings()).isEmpty();
        assertThat(vault.remove("ada")).isTrue();
        assertThat(vault.remove("ada")).isFalse();
        assertThat(vault.list()).isEmpty();
    }

    @Test
    void aShortLivedTokenIsNotRefreshedAndSpokenOf() throws IOException {
        Instant now = database.now();
        vault.store("ada")
                .save(new Credentials(
                        AccessToken.of("one"), null, Set.of(), now, now.plus(Credentials.SHORT_LIFE), false));

        assertThat(refresher(new AtomicInteger()).refreshDue()).isZero();
        assertThat(vault.warnings()).extracting(TokenWarning::kind).containsExactly(Kind.TOKEN_ENDS);
        assertThat(vault.warnings().get(0).message()).contains("short-lived");
    }

    @Test
    void aTokenOfWhichNothingIsKnownIsRefreshedAtOnce() throws IOException {
        vault.store("ada").save(Credentials.of(AccessToken.of("one")));

        assertThat(refresher(new AtomicInteger()).refreshDue()).isEqualTo(1);
    }

    private TokenRefresher refresher(AtomicInteger requests) {
        return TokenRefresher.of(
                vault,
                credentials -> {
                    requests.incrementAndGet();
                    return refreshed(credentials);
                },
                credentials -> Optional.empty());
    }

    private Credentials refreshed(Credentials old) {
        return longLived(old.token().reveal() + "+");
    }

    private Credentials longLived(String token) {
        Instant now = database.now().truncatedTo(ChronoUnit.MILLIS);
        return new Credentials(
                AccessToken.of(token),
                new UserId("17841400000000000"),
                Set.of(Scope.THREADS_BASIC),
                now,
                now.plus(Credentials.LONG_LIFE),
                true);
    }

    private void save(String account, Credentials credentials) {
        try {
            vault.store(account).save(credentials);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
