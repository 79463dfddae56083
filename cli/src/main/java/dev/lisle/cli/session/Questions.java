package dev.lisle.cli.session;

import dev.lisle.cli.WrongInputException;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks the person before the terminal, on standard error, so that results stay alone on standard output. */
public final class Questions {
    private final Screen screen;
    private final InputStream in;
    private final PrintWriter err;

    Questions(Screen screen, InputStream in, PrintWriter err) {
        this.screen = screen;
        this.in = in;
        this.err = err;
    }

    /** Whether there is somebody to ask. */
    public boolean canAsk() {
        return screen.in() && screen.err();
    }

    /**
     * Whether the answer is yes; anything but {@code y} and {@code yes} is no.
     *
     * @param question ending in a question mark
     * @param otherwise what to do instead where nobody can be asked, such as "Add --yes."
     * @throws WrongInputException if there is nobody to ask
     */
    public boolean confirm(String question, String otherwise) {
        if (!canAsk()) {
            throw new WrongInputException(question + " There is nobody here to ask. " + otherwise);
        }
        String answer = ask(question + " [y/N] ").toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    /** One line, without the white space around it; empty at the end of the input. The prompt shows on a terminal only. */
    public String ask(String prompt) {
        if (canAsk()) {
            err.print(prompt);
            err.flush();
        }
        return line();
    }

    /** The same for what nobody should see: a terminal does not show what is typed. */
    public String askSecretly(String prompt) {
        Console console = canAsk() ? System.console() : null;
        if (console == null) {
            return ask(prompt);
        }
        err.print(prompt);
        err.flush();
        char[] typed = console.readPassword();
        return typed == null ? "" : new String(typed).strip();
    }

    /** Byte for byte, so that nothing behind the line is swallowed. */
    private String line() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                line.write(b);
            }
            return line.toString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }
}
