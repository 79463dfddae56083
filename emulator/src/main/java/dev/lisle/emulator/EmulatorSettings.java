package dev.lisle.emulator;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an emulator behaves. Immutable: start at {@link #defaults} and change what matters.
 *
 * @param port the port on 127.0.0.1; 0 takes any free one
 * @param usernames the accounts that exist from the start, in this order
 * @param processing how long containers are being processed
 * @param limits how much an account may do in 24 hours
 * @param foreignMedia what becomes of media that are neither on this machine nor on a host to fetch from
 * @param unfinishedCarouselItems whether a carousel may be created while its items are still being processed
 * @param containerUse what becomes of a second publish of one container
 * @param appAccess what Meta has allowed the app
 * @param variants where Meta's sources disagree, the readings that are used instead of the usual ones
 * @param keptPosts how many posts an account keeps before its oldest are let go of, at least 100
 * @param seed the number from which a populated world is made at the start, or null to begin with the accounts alone
 * @param network who reaches it, and whom it may reach
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
        AppAccess appAccess,
        Set<Variant> variants,
        int keptPosts,
        @Nullable Long seed,
        Network network,
        @Nullable Instant frozenAt) {
    private static final int LEAST_KEPT = 100;
    private static final int USUALLY_KEPT = 100_000;

    private static final EmulatorSettings DEFAULTS = new EmulatorSettings(
            0,
            List.of("ada", "grace"),
            ProcessingTimes.DEFAULT,
            PublishingLimits.DOCUMENTED,
            ForeignMedia.TRUSTED,
            UnfinishedCarouselItems.AWAITED,
            ContainerUse.DEFAULT,
            AppAccess.ADVANCED,
            Set.of(),
            USUALLY_KEPT,
            null,
            Network.LOOPBACK,
            null);

    /** @throws IllegalArgumentException if the port is no port, there is no account, or too few posts are kept */
    public EmulatorSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Port " + port + " does not exist: use 1 to 65535, or 0 for a free one");
        }
        usernames = List.copyOf(usernames);
        if (usernames.isEmpty()) {
            throw new IllegalArgumentException("An emulator needs at least one account: name one, such as \"ada\"");
        }
        if (keptPosts < LEAST_KEPT) {
            throw new IllegalArgumentException("An account can't keep as few as " + keptPosts
                    + " posts: chains and pages need some of them again, so keep " + LEAST_KEPT + " or more");
        }
        variants = Set.copyOf(variants);
    }

    /** A free port, the accounts ada and grace, Meta's limits, advanced access, real time. */
    public static EmulatorSettings defaults() {
        return DEFAULTS;
    }

    /** The same settings on this port; 0 takes any free one. */
    public EmulatorSettings withPort(int port) {
        return with(change -> change.port = port);
    }

    /** The same settings with these accounts instead; letters, digits, dots and underscores, up to 30 of them. */
    public EmulatorSettings withAccounts(String... usernames) {
        return with(change -> change.usernames = List.of(usernames));
    }

    /** The same settings with these processing times. */
    public EmulatorSettings withProcessing(ProcessingTimes processing) {
        return with(change -> change.processing = processing);
    }

    /** The same settings with these limits. */
    public EmulatorSettings withLimits(PublishingLimits limits) {
        return with(change -> change.limits = limits);
    }

    /** The same settings with this way of treating media that are neither on this machine nor on a host to fetch from. */
    public EmulatorSettings withForeignMedia(ForeignMedia foreignMedia) {
        return with(change -> change.foreignMedia = foreignMedia);
    }

    /** The same settings with this answer to a carousel whose items are still being processed. */
    public EmulatorSettings withUnfinishedCarouselItems(UnfinishedCarouselItems unfinishedCarouselItems) {
        return with(change -> change.unfinishedCarouselItems = unfinishedCarouselItems);
    }

    /** The same settings with this rule for a second publish of one container. */
    public EmulatorSettings withContainerUse(ContainerUse containerUse) {
        return with(change -> change.containerUse = containerUse);
    }

    /** The same settings with an app that Meta has reviewed, or has not. */
    public EmulatorSettings withAppAccess(AppAccess appAccess) {
        return with(change -> change.appAccess = appAccess);
    }

    /** The same settings with these readings where Meta's sources disagree, and the usual ones for all else. */
    public EmulatorSettings withVariants(Variant... variants) {
        Set<Variant> chosen = EnumSet.noneOf(Variant.class);
        chosen.addAll(List.of(variants));
        return with(change -> change.variants = chosen);
    }

    /**
     * The same settings with accounts that keep this many posts, 100 or more. Older ones go as if nobody had ever
     * looked for them; the count of what was published stays.
     */
    public EmulatorSettings withKeptPosts(int keptPosts) {
        return with(change -> change.keptPosts = keptPosts);
    }

    /**
     * The same settings with a world full of other people: hundreds of accounts that follow, post, reply, quote and like.
     * The same number makes the same world.
     */
    public EmulatorSettings withSeed(long seed) {
        return with(change -> change.seed = seed);
    }

    /** The same settings with a clock that stands at {@code moment} and moves only when it is advanced. */
    public EmulatorSettings withClockFrozenAt(Instant moment) {
        return with(change -> change.frozenAt = moment);
    }

    /** The same settings in this network. */
    public EmulatorSettings withNetwork(Network network) {
        return with(change -> change.network = network);
    }

    private EmulatorSettings with(Consumer<Change> step) {
        Change change = new Change(this);
        step.accept(change);
        return change.done();
    }

    /** The settings with one of them about to change. */
    private static final class Change {
        private int port;
        private List<String> usernames;
        private ProcessingTimes processing;
        private PublishingLimits limits;
        private ForeignMedia foreignMedia;
        private UnfinishedCarouselItems unfinishedCarouselItems;
        private ContainerUse containerUse;
        private AppAccess appAccess;
        private Set<Variant> variants;
        private int keptPosts;
        private @Nullable Long seed;
        private Network network;
        private @Nullable Instant frozenAt;

        Change(EmulatorSettings from) {
            port = from.port;
            usernames = from.usernames;
            processing = from.processing;
            limits = from.limits;
            foreignMedia = from.foreignMedia;
            unfinishedCarouselItems = from.unfinishedCarouselItems;
            containerUse = from.containerUse;
            appAccess = from.appAccess;
            variants = from.variants;
            keptPosts = from.keptPosts;
            seed = from.seed;
            network = from.network;
            frozenAt = from.frozenAt;
        }

        EmulatorSettings done() {
            return new EmulatorSettings(
                    port,
                    usernames,
                    processing,
                    limits,
                    foreignMedia,
                    unfinishedCarouselItems,
                    containerUse,
                    appAccess,
                    variants,
                    keptPosts,
                    seed,
                    network,
                    frozenAt);
        }
    }
}
