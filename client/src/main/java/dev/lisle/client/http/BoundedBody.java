package dev.lisle.client.http;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole body within what is left of a call's time, since the JDK's own timeout ends with the headers. It keeps the
 * JDK's synchronous {@code send} usable, which takes half the CPU of its asynchronous one.
 */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final long leftInNanos;
    private volatile @Nullable Subscription subscription;

    private BoundedBody(long leftInNanos) {
        this.leftInNanos = leftInNanos;
    }

    /** A handler for one exchange that begins now and may take {@code timeout}. */
    static BodyHandler<byte[]> within(Duration timeout) {
        long start = System.nanoTime();
        long whole = timeout.toNanos();
        return head -> new BoundedBody(Math.max(0, whole - (System.nanoTime() - start)));
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        whole.orTimeout(leftInNanos, TimeUnit.NANOSECONDS);
        bytes.getBody().whenComplete((body, failure) -> {
            if (failure == null) {
                whole.complete(body);
            } else {
                whole.completeExceptionally(failure);
            }
        });
        return whole.exceptionallyCompose(this::ended);
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        bytes.onSubscribe(newSubscription);
        if (whole.isCompletedExceptionally()) {
            newSubscription.cancel();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        bytes.onNext(item);
    }

    @Override
    public void onError(Throwable failure) {
        bytes.onError(failure);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }

    /** Too late: lets go of the connection, over which the server would go on sending. */
    private CompletionStage<byte[]> ended(Throwable failure) {
        if (!(failure instanceof TimeoutException)) {
            return CompletableFuture.failedStage(failure);
        }
        Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
        return CompletableFuture.failedStage(new HttpTimeoutException("the body did not end in time"));
    }
}
