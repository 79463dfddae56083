package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.ledger.FileLedger;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.preflight.Preflight;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** The process that is killed: begins the work, or goes on with it, over a ledger in a folder. */
final class CrashChild {
    static final String CHAIN = "matrix";

    /** Where it works, for whom, and on what: {@code original} is what it reposts. */
    record Place(URI emulator, String token, Path ledger, CrashCase work, String original) {
        static Place of(String... args) {
            return new Place(URI.create(args[0]), args[1], Path.of(args[2]), CrashCase.valueOf(args[3]), args[4]);
        }

        String[] args() {
            return new String[] {emulator.toString(), token, ledger.toString(), work.name(), original};
        }

        Place with(CrashCase other) {
            return new Place(emulator, token, ledger, other, original);
        }
    }

    private CrashChild() {}

    /** A place, and the step to stand still at. */
    @SuppressWarnings("SystemOut") // the parent reads it
    public static void main(String[] args) throws IOException, InterruptedException {
        Steps steps = new Steps(Integer.parseInt(args[5]), System.out);
        End end = go(Place.of(args), steps);
        System.out.println(end + " " + steps.count());
    }

    /** Begins, or goes on. */
    static End go(Place place, Steps steps) throws IOException, InterruptedException {
        FollowedClock clock = new FollowedClock(place.emulator());
        try (JdkHttpTransport real = JdkHttpTransport.create();
                ThreadsClient client = ThreadsClient.builder(AccessToken.of(place.token()))
                        .settings(ClientSettings.defaults().withAddress(place.emulator()))
                        .transport(steps.around(real))
                        .time(clock, clock)
                        .build();
                Ledger ledger = new SteppedLedger(FileLedger.in(place.ledger()), steps::step)) {
            Publisher publisher = Publisher.builder()
                    .preflight(Preflight.off())
                    .ledger(ledger)
                    .time(clock, clock)
                    .build();
            return go(place, publisher, client, ledger);
        }
    }

    private static End go(Place place, Publisher publisher, ThreadsClient client, Ledger ledger)
            throws InterruptedException {
        switch (place.work()) {
            case TEXT, MEDIA -> {
                if (ledger.read(CHAIN).isEmpty()) {
                    publisher.publish(client, place.work().draft(), CHAIN);
                } else {
                    publisher.resume(client, CHAIN);
                }
            }
            case REPOST -> {
                return repost(publisher, client, new PostId(place.original()));
            }
            case DELETION -> publisher.delete(client, CHAIN);
            case REPAIR -> publisher.repair(client, CHAIN);
        }
        return End.DONE;
    }

    /** Nothing can be looked at but a list, so whoever was killed between the permit and the request leaves a doubt. */
    private static End repost(Publisher publisher, ThreadsClient client, PostId original) throws InterruptedException {
        try {
            publisher.repost(client, original);
            return End.DONE;
        } catch (ChainFailedException e) {
            if (e.unknown().isEmpty()) {
                throw e;
            }
            return End.UNKNOWN;
        }
    }
}
