package dev.lisle.unofficial.support;

import dev.lisle.unofficial.Endpoints;
import dev.lisle.unofficial.PrivateApi;
import dev.lisle.unofficial.PublicApi;
import dev.lisle.unofficial.UnofficialClient;
import dev.lisle.unofficial.pace.Pace;
import dev.lisle.unofficial.settings.Settings;

/** A recorder and a client of it that never waits. */
public final class Fixture implements AutoCloseable {
    public static final String LSD_PAGE = "<html>[\"LSD\",[],{\"token\":\"AVqbxe3J_YA-0123456789\"},323]</html>";

    public final Recorder server = new Recorder();
    public final FakeTime time = new FakeTime();

    /** With the settings of the sample, which hold a login. */
    public UnofficialClient signedIn() {
        return builder()
                .settings(Settings.of(Samples.json("threads.download_settings")))
                .build();
    }

    /** With a name, a password, and no login yet. */
    public UnofficialClient withPassword() {
        return builder().credentials("demo.tester.one", "s3cret pässword").build();
    }

    public UnofficialClient.Builder builder() {
        return UnofficialClient.builder(Endpoints.at(server.address()))
                .pace(Pace.UNLIMITED)
                .time(time, time);
    }

    public PrivateApi privateApi() {
        return signedIn().privateApi();
    }

    public PublicApi publicApi() {
        return builder().build().publicApi();
    }

    @Override
    public void close() {
        server.close();
    }
}
