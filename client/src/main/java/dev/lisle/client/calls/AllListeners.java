package dev.lisle.client.calls;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several listeners, none of whose failures is felt by another or by the call. */
record AllListeners(List<CallListener> listeners) implements CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(CallListener.class);

    AllListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public CallListener starting(CallStart call) {
        List<CallListener> ends = new ArrayList<>(listeners.size());
        for (CallListener listener : listeners) {
            try {
                ends.add(0, listener.starting(call));
            } catch (RuntimeException e) {
                warn(call.method(), call.path(), e);
            }
        }
        return new AllListeners(ends);
    }

    @Override
    public void finished(CallEvent event) {
        for (CallListener listener : listeners) {
            try {
                listener.finished(event);
            } catch (RuntimeException e) {
                warn(event.method(), event.path(), e);
            }
        }
    }

    private static void warn(String method, String path, RuntimeException failure) {
        LOG.warn("A listener of {} {} failed; the call itself did not.", method, path, failure);
    }
}
