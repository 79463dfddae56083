package dev.lisle.emulator.junit;

import dev.lisle.emulator.Account;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorClock;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.faults.Faults;
import dev.lisle.emulator.junit.ThreadsEmulator.Lifetime;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link ThreadsEmulator} does. */
final class ThreadsEmulatorExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ThreadsEmulatorExtension.class);
    private static final Set<Class<?>> TYPES =
            Set.of(Emulator.class, EmulatorClock.class, Faults.class, URI.class, Account.class);

    /** So that a parameter of a constructor belongs to the test that the object is made for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Emulator emulator = emulator(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Account.class) {
            return account(emulator, parameter);
        } else if (type == URI.class) {
            return emulator.address();
        } else if (type == EmulatorClock.class) {
            return emulator.clock();
        }
        return type == Faults.class ? emulator.faults() : emulator;
    }

    private synchronized Emulator emulator(ExtensionContext context) { // tests of one class may run at the same time
        ExtensionContext annotated = annotated(context);
        ThreadsEmulator wanted = annotated.getRequiredTestClass().getAnnotation(ThreadsEmulator.class);
        ExtensionContext owner = wanted.per() == Lifetime.CLASS ? annotated : method(context);
        Store store = owner.getStore(NAMESPACE);
        Emulator running = store.get(Emulator.class, Emulator.class);
        if (running == null) {
            running = Emulator.start(settings(wanted));
            store.put(Emulator.class, running); // JUnit closes it with the context
        }
        return running;
    }

    /** The outermost class with the annotation: nested classes share what it says. */
    private static ExtensionContext annotated(ExtensionContext context) {
        ExtensionContext found = null;
        for (Optional<ExtensionContext> next = Optional.of(context);
                next.isPresent();
                next = next.get().getParent()) {
            boolean here = next.get()
                    .getTestClass()
                    .filter(type -> type.isAnnotationPresent(ThreadsEmulator.class))
                    .isPresent();
            if (here && next.get().getTestMethod().isEmpty()) {
                found = next.get();
            }
        }
        if (found == null) {
            throw new ParameterResolutionException("No class around has the annotation @ThreadsEmulator");
        }
        return found;
    }

    private static ExtensionContext method(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("There is an emulator for each test, so before all of them there is"
                    + " none yet. Use @ThreadsEmulator(per = CLASS), or a method with @BeforeEach");
        }
        return context;
    }

    private static EmulatorSettings settings(ThreadsEmulator wanted) {
        EmulatorSettings settings = EmulatorSettings.defaults().withAccounts(wanted.accounts());
        return wanted.clockFrozenAt().isEmpty()
                ? settings
                : settings.withClockFrozenAt(Instant.parse(wanted.clockFrozenAt()));
    }

    private static Account account(Emulator emulator, ParameterContext parameter) {
        return parameter
                .findAnnotation(Username.class)
                .map(named -> emulator.account(named.value()))
                .orElseGet(() -> emulator.accounts().get(0));
    }
}
