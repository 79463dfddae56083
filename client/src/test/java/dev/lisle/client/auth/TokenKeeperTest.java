package dev.lisle.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.VirtualTime;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TokenExpiredException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TokenKeeperTest {
    private final VirtualTime time = new VirtualTime();
    private final TokenStore store = TokenStore.inMemory();
    private final AtomicInteger refreshed = new AtomicInteger();
    private final TokenKeeper keeper = TokenKeeper.of(store, this::refreshed, time);

    @BeforeEach
    void save() throws IOException {
        store.save(made("THold"));
    }

    @Test
    void aYoungTokenIsLeftAlone() {
        time.advance(Duration.ofDays(29));

        assertThat(keeper.token()).isEqualTo(AccessToken.of("THold"));
        assertThat(refreshed).hasValue(0);
    }

    @Test
    void halfwayThroughItsLifeATokenIsRefreshedOnceAndStored() throws IOException {
        time.advance(Duration.ofDays(31));

        assertThat(keeper.token()).isEqualTo(AccessToken.of("THnew1"));
        assertThat(keeper.token()).isEqualTo(AccessToken.of("THnew1"));
        assertThat(store.load().map(Credentials::token)).contains(AccessToken.of("THnew1"));
        assertThat(refreshed).hasValue(1);
    }

    @Test
    void whileOneRefreshesTheOthersGoOnWithTheOldToken() throws Exception {
        time.advance(Duration.ofDays(31));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        TokenKeeper slow = TokenKeeper.of(
                store,
                old -> {
                    begun.countDown();
                    await(end);
                    return refreshed(old);
                },
                time);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<AccessToken> first = other.submit(slow::token);
        await(begun);

        assertThat(slow.token()).isEqualTo(AccessToken.of("THold"));
        end.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(AccessToken.of("THnew1"));
        assertThat(slow.token()).isEqualTo(AccessToken.of("THnew1"));
        assertThat(refreshed).hasValue(1);
        other.shutdown();
    }

    @Test
    void aFailedRefreshLosesNothingAndIsTriedAgainAnHourLater() throws IOException {
        time.advance(Duration.ofDays(31));
        AtomicInteger tries = new AtomicInteger();
        TokenKeeper failing = TokenKeeper.of(
                store,
                old -> {
                    tries.incrementAndGet();
                    throw new ServerTroubleException("down", Effect.NONE, null);
                },
                time);

        assertThat(failing.token()).isEqualTo(AccessToken.of("THold"));
        assertThat(failing.token()).isEqualTo(AccessToken.of("THold"));
        assertThat(tries).hasValue(1);
        time.advance(Duration.ofHours(1));
        failing.token();

        assertThat(tries).hasValue(2);
        assertThat(store.load().map(Credentials::token)).contains(AccessToken.of("THold"));
    }

    @Test
    void aNewTokenThatCouldNotBeStoredIsUsedAndStoredLater() throws IOException {
        FullDisk disk = new FullDisk();
        TokenKeeper keepsOn = TokenKeeper.of(disk, this::refreshed, time);
        time.advance(Duration.ofDays(31));

        assertThat(keepsOn.token()).isEqualTo(AccessToken.of("THnew1"));
        disk.isFull = false;
        time.advance(Duration.ofHours(1));

        assertThat(keepsOn.token()).isEqualTo(AccessToken.of("THnew1"));
        assertThat(disk.load().map(Credentials::token)).contains(AccessToken.of("THnew1"));
        assertThat(refreshed).hasValue(1);
    }

    @Test
    void whatAnotherProcessRefreshedIsTakenInsteadOfRefreshingAgain() throws IOException {
        keeper.token();
        time.advance(Duration.ofDays(31));
        store.save(made("THelsewhere"));

        assertThat(keeper.token()).isEqualTo(AccessToken.of("THelsewhere"));
        assertThat(refreshed).hasValue(0);
    }

    @Test
    @Timeout(60)
    void ofSeveralProcessesThatShareAFileOneRefreshes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("token.json");
        FileTokenStore.at(file).save(made("THold"));
        time.advance(Duration.ofDays(31));

        Process first = process(file);
        try (BufferedReader said = first.inputReader()) {
            assertThat(said.readLine()).isEqualTo("refreshing");
            assertThat(wordsOf(process(file))).containsExactly("THold");

            first.outputWriter().append("THnew\n").close();

            assertThat(said.readLine()).isEqualTo("THnew");
        }
        assertThat(wordsOf(process(file))).containsExactly("THnew");
    }

    @Test
    @Timeout(60)
    void aProcessThatDiesWhileItRefreshesLosesNothingAndTheNextOneRefreshes(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("token.json");
        FileTokenStore.at(file).save(made("THold"));
        time.advance(Duration.ofDays(31));
        Process first = process(file);
        try (BufferedReader said = first.inputReader()) {
            assertThat(said.readLine()).isEqualTo("refreshing");
        }

        first.destroyForcibly().waitFor();

        assertThat(FileTokenStore.at(file).load().map(Credentials::token)).contains(AccessToken.of("THold"));
        assertThat(TokenKeeper.of(FileTokenStore.at(file), this::refreshed, time)
                        .token())
                .isEqualTo(AccessToken.of("THnew1"));
    }

    private Process process(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeeperProcess.class.getName(),
                        file.toString(),
                        time.instant().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> wordsOf(Process process) throws IOException {
        try (BufferedReader said = process.inputReader()) {
            return said.lines().toList();
        }
    }

    @Test
    void aTokenThatEndedIsNotGivenOutUnlessSomebodyLoggedInAgain() throws IOException {
        keeper.token();
        time.advance(Duration.ofDays(60));

        assertThatThrownBy(keeper::token).isInstanceOf(TokenExpiredException.class);
        assertThat(refreshed).hasValue(0);
        store.save(made("THagain"));
        assertThat(keeper.token()).isEqualTo(AccessToken.of("THagain"));
    }

    @Test
    void anEmptyStoreAsksForALogin() {
        assertThatThrownBy(() -> TokenKeeper.of(TokenStore.inMemory(), this::refreshed, time)
                        .token())
                .isInstanceOf(TokenExpiredException.class)
                .hasMessageContaining("Log in");
    }

    private Credentials made(String token) {
        return new Credentials(
                AccessToken.of(token),
                null,
                Set.of(),
                time.instant(),
                time.instant().plus(Credentials.LONG_LIFE),
                true);
    }

    private Credentials refreshed(Credentials old) {
        assertThat(old.token()).isEqualTo(AccessToken.of("THold"));
        return made("THnew" + refreshed.incrementAndGet());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class FullDisk implements TokenStore {
        private Credentials kept = made("THold");
        private boolean isFull = true;

        @Override
        public Optional<Credentials> load() {
            return Optional.of(kept);
        }

        @Override
        public void save(Credentials credentials) throws IOException {
            if (isFull) {
                throw new IOException("no space left");
            }
            kept = credentials;
        }
    }
}
