package dev.lisle.cli;

import dev.lisle.archive.ArchiveException;
import dev.lisle.cli.print.Moments;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.emulator.PortInUseException;
import dev.lisle.outbox.errors.KeyInUseException;
import dev.lisle.outbox.errors.NoSuchSubmissionException;
import dev.lisle.outbox.errors.OutboxException;
import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.media.MediaStoreException;
import dev.lisle.outbox.queues.NoQueueException;
import dev.lisle.outbox.vault.VaultKeyException;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.DeletionFailedException;
import dev.lisle.publisher.Shortage;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.ledger.LedgerException;
import dev.lisle.publisher.probe.ProbeFailedException;
import dev.lisle.unofficial.errors.UnofficialException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, on standard error and in the exit code. */
final class Failures {
    /** What picocli says if a command was left out that is not optional. */
    private static final String NO_COMMAND = "Missing required subcommand";

    private Failures() {}

    /** A wrong option or parameter. */
    static int ofUsage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("lisle: " + message(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' shows what there is.");
        err.flush();
        return ExitCode.WRONG_INPUT;
    }

    /** In picocli's words, but for two cases. */
    private static String message(ParameterException e) {
        if (NO_COMMAND.equals(e.getMessage())) {
            return "Which command?";
        }
        if (e instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            List<String> options =
                    unmatched.getUnmatched().stream() // the words behind them may have been meant for them
                            .filter(word -> word.startsWith("-"))
                            .toList();
            return (options.size() == 1 ? "Unknown option: '" : "Unknown options: '") + String.join("', '", options)
                    + "'";
        }
        return String.valueOf(e.getMessage());
    }

    /** Whatever a command threw. Only what nobody expected comes with a stack trace. */
    static int of(Exception e, CommandLine command, ZoneId zone) {
        PrintWriter err = command.getErr();
        if (e instanceof InterruptedException
                || (e instanceof CallInterruptedException call && call.effect() == Effect.NONE)) {
            err.println("lisle: stopped; nothing was published.");
        } else if (e instanceof UncheckedIOException file && file.getCause() != null) {
            err.println("lisle: " + file.getMessage() + " (" + file.getCause().getMessage() + ")");
        } else if (isExpected(e)) {
            err.println("lisle: " + e.getMessage());
        } else {
            err.println("lisle: this should not happen; please report it with what follows.");
            e.printStackTrace(err);
        }
        boolean isOfTheOutbox = command.getCommandSpec().qualifiedName().startsWith("lisle outbox ");
        String chain = isOfTheOutbox ? null : chainToResume(e);
        if (chain != null) {
            err.println("'lisle resume " + chain + "' goes on with it, 'lisle give-up " + chain + "' ends it.");
        }
        Instant fitsAt = fitsAt(e);
        if (fitsAt != null) {
            boolean waits = command.getCommandSpec().findOption("--wait") != null;
            err.println("Here that is " + Moments.from(fitsAt, zone) + "."
                    + (waits ? " With --wait it waits for that." : ""));
        }
        err.flush();
        return exitCode(e);
    }

    private static @Nullable String chainToResume(Exception e) {
        if (e instanceof ChainFailedException chain) {
            return chain.isResumable() ? chain.chain() : null;
        }
        return e instanceof ChainBusyException busy ? busy.chain() : null;
    }

    private static @Nullable Instant fitsAt(Exception e) {
        return e instanceof ChainFailedException chain
                ? chain.shortage().map(Shortage::fitsAt).orElse(null)
                : null;
    }

    private static boolean isExpected(Exception e) {
        return e instanceof WrongInputException
                || e instanceof ArchiveException
                || e instanceof StoppedException
                || e instanceof InvalidDraftException
                || e instanceof MediaHostException
                || e instanceof ChainFailedException
                || e instanceof ChainBusyException
                || e instanceof DeletionFailedException
                || e instanceof LedgerException
                || e instanceof ProbeFailedException
                || e instanceof OutboxException
                || e instanceof MediaStoreException
                || isWrongForTheOutbox(e)
                || e instanceof ThreadsException
                || e instanceof UnofficialException
                || e instanceof PortInUseException;
    }

    private static boolean isWrongForTheOutbox(Exception e) {
        return e instanceof KeyInUseException
                || e instanceof NoSuchSubmissionException
                || e instanceof NoQueueException
                || e instanceof VaultKeyException;
    }

    /** What the shell is told of it. */
    static int exitCode(Exception e) {
        if (isWrongForTheOutbox(e)) {
            return ExitCode.WRONG_INPUT;
        }
        if (e instanceof OutboxUnavailableException lost
                && lost.written() == OutboxUnavailableException.Written.UNKNOWN) {
            return ExitCode.EFFECT_UNKNOWN;
        }
        if (e
                instanceof
                MediaHostException) { // with a cause, the host or the way to it failed: another time it may not
            return e.getCause() == null ? ExitCode.WRONG_INPUT : ExitCode.FAILED;
        }
        if (e instanceof ArchiveException) { // with a cause, the disk failed
            return e.getCause() == null ? ExitCode.WRONG_INPUT : ExitCode.FAILED;
        }
        if (e instanceof WrongInputException || e instanceof InvalidDraftException) {
            return ExitCode.WRONG_INPUT;
        }
        if (e instanceof ChainFailedException chain) {
            return chain.effect() == Effect.UNKNOWN ? ExitCode.EFFECT_UNKNOWN : ExitCode.FAILED;
        }
        if (e instanceof ProbeFailedException probe) {
            return probe.mayAppear() ? ExitCode.EFFECT_UNKNOWN : ExitCode.FAILED;
        }
        if (e instanceof DeletionFailedException && e.getCause() instanceof ThreadsException cause) {
            return cause.effect() == Effect.UNKNOWN ? ExitCode.EFFECT_UNKNOWN : ExitCode.FAILED;
        }
        if (e instanceof InvalidRequestException invalid && invalid.error().isEmpty()) {
            return ExitCode.WRONG_INPUT; // refused by us, before anything was sent
        }
        if (e instanceof ThreadsException failure && failure.effect() == Effect.UNKNOWN) {
            return ExitCode.EFFECT_UNKNOWN;
        }
        if (e instanceof UnofficialException failure && failure.effect() == UnofficialException.Effect.UNKNOWN) {
            return ExitCode.EFFECT_UNKNOWN;
        }
        return ExitCode.FAILED;
    }
}
