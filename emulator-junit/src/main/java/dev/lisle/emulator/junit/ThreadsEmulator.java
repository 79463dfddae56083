package dev.lisle.emulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class an emulator, which is started when the first parameter asks for it and stopped in the end.
 * Parameters of tests, of constructors and of methods that run before and after may be an {@code Emulator}, its
 * {@code EmulatorClock} or {@code Faults}, a {@code URI} (its base address), or an {@code Account}: the first, or the one
 * that {@link Username} names.
 *
 * <pre>{@code
 * @ThreadsEmulator
 * class ShopTest {
 *     @Test
 *     void anOfferIsPublished(Emulator emulator, Account ada, URI base) {
 *         new Shop(base, ada.token()).announce("Red yarn, half price");
 *
 *         assertThat(emulator.postsOf("ada")).hasSize(1);
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ThreadsEmulatorExtension.class)
public @interface ThreadsEmulator {
    /** How long one emulator lives. */
    enum Lifetime {
        /** Every test gets a new one, and finds nothing that another left behind. */
        METHOD,
        /** All tests of the class share one. */
        CLASS
    }

    /** The usernames that there are from the start; the first is the {@code Account} that no name was given for. */
    String[] accounts() default {"ada", "grace"};

    /** How long one emulator lives. */
    Lifetime per() default Lifetime.METHOD;

    /**
     * The moment at which its clock stands until a test moves it, such as {@code 2026-05-04T09:00:00Z}; empty lets it run
     * with real time.
     */
    String clockFrozenAt() default "";
}
