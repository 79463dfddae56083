package dev.lisle.publisher.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps, for every chain, the lines that say what was done and seen. What a publisher promises holds only as long as this
 * contract does; {@code LedgerContract} (in this module's test jar) is its test, to be passed by every implementation.
 *
 * <ul>
 *   <li>A line is durable when the call that wrote it returns: it is there after a crash of the program, and of the machine
 *       if the ledger is on disk. Lines are never changed, lost or reordered. Of several lines in one call, a crash leaves all,
 *       none, or the first ones.
 *   <li>When a call throws {@link LedgerException}, its lines may or may not have been written. Whoever reads later sees one of
 *       the two, and always the same.
 *   <li>{@link #commit} is atomic, also between machines that share the ledger: of two that name the same number of lines, one
 *       at most succeeds.
 *   <li>A lease has a fence, larger than every fence of the chain before it. It ends when it is released or the chain is
 *       finished; where machines share the ledger, it ends when its time is over by the ledger's own clock, never by that of a
 *       worker. A ledger of one machine may let it last as long as it can tell that its holder is alive. While it lasts, no
 *       other is given; once it has ended, {@link #commit} with its fence writes nothing.
 *   <li>Facts are never fenced: {@link #append} neither needs a lease nor waits for the end of somebody else's.
 *   <li>A ledger that was restored from a copy is on hold: it does not know what was published since. On hold it gives no lease
 *       and renews none, until a person has said otherwise; how, is its own affair.
 * </ul>
 *
 * Thread-safe. Lines hold the texts of posts and the addresses of their media, but no token.
 */
public interface Ledger extends AutoCloseable {
    /**
     * Begins a chain, unless an unfinished one has the same key. Atomic: of two that begin with one key, one does.
     *
     * @param chain an id that was never used here: 1 to 64 letters, digits, {@code -} and {@code _}
     * @param key what may be in publication only once: up to 100 printable ASCII characters without quote and backslash
     * @param line the first line
     * @return the unfinished chain that has the key; empty if this one began
     * @throws IllegalArgumentException if the id was used before, or is none
     * @throws LedgerException if that is not known; nothing may be sent then
     */
    Optional<String> begin(String chain, String key, String line);

    /**
     * All lines of a chain, in order; empty if there is no such chain. A line that a crash left half written is left out.
     *
     * @throws LedgerException if they cannot be read
     */
    List<String> read(String chain);

    /**
     * Adds what was seen. Needs no lease, and is never refused or delayed because somebody else has one.
     *
     * @param lines at least one
     * @return how many lines the chain has now
     * @throws IllegalArgumentException if there is no such chain
     * @throws LedgerException if it is not known whether the lines were written
     */
    int append(String chain, List<String> lines);

    /**
     * Adds what is about to be done, if the lease of {@code fence} holds at this moment and the chain has exactly
     * {@code count} lines.
     *
     * @param lines at least one; the last is the intent, those before it were seen and not yet written
     * @return false if it does not; then nothing was written
     * @throws LedgerException if it is not known whether the lines were written; nothing may be done then
     */
    boolean commit(String chain, long fence, int count, List<String> lines);

    /**
     * Asks to be the one that works on a chain.
     *
     * @param time how long at least, unless it is renewed
     * @return the fence; empty if somebody else is at it, if the chain is finished, or if there is none
     * @throws LedgerException if the ledger is on hold or cannot be used
     */
    OptionalLong lease(String chain, Duration time);

    /**
     * Holds a lease for {@code time} from now on.
     *
     * @return false if it has ended
     * @throws LedgerException if the ledger is on hold or cannot be used
     */
    boolean renew(String chain, long fence, Duration time);

    /** Gives a lease back; nothing happens if it has ended. */
    void release(String chain, long fence);

    /**
     * Marks a chain as finished, if the lease of {@code fence} holds: its key is free, it can be read and added to but no longer
     * be leased. Ends the lease.
     *
     * @return false if the lease has ended; then nothing happened
     * @throws LedgerException if it is not known whether it is finished
     */
    boolean finish(String chain, long fence);

    /** The chains that are not finished, in no order. */
    List<String> unfinished();

    /** Ends all leases taken through this object and lets go of files and connections. */
    @Override
    void close();
}
