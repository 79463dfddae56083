package dev.lisle.e2e.unofficial;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.InterfaceOf2023;
import dev.lisle.unofficial.Endpoints;
import dev.lisle.unofficial.UnofficialClient;
import dev.lisle.unofficial.pace.Pace;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.users.UserId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** An emulator with both interfaces open, and clients of both. */
final class Stage implements AutoCloseable {
    final Emulator emulator = Emulator.start(EmulatorSettings.defaults().withAccounts("ada", "grace", "alan.turing"));
    final InterfaceOf2023 old = emulator.openInterfaceOf2023(0);

    UnofficialClient anonymous() {
        return builder().build();
    }

    UnofficialClient signedIn(String username) {
        return builder().credentials(username, old.password(username)).build();
    }

    UnofficialClient.Builder builder() {
        return UnofficialClient.builder(Endpoints.at(old.address())).pace(Pace.UNLIMITED);
    }

    ThreadsClient official(String username) {
        return ThreadsClient.builder(AccessToken.of(emulator.account(username).token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .build();
    }

    UserId idOf(String username) {
        return anonymous().publicApi().getUserId(username);
    }

    /** The number, in the old interface, of an account's latest post. */
    ThreadId latestOf(String username) {
        return anonymous()
                .publicApi()
                .getUserThreads(idOf(username))
                .items()
                .get(0)
                .posts()
                .get(0)
                .id();
    }

    /** An image of 640 by 480, in the format that its name ends with. */
    static Path image(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        return file;
    }

    @Override
    public void close() {
        emulator.close();
    }
}
