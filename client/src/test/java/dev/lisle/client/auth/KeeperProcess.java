package dev.lisle.client.auth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A process that asks a keeper for its token; one that refreshes says so, and does it when it is told to. */
final class KeeperProcess {
    private KeeperProcess() {}

    /** The file of the store, and what time it is. */
    public static void main(String[] args) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Clock clock = Clock.fixed(Instant.parse(args[1]), ZoneOffset.UTC);
        TokenKeeper keeper = TokenKeeper.of(
                FileTokenStore.at(Path.of(args[0])),
                old -> {
                    System.out.println("refreshing");
                    try {
                        return new Credentials(
                                AccessToken.of(in.readLine()),
                                null,
                                old.scopes(),
                                clock.instant(),
                                clock.instant().plus(Credentials.LONG_LIFE),
                                true);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                clock);
        System.out.println(keeper.token().reveal());
    }
}
