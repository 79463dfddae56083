package dev.lisle.cli;

import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.NotReadyException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.outbox.errors.NoSuchSubmissionException;
import dev.lisle.outbox.errors.WrongStateException;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.ChainFailedException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** The same done to each of several things that a command was given. */
public final class Each {
    private Each() {}

    /** What is done to one of them. */
    @FunctionalInterface
    public interface Action<T, X extends Exception> {
        void on(T thing) throws X;
    }

    /**
     * Does it to one after another. What is refused for one of them is said, and the others are done all the same. What the next
     * would meet as well (a token that has ended, a quota, no network), or what leaves the effect unknown, ends it, and those that
     * are left are named.
     *
     * @param err where that is said
     * @return the exit code: the highest of all
     * @throws X what ends it, and whatever is thrown for an only one
     */
    public static <T, X extends Exception> int of(List<T> things, PrintWriter err, Action<T, X> action) throws X {
        int exitCode = ExitCode.OK;
        for (int i = 0; i < things.size(); i++) {
            boolean isOver = false;
            try {
                action.on(things.get(i));
                isOver = true;
            } catch (ThreadsException
                    | ChainFailedException
                    | ChainBusyException
                    | NoSuchSubmissionException
                    | WrongStateException e) {
                if (things.size() == 1 || !concernsOnlyOne(e)) {
                    throw e;
                }
                say(err, "lisle: " + things.get(i) + ": " + e.getMessage());
                exitCode = Math.max(exitCode, Failures.exitCode(e));
                isOver = true;
            } finally {
                if (!isOver && things.size() > 1) {
                    say(err, "Not done, or not surely: " + joined(things.subList(i, things.size())));
                }
            }
        }
        return exitCode;
    }

    private static boolean concernsOnlyOne(Exception e) {
        if (e instanceof ChainFailedException chain) {
            return !chain.isResumable()
                    && chain.shortage().isEmpty()
                    && (!(chain.getCause() instanceof ThreadsException cause) || concernsOnlyOne(cause));
        }
        if (e instanceof ThreadsException failure) {
            return failure.effect() == Effect.NONE
                    && (failure instanceof NotFoundException
                            || failure instanceof InvalidRequestException
                            || failure instanceof MissingScopeException
                            || failure instanceof NotReadyException);
        }
        return true;
    }

    private static String joined(List<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static void say(PrintWriter err, String what) {
        err.println(what);
        err.flush();
    }
}
