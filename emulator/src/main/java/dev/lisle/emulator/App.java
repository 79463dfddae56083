package dev.lisle.emulator;

/**
 * The app that the emulator's tokens belong to, as a developer's dashboard would show it.
 *
 * @param id the app's id, digits
 * @param secret the app's secret; not a real one, but never printed by {@link #toString}
 */
public record App(String id, String secret) {
    @Override
    public String toString() {
        return "App[id=" + id + ", secret=hidden]";
    }
}
