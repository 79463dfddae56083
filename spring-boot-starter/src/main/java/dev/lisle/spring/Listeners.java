package dev.lisle.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** Those beans that listen themselves, and then the application's events; none is felt by another. */
record Listeners<E>(List<Consumer<? super E>> all) implements Consumer<E> {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    static <E> Listeners<E> of(ObjectProvider<Consumer<E>> beans, ApplicationEventPublisher events) {
        List<Consumer<? super E>> all = new ArrayList<>(beans.orderedStream().toList());
        all.add(events::publishEvent);
        return new Listeners<>(all);
    }

    @Override
    public void accept(E event) {
        for (Consumer<? super E> one : all) {
            try {
                one.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed; what it was told of did not.", e);
            }
        }
    }
}
