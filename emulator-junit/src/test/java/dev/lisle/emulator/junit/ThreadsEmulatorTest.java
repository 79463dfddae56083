package dev.lisle.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.lisle.emulator.Account;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorClock;
import dev.lisle.emulator.faults.Faults;
import dev.lisle.emulator.junit.ThreadsEmulator.Lifetime;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class ThreadsEmulatorTest {
    private static final List<Emulator> SEEN = new CopyOnWriteArrayList<>();

    @ThreadsEmulator
    static class ForEachMethod {
        private final Emulator ofConstructor;

        ForEachMethod(Emulator emulator) {
            ofConstructor = emulator;
        }

        @BeforeEach
        void isTheSameBeforeTheTest(Emulator emulator) {
            assertThat(emulator).isSameAs(ofConstructor);
        }

        @Test
        void first(Emulator emulator, Account account, URI base, EmulatorClock clock, Faults faults) {
            SEEN.add(emulator);
            assertThat(emulator).isSameAs(ofConstructor);
            assertThat(account.username()).isEqualTo("ada");
            assertThat(base).isEqualTo(emulator.address());
            assertThat(clock).isSameAs(emulator.clock());
            assertThat(faults).isSameAs(emulator.faults());
        }

        @Nested
        class Inside {
            @Test
            void second(Emulator emulator, @Username("grace") Account account) {
                SEEN.add(emulator);
                assertThat(account.username()).isEqualTo("grace");
            }
        }
    }

    @ThreadsEmulator(
            per = Lifetime.CLASS,
            accounts = {"shop", "customer"},
            clockFrozenAt = "2026-05-04T09:00:00Z")
    static class ForTheClass {
        @BeforeAll
        static void start(Emulator emulator) {
            SEEN.add(emulator);
        }

        @Test
        void first(Emulator emulator, Account account) {
            SEEN.add(emulator);
            assertThat(account.username()).isEqualTo("shop");
            assertThat(emulator.clock().instant()).isEqualTo(Instant.parse("2026-05-04T09:00:00Z"));
        }

        @Test
        void second(Emulator emulator) {
            SEEN.add(emulator);
        }
    }

    @ThreadsEmulator
    static class TooEarly {
        @BeforeAll
        static void start(Emulator emulator) {
            SEEN.add(emulator);
        }

        @Test
        void never() {}
    }

    @Test
    void everyMethodHasAnEmulatorOfItsOwnThatIsClosedAfterIt() {
        run(ForEachMethod.class).assertStatistics(stats -> stats.succeeded(2).failed(0));

        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates().noneMatch(ThreadsEmulatorTest::answers);
    }

    @Test
    void aClassSharesOne() {
        run(ForTheClass.class).assertStatistics(stats -> stats.succeeded(2).failed(0));

        Set<Emulator> different = ConcurrentHashMap.newKeySet();
        different.addAll(SEEN);
        assertThat(SEEN).hasSize(3);
        assertThat(different).singleElement().matches(emulator -> !answers(emulator));
    }

    @Test
    void whoAsksTooEarlyIsToldWhatToDo() {
        Events containers = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(TooEarly.class))
                .execute()
                .containerEvents();

        assertThat(containers.failed().list())
                .singleElement()
                .satisfies(event -> assertThat(event.toString()).contains("per = CLASS"));
    }

    private static Events run(Class<?> tests) {
        SEEN.clear();
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    private static boolean answers(Emulator emulator) {
        try (Socket socket = new Socket("127.0.0.1", emulator.address().getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
