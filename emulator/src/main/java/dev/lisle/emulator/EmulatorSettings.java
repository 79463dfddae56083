package dev.lisle.emulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an emulator behaves. Immutable: start at {@link #defaults} and change what matters.
 *
 * @param port the port on 127.0.0.1; 0 takes any free one
 * @param usernames the accounts that exist from the start, in this order
 * @param processing how long containers are being processed
 * @param limits how much an account may do in 24 hours
 * @param foreignMedia what becomes of media that are not on this machine
 * @param unfinishedCarouselItems whether a carousel may be created while its items are still being processed
 * @param containerUse what becomes of a second publish of one container
 * @param frozenAt the moment at which the clock stands until it is advanced, or null if it runs with real time
 */
public record EmulatorSettings(
        int port,
        List<String> usernames,
        ProcessingTimes processing,
        PublishingLimits limits,
        ForeignMedia foreignMedia,
        UnfinishedCarouselItems unfinishedCarouselItems,
        ContainerUse containerUse,
        @Nullable Instant frozenAt) {
    private static final EmulatorSettings DEFAULTS = new EmulatorSettings(
            0,
            List.of("ada", "grace"),
            ProcessingTimes.DEFAULT,
            PublishingLimits.DOCUMENTED,
            ForeignMedia.TRUSTED,
            UnfinishedCarouselItems.AWAITED,
            ContainerUse.DEFAULT,
            null);

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if the port is no port or there is no account
     */
    public EmulatorSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Port " + port + " does not exist: use 1 to 65535, or 0 for a free one");
        }
        usernames = List.copyOf(usernames);
        if (usernames.isEmpty()) {
            throw new IllegalArgumentException("An emulator needs at least one account: name one, such as \"ada\"");
        }
    }

    /** A free port, the accounts ada and grace, Meta's limits, real time. */
    public static EmulatorSettings defaults() {
        return DEFAULTS;
    }

    /** The same settings on this port; 0 takes any free one. */
    public EmulatorSettings withPort(int port) {
        return new EmulatorSettings(
                port, usernames, processing, limits, foreignMedia, unfinishedCarouselItems, containerUse, frozenAt);
    }

    /** The same settings with these accounts instead; letters, digits, dots and underscores, up to 30 of them. */
    public EmulatorSettings withAccounts(String... usernames) {
        return new EmulatorSettings(
                port,
                List.of(usernames),
                processing,
                limits,
                foreignMedia,
                unfinishedCarouselItems,
                containerUse,
                frozenAt);
    }

    /** The same settings with these processing times. */
    public EmulatorSettings withProcessing(ProcessingTimes processing) {
        return new EmulatorSettings(
                port, usernames, processing, limits, foreignMedia, unfinishedCarouselItems, containerUse, frozenAt);
    }

    /** The same settings with these limits. */
    public EmulatorSettings withLimits(PublishingLimits limits) {
        return new EmulatorSettings(
                port, usernames, processing, limits, foreignMedia, unfinishedCarouselItems, containerUse, frozenAt);
    }

    /** The same settings with this way of treating media that are not on this machine. */
    public EmulatorSettings withForeignMedia(ForeignMedia foreignMedia) {
        return new EmulatorSettings(
                port, usernames, processing, limits, foreignMedia, unfinishedCarouselItems, containerUse, frozenAt);
    }

    /** The same settings with this answer to a carousel whose items are still being processed. */
    public EmulatorSettings withUnfinishedCarouselItems(UnfinishedCarouselItems unfinishedCarouselItems) {
        return new EmulatorSettings(
                port, usernames, processing, limits, foreignMedia, unfinishedCarouselItems, containerUse, frozenAt);
    }

    /** The same settings with this rule for a second publish of one container. */
    public EmulatorSettings withContainerUse(ContainerUse containerUse) {
        return new EmulatorSettings(
                port, usernames, processing, limits, foreignMedia, unfinishedCarouselItems, containerUse, frozenAt);
    }

    /** The same settings with a clock that stands at {@code moment} and moves only when it is advanced. */
    public EmulatorSettings withClockFrozenAt(Instant moment) {
        return new EmulatorSettings(
                port, usernames, processing, limits, foreignMedia, unfinishedCarouselItems, containerUse, moment);
    }
}
