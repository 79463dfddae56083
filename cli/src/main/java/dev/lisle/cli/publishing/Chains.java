package dev.lisle.cli.publishing;

import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.publisher.ChainStatus;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.ledger.FileLedger;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chains of one server that this machine has written down, and a publisher over them. Close it. */
record Chains(FileLedger ledger, Publisher publisher) implements AutoCloseable {
    /** What is asked of the publisher about one chain. */
    @FunctionalInterface
    interface Call<T> {
        T get() throws InterruptedException;
    }

    /** Opens them. */
    static Chains open(SessionMixin session) {
        return open(session, publisher -> publisher);
    }

    /** Opens them with a publisher that is made as {@code how} says. */
    static Chains open(SessionMixin session, UnaryOperator<Publisher.Builder> how) {
        FileLedger ledger = FileLedger.in(session.ledgerFolder());
        return new Chains(
                ledger,
                how.apply(session.surroundings().publisher().ledger(ledger)).build());
    }

    /** What is not at its end, the latest first. */
    Stream<ChainStatus> unfinished() {
        return publisher.unfinished().stream()
                .map(publisher::status)
                .sorted(Comparator.comparing(ChainStatus::begun).reversed());
    }

    /** What is at its end, the latest first; each is read as it is asked for. */
    Stream<ChainStatus> finished() {
        return ledger.finished().stream().map(publisher::status);
    }

    /** Whether nobody goes on with it. */
    boolean isFinished(String id) {
        return !ledger.unfinished().contains(id);
    }

    /**
     * The chain of that id, or whose id begins so: an unfinished one if there is one.
     *
     * @param id null means the only unfinished one
     * @throws WrongInputException if there is none, or more than one to choose from
     */
    String unfinished(@Nullable String id) {
        List<String> unfinished = ledger.unfinished();
        if (id == null) {
            if (unfinished.size() == 1) {
                return unfinished.get(0);
            }
            throw new WrongInputException(
                    unfinished.isEmpty()
                            ? "Nothing is unfinished. 'lisle publish' publishes something new."
                            : "Which chain? Unfinished are " + String.join(", ", unfinished)
                                    + "; 'lisle chains' says what they are.");
        }
        boolean isUnfinished = unfinished.stream().anyMatch(one -> one.startsWith(id));
        String hint =
                unfinished.isEmpty() ? "Nothing is unfinished." : "Unfinished: " + String.join(", ", unfinished) + ".";
        return only(id, isUnfinished ? unfinished.stream() : ledger.finished().stream(), hint);
    }

    /**
     * The chain of that id, or whose id begins so, whether it is at its end or not.
     *
     * @throws WrongInputException if there is none, or more than one
     */
    String any(String id) {
        Stream<String> all = Stream.concat(ledger.unfinished().stream(), ledger.finished().stream());
        return only(id, all, "'lisle chains --done' lists what was published.");
    }

    private static String only(String id, Stream<String> chains, String hint) {
        List<String> found =
                chains.filter(one -> !id.isBlank() && one.startsWith(id)).toList();
        if (found.contains(id) || found.size() == 1) {
            return found.contains(id) ? id : found.get(0);
        }
        throw new WrongInputException(
                found.isEmpty()
                        ? "There is no chain \"" + id + "\" here. " + hint
                        : "\"" + id + "\" begins more than one chain: " + String.join(", ", found)
                                + ". Write more of it.");
    }

    /**
     * What the publisher says to it.
     *
     * @throws WrongInputException if it refuses the chain: not at its end, or of another account
     */
    static <T> T asked(Call<T> call) throws InterruptedException {
        try {
            return call.get();
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
