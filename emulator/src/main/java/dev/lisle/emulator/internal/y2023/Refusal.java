package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;

/** The call is refused with this answer. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    private Refusal(Reply reply, String message) {
        super(message, null, false, false);
        this.reply = reply;
    }

    /** Refuses as a fault does. */
    static Refusal of(FaultOf2023 fault) {
        return new Refusal(
                new Reply(fault.status(), fault.contentType(), fault.body(), java.util.Map.of()), fault.name());
    }

    Reply reply() {
        return reply;
    }
}
