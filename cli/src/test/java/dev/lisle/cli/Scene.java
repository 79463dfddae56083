package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.session.World;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.InterfaceOf2023;
import dev.lisle.emulator.ProcessingTimes;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.Faults;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.faults.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What there is when a command of {@link WorkingCommands} is typed: Ada at a terminal, with a home of her own and an emulator that
 * others use too. What a command needs beforehand is made here, by other commands.
 */
record Scene(Servers servers, Terminal ada) {
    private static final AtomicInteger WORDS = new AtomicInteger();
    private static final String PASSWORD = "examplepassword";

    /** What all scenes share: an emulator, and one whose tokens are two days old. */
    record Servers(Emulator emulator, Emulator older, InterfaceOf2023 of2023) implements AutoCloseable {
        static Servers start() {
            EmulatorSettings settings = EmulatorSettings.defaults()
                    .withProcessing(ProcessingTimes.NONE)
                    .withAccounts("ada", "grace", "linus", "edsger");
            Emulator emulator = Emulator.start(settings);
            Emulator older = Emulator.start(settings);
            older.clock().advance(Duration.ofDays(2));
            InterfaceOf2023 of2023 = emulator.openInterfaceOf2023(0);
            of2023.setPassword("ada", PASSWORD);
            return new Servers(emulator, older, of2023);
        }

        @Override
        public void close() {
            emulator.close();
            older.close();
        }
    }

    static Scene at(Servers servers, Path home) {
        return new Scene(
                servers,
                new Terminal(home)
                        .with("LISLE_EMULATOR", servers.emulator().address().toString())
                        .with("LISLE_KEYRING", "off")
                        .with("LISLE_OUTBOX", home.resolve("outbox.db").toString())
                        .with("LISLE_APP_SECRET", "examplesecret")
                        .with("LISLE_VERIFY_TOKEN", "exampletoken")
                        .with("LISLE_UNOFFICIAL_PASSWORD", PASSWORD));
    }

    /** The same with Ada at a terminal that reads something, or finds something else in the environment. */
    Scene with(Terminal other) {
        return new Scene(servers, other);
    }

    /** A text that nobody has published. */
    String word() {
        return "loom " + WORDS.incrementAndGet();
    }

    /** What the command prints; it must succeed. */
    String print(String... args) {
        Terminal.Result result = ada.type(args);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return result.out().strip();
    }

    /** The id of a post that was just published. */
    String post(String who, String... args) {
        String[] all = new String[args.length + 5];
        System.arraycopy(new String[] {"publish", word(), "--quiet", "--as", who}, 0, all, 0, 5);
        System.arraycopy(args, 0, all, 5, args.length);
        return print(all);
    }

    /** The id of a post of Ada's with a reply of Grace's. */
    String discussed(String... args) {
        String post = post("ada", args);
        post("grace", "--reply-to", post);
        return post;
    }

    /** The id of a reply of Grace's to Ada. */
    String reply(String... args) {
        return post("grace", "--reply-to", post("ada", args));
    }

    /** A chain of two parts that Ctrl-C stopped after the first. */
    String unfinished() {
        ada.typeUntil("1 of 2", "publish", word() + "\n---\n" + word(), "--separator=---");
        return print("chains", "--quiet");
    }

    /** The same, and ended there. */
    String givenUp() {
        return print("give-up", unfinished(), "--yes", "--quiet");
    }

    /** A chain of which nobody knows whether its first part is live. */
    String inDoubt() {
        Faults faults = servers.emulator().faults();
        faults.add(Fault.lag(View.STATUS, Duration.ofHours(1)).of("linus"));
        faults.add(
                Fault.cut(Moment.AFTER_EFFECT).on(Operation.PUBLISH).of("linus").once());
        ada.typeUntil("was lost", "publish", word(), "--as=linus");
        return print("chains", "--quiet");
    }

    /** A submission that waits for many years. */
    String submission() {
        return print("outbox", "add", word(), "--at", "2099-01-01T08:00Z", "--quiet");
    }

    /** Ada with a login that long ago at this emulator, and none named in the environment. */
    Scene loggedIn(Emulator emulator, Duration ago) {
        Terminal bare = new Terminal(ada.home()).with("LISLE_KEYRING", "off");
        World then = World.at(Clock.offset(Clock.systemUTC(), ago.negated()));
        Scene scene = with(bare.in(then).reading(emulator.account("ada").token()));
        scene.print("login", "--token", "--emulator=" + emulator.address());
        return scene.with(bare);
    }

    /** The number of a post at the interface of 2023. */
    String thread() {
        return print("unofficial", "create", word(), server(), "--user=ada")
                .replaceAll("(?s).*?\"pk\":\"?(\\d+)\"?.*", "$1");
    }

    String server() {
        return "--server=" + servers.of2023().address();
    }

    /** A folder that is not there yet. */
    String folder() {
        return ada.home().resolve(word().replace(' ', '-')).toString();
    }

    /** An archive of Ada's own. */
    String archive() {
        String folder = folder();
        print("archive", "update", folder, "--no-insights", "--no-media", "--no-replies");
        return folder;
    }

    /** A file in Ada's home. */
    String file(String name, String text) {
        try {
            return Files.writeString(ada.home().resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
