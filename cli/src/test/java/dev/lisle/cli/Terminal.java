package dev.lisle.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands as a shell does, and keeps what they print. */
final class Terminal {
    /** What one command left behind. */
    record Result(int exitCode, String out, String err) {}

    private Terminal() {}

    static Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                Lisle.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
        return new Result(exitCode, out.toString(), err.toString());
    }
}
