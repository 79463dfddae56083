package dev.lisle.micrometer;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.Publisher;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An emulator, and what is watched against it; nobody waits in real time. */
final class Stage implements AfterEachCallback {
    private final Emulator emulator = Emulator.start();

    @Override
    public void afterEach(ExtensionContext context) {
        emulator.close();
    }

    Emulator emulator() {
        return emulator;
    }

    String token() {
        return emulator.account("ada").token();
    }

    ThreadsClient.Builder client(CallListener listener) {
        return ThreadsClient.builder(AccessToken.of(token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .time(emulator.clock().asClock(), pause())
                .listener(listener);
    }

    Publisher publisher(Consumer<PublishEvent> listener) {
        return Publisher.builder()
                .time(emulator.clock().asClock(), pause())
                .listener(listener)
                .build();
    }

    Pause pause() {
        return duration -> {
            if (!duration.isNegative()) {
                emulator.clock().advance(duration.plusMillis(1));
            }
        };
    }
}
