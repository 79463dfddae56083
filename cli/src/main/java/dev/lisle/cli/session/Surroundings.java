package dev.lisle.cli.session;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.time.Pause;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.preflight.Preflight;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What a command finds around it: environment, standard input, terminal, world, network. One for each command that is run. */
public final class Surroundings implements AutoCloseable {
    private final Map<String, String> environment;
    private final InputStream in;
    private final Screen screen;
    private final World world;
    private final CtrlC ctrlC;
    private final AtomicReference<@Nullable JdkHttpTransport> transport = new AtomicReference<>();

    /** Any; see {@link #ofProcess} for the true ones. */
    public Surroundings(Map<String, String> environment, InputStream in, Screen screen, World world, CtrlC ctrlC) {
        this.environment = Map.copyOf(environment);
        this.in = in;
        this.screen = screen;
        this.world = world;
        this.ctrlC = ctrlC;
    }

    /** Those of this process. */
    public static Surroundings ofProcess(CtrlC ctrlC) {
        Map<String, String> environment = System.getenv();
        return new Surroundings(environment, System.in, Screen.ofProcess(environment), World.ours(), ctrlC);
    }

    /** Those of somebody who has nothing but a home folder: an empty environment, no input, nobody looking. */
    public static Surroundings bare(Path home) {
        return new Surroundings(
                Map.of("HOME", home.toString()),
                InputStream.nullInputStream(),
                Screen.NONE,
                World.at(Clock.systemUTC()),
                new CtrlC());
    }

    /** Those of the command that {@code spec} belongs to. */
    public static Surroundings of(CommandSpec spec) {
        return ((Holder) spec.root().userObject()).surroundings();
    }

    /** The root command, which knows them. */
    @FunctionalInterface
    public interface Holder {
        /** They themselves. */
        Surroundings surroundings();
    }

    /** The variable, without the white space around it; null if it is not set or blank. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** All variables. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Standard input. */
    public InputStream in() {
        return in;
    }

    /** What is a terminal. */
    public Screen screen() {
        return screen;
    }

    /** What the time is, and in which zone moments are shown. */
    public Clock clock() {
        return world.clock();
    }

    /** How one waits. */
    public Pause pause() {
        return world.pause();
    }

    /** How media are looked at before anything is sent. */
    public Preflight preflight() {
        return world.preflight();
    }

    /** Where Meta's API is. */
    public URI meta() {
        return world.meta();
    }

    /** A publisher to be, which waits and looks at media as is done here. */
    public Publisher.Builder publisher() {
        return Publisher.builder().time(clock(), pause()).preflight(preflight());
    }

    /** How work that must not be left halfway hears of Ctrl-C. */
    public CtrlC ctrlC() {
        return ctrlC;
    }

    /** Where the user's files are. */
    public Folders folders() {
        return new Folders(environment);
    }

    /** Who can be asked, with the questions going to {@code err}. */
    public Questions questions(PrintWriter err) {
        return new Questions(screen, in, err);
    }

    /** One for all that a command sends; made when it is first needed, for that takes a while. */
    public JdkHttpTransport transport() {
        JdkHttpTransport known = transport.get();
        if (known == null) {
            known = JdkHttpTransport.create();
            transport.set(known);
        }
        return known;
    }

    /** Gets tokens of the API at {@code address} for an app. Sends nothing. */
    public TokensClient tokens(ThreadsApp app, URI address) {
        return TokensClient.of(app, transport(), ClientSettings.defaults().withAddress(address), clock(), pause());
    }

    /** Refreshes and inspects tokens of the API at {@code address}. Meta does both without knowing the app. Sends nothing. */
    public TokensClient tokensWithoutApp(URI address) {
        return TokensClient.withoutApp(transport(), ClientSettings.defaults().withAddress(address), clock(), pause());
    }

    @Override
    public void close() {
        JdkHttpTransport used = transport.getAndSet(null);
        if (used != null) {
            used.close();
        }
    }
}
