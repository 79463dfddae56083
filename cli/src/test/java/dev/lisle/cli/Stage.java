package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.session.World;
import dev.lisle.emulator.AppAccess;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.publisher.preflight.Preflight;
import java.nio.file.Path;
import java.util.List;

/** An emulator with ada and grace in it, of an app that Meta has reviewed, and ada's terminal. */
public record Stage(Emulator emulator, Terminal ada) implements AutoCloseable {
    /** Opens one. */
    public static Stage open(Path home) {
        return open(home, EmulatorSettings.defaults());
    }

    /** Opens one with other settings. */
    public static Stage open(Path home, EmulatorSettings settings) {
        Emulator emulator = Emulator.start(settings.withAppAccess(AppAccess.ADVANCED));
        return new Stage(
                emulator,
                new Terminal(home).with("LISLE_EMULATOR", emulator.address().toString()));
    }

    /** The same at the emulator's own time, where waiting is done at once. */
    public Stage inItsTime() {
        return new Stage(emulator, ada.in(worldOf(emulator)));
    }

    /** A world at the emulator's time, where waiting is done at once. */
    public static World worldOf(Emulator emulator) {
        return new World(emulator.clock().asClock(), span -> emulator.clock().advance(span), Preflight.defaults());
    }

    /** What the command prints; it must succeed. */
    public String print(String... args) {
        Terminal.Result result = ada.type(args);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        return result.out();
    }

    /** Publishes for {@code who} and returns the post's id. */
    public String publish(String who, String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "publish";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--as";
        all[args.length + 2] = who;
        print(all);
        List<EmulatedPost> posts = emulator.postsOf(who);
        return posts.get(posts.size() - 1).id();
    }

    @Override
    public void close() {
        emulator.close();
    }
}
