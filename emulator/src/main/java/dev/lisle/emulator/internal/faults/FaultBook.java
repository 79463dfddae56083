package dev.lisle.emulator.internal.faults;

import dev.lisle.emulator.faults.ActiveFault;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultKind;
import dev.lisle.emulator.faults.Faults;
import dev.lisle.emulator.faults.Operation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults to be played. May be shared between threads. */
public final class FaultBook implements Faults {
    private final List<Script> scripts = new CopyOnWriteArrayList<>();
    private final AtomicLong last = new AtomicLong();

    @Override
    public long add(Fault fault) {
        long number = last.incrementAndGet();
        scripts.add(new Script(number, fault));
        return number;
    }

    @Override
    public void addAll(List<Fault> faults) {
        faults.forEach(this::add);
    }

    @Override
    public List<ActiveFault> all() {
        return scripts.stream().map(Script::snapshot).toList();
    }

    @Override
    public boolean remove(long number) {
        return scripts.removeIf(script -> script.number() == number);
    }

    @Override
    public void clear() {
        scripts.clear();
    }

    /** Whether nothing can go wrong. */
    public boolean isEmpty() {
        return scripts.isEmpty();
    }

    /**
     * The first fault of the wanted kind that strikes this call, or null. It counts as played.
     *
     * @param username who calls, or null if nobody in particular does
     */
    public @Nullable FaultKind strike(Operation operation, @Nullable String username, Predicate<FaultKind> wanted) {
        for (Script script : scripts) {
            if (wanted.test(script.kind()) && script.strikes(operation, username)) {
                return script.kind();
            }
        }
        return null;
    }
}
