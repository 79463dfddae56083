package dev.lisle.cli.output;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One line at the bottom of a terminal that says what is going on, and is gone when something is printed or all is done. On
 * standard error, and only if that is a terminal. Thread-safe.
 */
public final class StatusLine implements AutoCloseable {
    private static final String ERASE = "\r\u001b[K";
    private static final int CELLS = 20;

    private final PrintWriter err;
    private final boolean isShown;
    private final int width;
    private final AtomicReference<String> shown = new AtomicReference<>("");

    StatusLine(PrintWriter err, boolean isShown, int width) {
        this.err = err;
        this.isShown = isShown;
        this.width = width;
    }

    /** Says what is going on, in place of what was said before; cut to the width of the terminal. */
    public void show(String text) {
        String line = text.codePointCount(0, text.length()) < width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - 2)) + "…";
        if (isShown && !line.equals(shown.getAndSet(line))) {
            err.print(ERASE + line);
            err.flush();
        }
    }

    /** The same with a bar: {@code ████████░░░░  40 %  loom.jpg}. */
    public void show(String text, long done, long all) {
        long share = all <= 0 ? 1 : Math.min(done, all);
        long of = Math.max(1, all);
        int full = (int) (share * CELLS / of);
        show("█".repeat(full) + "░".repeat(CELLS - full) + String.format("%4d %%  ", share * 100 / of) + text);
    }

    /** Takes the line away, before something else is printed to the terminal. */
    public void clear() {
        if (!shown.getAndSet("").isEmpty()) {
            err.print(ERASE);
            err.flush();
        }
    }

    @Override
    public void close() {
        clear();
    }
}
