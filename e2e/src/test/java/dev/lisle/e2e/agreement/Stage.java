package dev.lisle.e2e.agreement;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.containers.NewContainer;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.App;
import dev.lisle.emulator.AppAccess;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.emulator.Variant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;

/** An emulator with two accounts that everybody can see, and a client for each that knows all of its scopes. */
final class Stage implements AutoCloseable {
    static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
    static final URI BACK = URI.create("https://app.example.com/back");

    final Emulator emulator;
    final JdkHttpTransport transport = JdkHttpTransport.create();
    final ThreadsClient ada;
    final ThreadsClient grace;

    Stage(Variant... variants) {
        emulator = Emulator.start(EmulatorSettings.defaults()
                .withAccounts("ada", "grace")
                .withAppAccess(AppAccess.ADVANCED)
                .withProcessing(ProcessingTimes.NONE)
                .withClockFrozenAt(START)
                .withVariants(variants));
        emulator.changeProfile(
                "ada",
                profile -> profile.withOtherFollowers(5_000)
                        .withGeoGating(true)
                        .withInstagram(true)
                        .withBiography("Weaver of numbers"));
        emulator.changeProfile("grace", profile -> profile.withOtherFollowers(5_000));
        ada = client("ada");
        grace = client("grace");
    }

    private ThreadsClient client(String username) {
        return ThreadsClient.builder(AccessToken.of(emulator.account(username).token()))
                .settings(settings())
                .scopes(EnumSet.allOf(Scope.class))
                .transport(transport)
                .time(emulator.clock().asClock(), emulator.clock()::advance)
                .build();
    }

    private ClientSettings settings() {
        return ClientSettings.defaults().withAddress(emulator.address());
    }

    ThreadsApp app() {
        App app = emulator.app();
        return ThreadsApp.of(app.id(), AppSecret.of(app.secret()), BACK);
    }

    TokensClient tokens() {
        return TokensClient.of(app(), transport, settings(), emulator.clock().asClock(), emulator.clock()::advance);
    }

    /** Published by {@code client}, a second after whatever came before. */
    PostId published(ThreadsClient client, NewContainer container) {
        emulator.clock().advance(Duration.ofSeconds(1));
        return client.containers().publish(client.containers().create(container));
    }

    PostId published(ThreadsClient client, String text) {
        return published(client, TextContainer.of(text));
    }

    @Override
    public void close() {
        emulator.close();
        transport.close();
    }
}
