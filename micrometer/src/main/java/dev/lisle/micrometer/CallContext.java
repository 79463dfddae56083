package dev.lisle.micrometer;

import dev.lisle.client.calls.CallEvent;
import dev.lisle.client.calls.CallStart;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import org.jspecify.annotations.Nullable;

/**
 * One request, as its observation sees it. A span of it is a client's; nothing of it is sent along, for Meta has no use for the trace
 * of another.
 */
public final class CallContext extends SenderContext<CallStart> {
    /** As what the other side of the span is shown. */
    public static final String REMOTE_SERVICE = "threads";

    private final CallStart call;
    private @Nullable CallEvent end;

    CallContext(CallStart call) {
        super((carrier, key, value) -> {}, Kind.CLIENT);
        this.call = call;
        setCarrier(call);
        setRemoteServiceName(REMOTE_SERVICE);
    }

    /** What is asked. */
    public CallStart call() {
        return call;
    }

    /** How it ended; null until then. */
    public @Nullable CallEvent end() {
        return end;
    }

    void end(CallEvent event) {
        end = event;
    }
}
