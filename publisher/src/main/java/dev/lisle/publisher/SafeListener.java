package dev.lisle.publisher;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener whose failures stay its own: a broken progress bar must not leave a chain half published. */
record SafeListener(Consumer<PublishEvent> listener) implements Consumer<PublishEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SafeListener.class);

    @Override
    public void accept(PublishEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The listener failed at {}; publishing goes on.",
                    event.getClass().getSimpleName(),
                    e);
        }
    }
}
