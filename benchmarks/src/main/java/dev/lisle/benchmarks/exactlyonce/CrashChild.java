package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.ledger.FileLedger;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.preflight.Preflight;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The process that is killed: begins the chain, or goes on with it, over a ledger in a folder. */
final class CrashChild {
    static final String CHAIN = "matrix";

    private CrashChild() {}

    /** Address of the emulator, token, folder of the ledger, form of the chain, step to stand still at. */
    @SuppressWarnings("SystemOut") // the parent reads it
    public static void main(String[] args) throws IOException, InterruptedException {
        URI emulator = URI.create(args[0]);
        Steps steps = new Steps(Integer.parseInt(args[4]), System.out);
        FollowedClock clock = new FollowedClock(emulator);
        try (JdkHttpTransport real = JdkHttpTransport.create();
                ThreadsClient client = ThreadsClient.builder(AccessToken.of(args[1]))
                        .settings(ClientSettings.defaults().withAddress(emulator))
                        .transport(steps.around(real))
                        .time(clock, clock)
                        .build();
                Ledger ledger = new SteppedLedger(FileLedger.in(Path.of(args[2])), steps::step)) {
            Publisher publisher = Publisher.builder()
                    .preflight(Preflight.off())
                    .ledger(ledger)
                    .time(clock, clock)
                    .build();
            PublishedChain chain = ledger.read(CHAIN).isEmpty()
                    ? publisher.publish(client, draft(args[3]), CHAIN)
                    : publisher.resume(client, CHAIN);
            System.out.println("done " + steps.count() + " " + chain.parts().size());
        }
    }

    /** Four parts with a carousel, images and a video; or three, most of them text. */
    static Draft draft(String form) {
        List<Media> media = form.equals("media")
                ? List.of(media("1.jpg"), media("2.mp4"), media("3.jpg"), media("4.mp4"), media("5.jpg"))
                : List.of(media("1.jpg"));
        int words = form.equals("media") ? 260 : 180;
        StringBuilder text = new StringBuilder("A chain that is killed.");
        for (int i = 0; i < words; i++) {
            text.append(" word").append(i);
        }
        return Draft.of(text.toString()).with(media);
    }

    private static Media media(String name) {
        return Media.of(URI.create("https://media.example/" + name), "alt of " + name);
    }
}
