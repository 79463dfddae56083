package dev.lisle.e2e.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.auth.Authorization;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.TokenDetails;
import dev.lisle.client.auth.TokenKeeper;
import dev.lisle.client.auth.TokenStore;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.LoginRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;

/** From the window to a token that stays fresh. */
final class LoggingIn {
    private LoggingIn() {}

    static void aUserLogsInAndTheTokenIsExtendedRefreshedAndInspected(Stage stage) {
        Authorization login = stage.app().authorization();
        String callback = decided(stage, login, "allow");

        Credentials shortLived = stage.tokens().loginShortLived(callback, login.state());
        assertThat(Objects.requireNonNull(shortLived.user()).value())
                .isEqualTo(stage.emulator.account("ada").id());
        assertThatThrownBy(() -> stage.tokens().loginShortLived(callback, login.state()))
                .isInstanceOf(InvalidRequestException.class);

        Credentials longLived = stage.tokens().extend(shortLived);
        assertThat(longLived.isLongLived()).isTrue();
        assertThat(Duration.between(stage.emulator.clock().instant(), Objects.requireNonNull(longLived.expiresAt())))
                .isBetween(Duration.ofDays(59), Duration.ofDays(60));

        TokenDetails details = stage.tokens().debug(longLived.token(), longLived.token());
        assertThat(details.isValid()).isTrue();
        assertThat(details.scopes()).anyMatch(scope -> scope.is(Scope.THREADS_BASIC));
        assertThat(details.unknown()).isEmpty();

        stage.emulator.clock().advance(Duration.ofDays(31));
        Credentials refreshed = stage.tokens().refresh(longLived);
        assertThat(stage.ada
                        .derive()
                        .token(refreshed.token())
                        .build()
                        .profiles()
                        .me()
                        .username())
                .isEqualTo("ada");
        assertThat(stage.tokens().appToken().reveal()).startsWith("TH|");
    }

    static void aKeeperRefreshesInTime(Stage stage) {
        Authorization login = stage.app().authorization();
        TokenStore store = TokenStore.inMemory();
        try {
            store.save(stage.tokens().login(decided(stage, login, "allow"), login.state()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TokenKeeper keeper = TokenKeeper.of(
                store, stage.tokens()::refresh, stage.emulator.clock().asClock());
        Credentials first = keeper.credentials();
        stage.emulator.clock().advance(Duration.ofDays(45));

        Credentials second = keeper.credentials();

        assertThat(Objects.requireNonNull(second.expiresAt())).isAfter(first.expiresAt());
        stage.emulator.clock().advance(Duration.ofDays(29));
        assertThat(stage.ada
                        .derive()
                        .token(keeper.token())
                        .build()
                        .profiles()
                        .me()
                        .username())
                .isEqualTo("ada");
    }

    static void aUserWhoRefusesIsNotLoggedIn(Stage stage) {
        Authorization login = stage.app().authorization();

        assertThatThrownBy(() -> stage.tokens().login(decided(stage, login, "deny"), login.state()))
                .isInstanceOfSatisfying(
                        LoginRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(LoginRefusedException.Reason.DENIED));
    }

    /** What a person does in the window, and the address to which they come back. */
    private static String decided(Stage stage, Authorization login, String decision) {
        URI window =
                login.in(stage.emulator.address().resolve("/oauth/authorize")).url();
        HttpClient browser = HttpClient.newHttpClient();
        try {
            String page = browser.send(HttpRequest.newBuilder(window).build(), BodyHandlers.ofString())
                    .body();
            assertThat(page).contains("ada");
            HttpRequest choice = HttpRequest.newBuilder(window)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("account=ada&decision=" + decision))
                    .build();
            return browser.send(choice, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
