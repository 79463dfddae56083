package dev.lisle.emulator.internal.faults;

import dev.lisle.emulator.faults.ActiveFault;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultKind;
import dev.lisle.emulator.faults.Operation;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One fault and how often it has struck. May be shared between threads. */
final class Script {
    private final long number;
    private final Fault fault;
    private final Random random;
    private int played;

    Script(long number, Fault fault) {
        this.number = number;
        this.fault = fault;
        this.random = new Random(fault.seed());
    }

    long number() {
        return number;
    }

    FaultKind kind() {
        return fault.kind();
    }

    synchronized ActiveFault snapshot() {
        return new ActiveFault(number, fault, played);
    }

    /** Whether it strikes this call; then it counts as played. */
    synchronized boolean strikes(Operation operation, @Nullable String username) {
        String only = fault.username();
        boolean fits = fault.operations().contains(operation) && (only == null || only.equals(username));
        Integer times = fault.times();
        if (!fits || (times != null && played >= times)) {
            return false;
        }
        if (fault.probability() < 1 && random.nextDouble() >= fault.probability()) {
            return false;
        }
        played++;
        return true;
    }
}
