package dev.lisle.emulator.internal.media;

import dev.lisle.emulator.ForeignMedia;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.GraphError;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fetches the media of containers from where their addresses say, as Meta does, and checks them; but only from this
 * machine and hosts that the settings name, so that an emulator can't be used to reach elsewhere.
 */
public final class MediaFetcher implements AutoCloseable {
    private static final CompletableFuture<MediaReport> UNSEEN = CompletableFuture.completedFuture(MediaReport.UNSEEN);

    private static final int TRIES_TO_STOP = 100;
    private static final int MILLIS_BETWEEN_TRIES = 20;

    private final MediaStore store;
    private final ForeignMedia foreignMedia;
    private final Set<String> hosts;
    private final ExecutorService workers;
    private final Set<HttpURLConnection> open = ConcurrentHashMap.newKeySet();

    /** Keeps what it fetches in {@code store}; {@code hosts} are those to fetch from beside this machine. */
    public MediaFetcher(MediaStore store, ForeignMedia foreignMedia, Set<String> hosts) {
        this.store = store;
        this.foreignMedia = foreignMedia;
        this.hosts = hosts;
        AtomicInteger count = new AtomicInteger();
        this.workers = Executors.newCachedThreadPool(task -> {
            Thread worker = new Thread(task, "lisle-emulator-media-" + count.incrementAndGet());
            worker.setDaemon(true);
            return worker;
        });
    }

    /**
     * Fetches a picture while the caller waits: what is wrong with it fails the call itself.
     *
     * @throws GraphError if it can't be fetched or is no picture
     */
    public CompletableFuture<MediaReport> image(URI address) {
        if (!Download.mayReach(address, hosts)) {
            if (foreignMedia == ForeignMedia.REFUSED) {
                throw Errors.mediaNotFetched(address.getHost()
                        + " is not on this machine, and this emulator is set to refuse media that it may not fetch.");
            }
            return UNSEEN;
        }
        try {
            StoredFile file = new Download(address, ImageCheck.MAX_SIZE_IN_BYTES, hosts, open).into(store);
            return CompletableFuture.completedFuture(ImageCheck.of(file));
        } catch (IOException e) {
            throw Errors.mediaNotFetched(address + " could not be fetched: " + e.getMessage());
        }
    }

    /** Fetches a video in the background: what is wrong with it fails the container later. */
    public CompletableFuture<MediaReport> video(URI address) {
        if (!Download.mayReach(address, hosts)) {
            return foreignMedia == ForeignMedia.REFUSED
                    ? CompletableFuture.completedFuture(MediaReport.failed(null, "FAILED_DOWNLOADING_VIDEO"))
                    : UNSEEN;
        }
        return CompletableFuture.supplyAsync(() -> fetchVideo(address), workers);
    }

    /** Cuts what is being fetched and waits until nobody works any more. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            // again and again: a connection that is just being made can't be cut yet
            for (int tries = 0; tries < TRIES_TO_STOP && isFetching(); tries++) {
                open.forEach(HttpURLConnection::disconnect);
                workers.awaitTermination(MILLIS_BETWEEN_TRIES, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isFetching() {
        return !open.isEmpty() || !workers.isTerminated();
    }

    private MediaReport fetchVideo(URI address) {
        try {
            return VideoCheck.of(new Download(address, VideoCheck.MAX_SIZE_IN_BYTES, hosts, open).into(store));
        } catch (IOException e) {
            return MediaReport.failed(null, "FAILED_DOWNLOADING_VIDEO");
        }
    }
}
