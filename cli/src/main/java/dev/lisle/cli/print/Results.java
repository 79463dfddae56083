package dev.lisle.cli.print;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.StatusLine;
import dev.lisle.cli.shapes.Shape;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.stream.Stream;

/** Prints things one by one as {@code output} asks for: for people, one JSON object a line, or one id a line. */
public final class Results {
    private static final int WORTH_SAYING = 100;

    private final OutputMixin output;

    private Results(OutputMixin output) {
        this.output = output;
    }

    /** As these options say. */
    public static Results of(OutputMixin output) {
        return new Results(output);
    }

    /** Whether a person reads the results. */
    public boolean isForPeople() {
        return !output.isJson() && !output.isQuiet();
    }

    /** Prints one thing. Returns false if nobody reads any more, as when {@code head} has seen enough. */
    public <T> boolean print(T thing, Kind<T> kind) {
        PrintWriter out = output.out();
        if (output.isJson()) {
            kind.shape().apply(thing).print(out);
        } else if (output.isQuiet()) {
            out.println(kind.id().apply(thing));
        } else {
            kind.show().accept(Printout.of(output), thing);
        }
        return !out.checkError();
    }

    /** Prints each thing as it comes, until nobody reads any more; says {@code ifNone} if none came. */
    public <T> void printAll(Stream<T> things, Kind<T> kind, String ifNone) {
        Iterator<T> each = things.iterator();
        if (!each.hasNext() && isForPeople()) {
            output.note(ifNone);
        }
        boolean isRead = true;
        try (StatusLine status = output.status()) {
            for (long count = 1; isRead && each.hasNext(); count++) {
                T next = each.next();
                if (!isForPeople() && count % WORTH_SAYING == 0) {
                    status.show(count + " so far …");
                }
                isRead = print(next, kind);
            }
        }
    }

    /** Prints what was done to the thing of that id: a sentence, an object, or the id. */
    public void printDone(String id, String sentence, Shape shape) {
        print(id, new Kind<String>(same -> same, same -> shape, (sheet, same) -> sheet.line(sentence)));
    }
}
