package dev.lisle.cli.output;

import dev.lisle.cli.session.Screen;
import dev.lisle.cli.session.Surroundings;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/**
 * How a command answers: for a person, with {@code --json} for a program, with {@code --quiet} as little as will do. Results go to
 * {@link #out}, all else to {@link #err}.
 */
public final class OutputMixin {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON for programs instead of a text for people.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print bare results only, such as ids, one a line; no notes, no progress.")
    private boolean quiet;

    private @Nullable StatusLine shown;

    /** For picocli. */
    public OutputMixin() {}

    /** For results. */
    public PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** For all else. */
    public PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** What the command finds around it. */
    public Surroundings surroundings() {
        return Surroundings.of(spec);
    }

    /** Whether a program reads the results. */
    public boolean isJson() {
        return json;
    }

    /** Whether nothing but bare results is wanted. */
    public boolean isQuiet() {
        return quiet;
    }

    /** Prints the object whose fields {@code fields} writes if a program reads it, else what {@code text} prints. */
    public void print(Consumer<JsonGenerator> fields, Consumer<PrintWriter> text) {
        if (json) {
            Json.printObject(out(), fields);
        } else {
            text.accept(out());
            out().flush();
        }
    }

    /** Says something on standard error that is no result and no failure, unless it is to be quiet; in place of the status line. */
    public void note(String text) {
        if (!quiet) {
            if (shown != null) {
                shown.clear();
            }
            err().println(text);
            err().flush();
        }
    }

    /** The style for results. */
    public Style style() {
        Screen screen = screen();
        return screen.out() && screen.colour() && !json ? Style.COLOUR : Style.PLAIN;
    }

    /** How many columns results may take. */
    public int width() {
        return screen().width();
    }

    /** A line that says what is going on, where somebody looks; the caller closes it. */
    public StatusLine status() {
        shown = new StatusLine(err(), screen().err() && !quiet, width());
        return shown;
    }

    private Screen screen() {
        return surroundings().screen();
    }
}
