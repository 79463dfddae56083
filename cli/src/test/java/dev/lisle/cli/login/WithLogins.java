package dev.lisle.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.Lisle;
import dev.lisle.cli.Terminal;
import dev.lisle.cli.session.CtrlC;
import dev.lisle.cli.session.Screen;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.World;
import dev.lisle.emulator.Emulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test in which somebody logs in at an emulator that the environment does not name. */
abstract class WithLogins {
    static final String ELSEWHERE = "https://shop.example/callback";

    @TempDir
    Path home;

    Emulator emulator;
    Terminal terminal;

    @BeforeEach
    final void start() {
        emulator = Emulator.start();
        terminal = new Terminal(home);
    }

    @AfterEach
    final void stop() {
        emulator.close();
    }

    String there() {
        return "--emulator=" + emulator.address();
    }

    void assertNoSecretsIn(Terminal.Result result) {
        assertThat(result.out() + result.err())
                .doesNotContain(emulator.app().secret())
                .doesNotContain(emulator.account("ada").token())
                .doesNotContain(emulator.account("grace").token())
                .doesNotContain("code=");
    }

    /** A login under way in a thread of its own; {@code before} and {@code window} are what it has said so far. */
    record Login(
            String before, URI window, BufferedReader rest, CompletableFuture<Integer> exitCode, StringWriter out) {
        Terminal.Result end() throws Exception {
            int code = exitCode.get();
            String err = before + window + "\n" + rest.lines().collect(Collectors.joining("\n"));
            return new Terminal.Result(code, out.toString(), err);
        }
    }

    Terminal.Result loginAs(String username, Browser browser, String... command) throws Exception {
        Login login = begin(InputStream.nullInputStream(), command);
        browser.allow(login.window(), username);
        return login.end();
    }

    Login begin(InputStream in, String... command) throws IOException {
        PipedReader lines = new PipedReader(64 * 1024);
        PrintWriter err = new PrintWriter(new PipedWriter(lines), true);
        StringWriter out = new StringWriter();
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        Map<String, String> environment = Map.of("HOME", home.toString(), "PATH", home.toString());
        Runnable work = () -> {
            try (Surroundings surroundings = new Surroundings(environment, in, Screen.NONE, World.ours(), new CtrlC());
                    err) {
                exitCode.complete(Lisle.commandLine(new PrintWriter(out), err, surroundings)
                        .execute(command));
            }
        };
        new Thread(work).start();
        BufferedReader reader = new BufferedReader(lines);
        StringBuilder before = new StringBuilder();
        for (String line; (line = reader.readLine()) != null; ) {
            if (line.startsWith("  http")) {
                return new Login(before.toString(), URI.create(line.strip()), reader, exitCode, out);
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("no window: " + before);
    }
}
