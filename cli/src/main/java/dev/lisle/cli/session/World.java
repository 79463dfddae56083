package dev.lisle.cli.session;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.preflight.Preflight;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What no command can change: how time goes, and what the internet is.
 *
 * @param clock what the time is, and in which zone moments are shown
 * @param pause how one waits
 * @param preflight how media are looked at, and where the internet is
 * @param meta where Meta's API is
 */
public record World(Clock clock, Pause pause, Preflight preflight, URI meta) {
    /** One with the true Meta in it. */
    public World(Clock clock, Pause pause, Preflight preflight) {
        this(clock, pause, preflight, ClientSettings.META);
    }

    /** The true one, with moments in the zone of this machine. */
    public static World ours() {
        return at(Clock.system(ZoneId.systemDefault()));
    }

    /** The true one at another time. */
    public static World at(Clock clock) {
        return new World(clock, Pause.REAL, Preflight.defaults());
    }
}
